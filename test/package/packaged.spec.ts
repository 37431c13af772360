import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { concept, fixture, hits, lookUp, marks } from '../e2e/desk.ts';
import { manyEntries, tbxOf } from '../e2e/tbx.ts';
import { startPackaged, UNPACKED } from './start-packaged.ts';

test.skip(process.platform !== 'linux', 'The unpacked application is made here on Linux only.');

test('the packaged application starts with the starter termbase and looks a term up', async () => {
  await using packaged = await startPackaged();
  const { window } = packaged;
  expect(window.url()).toBe('shuyu://app/index.html');
  await expect(window.getByText(/742/).first()).toBeVisible();
  await lookUp(window, '维持和平行动');
  await expect(hits(window).first()).toContainText('peacekeeping operation');
  await expect(concept(window)).toContainText('PKO');
  expect(await window.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof process])).toEqual([
    'undefined',
    'undefined',
  ]);
});

test('a file named on the command line opens', async () => {
  await using packaged = await startPackaged([fixture('chinese.txt')]);
  const { window } = packaged;
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('chinese.txt');
  await expect(marks(window).filter({ hasText: '维持和平行动' })).toHaveCount(1);
});

test('a large file is read by the thread beside, out of the archive', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuyu-large-'));
  try {
    const file = path.join(folder, 'large.tbx');
    await writeFile(file, tbxOf(manyEntries(20_000)));
    await using packaged = await startPackaged([file]);
    const { window } = packaged;
    const main = window.getByRole('main');
    await main.getByRole('button', { name: /^(下一步|Next)$/u }).click();
    await main.locator('button.primary', { hasText: /^(导入|Import)$/u }).click();
    await expect(main).toContainText('20,000', { timeout: 60_000 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

// The wire writes a fuse as the digit 0 or 1.
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

test('the fuses are set: no run as Node, no inspector, nothing but the archive, and that whole', async () => {
  const wire = await getCurrentFuseWire(path.join(UNPACKED, 'shuyu'));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  });
});

test('the package holds what runs, no default application and no sources', async () => {
  const resources = path.join(UNPACKED, 'resources');
  expect(existsSync(path.join(resources, 'app'))).toBe(false);
  expect(existsSync(path.join(resources, 'starter.tbx'))).toBe(true);
  expect(existsSync(path.join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/deps'))).toBe(false);
  const files = await filesInArchive(path.join(resources, 'app.asar'));
  expect(files).toContain('/out/main/index.js');
  expect(files).toContain('/out/preload/preload.cjs');
  const own = files.filter((file) => !file.startsWith('/node_modules/'));
  expect(own.filter((file) => !file.startsWith('/out/') && file !== '/package.json')).toEqual([]);
  expect(own.filter((file) => /\.(?:tsx?|map|sqlite)$/u.test(file))).toEqual([]);
});

interface ArchiveFolder {
  readonly files?: Readonly<Record<string, ArchiveFolder>>;
}

/** The paths in an asar archive, read from its header: a length in bytes 12 to 16, then so much JSON. */
async function filesInArchive(archive: string): Promise<string[]> {
  await using file = await open(archive);
  const { buffer: sizes } = await file.read(Buffer.alloc(16), 0, 16, 0);
  const length = sizes.readUInt32LE(12);
  const { buffer: header } = await file.read(Buffer.alloc(length), 0, length, 16);
  const walk = ({ files = {} }: ArchiveFolder, place: string): string[] =>
    Object.entries(files).flatMap(([name, entry]) =>
      entry.files ? walk(entry, `${place}/${name}`) : [`${place}/${name}`],
    );
  return walk(JSON.parse(header.toString('utf8')) as ArchiveFolder, '');
}
