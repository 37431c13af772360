import { chromium, expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const UNPACKED = path.resolve(import.meta.dirname, '../../dist/linux-unpacked');

/**
 * Starts the packaged application. Its fuses keep the inspector of the main process shut, which Playwright's launch
 * for Electron needs; so the window is reached as Chromium's, through a debugging port that Chromium chooses itself.
 */
async function startPackaged() {
  const userData = await mkdtemp(path.join(tmpdir(), 'shuyu-packaged-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(
    path.join(UNPACKED, 'shuyu'),
    [...sandbox, `--user-data-dir=${userData}`, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(app, 'exit');
  const browser = await chromium.connectOverCDP(await debuggingAddress(app.stderr));
  const context = browser.contexts()[0];
  if (!context) throw new Error('The packaged application has no browser context.');
  return {
    window: context.pages()[0] ?? (await context.waitForEvent('page')),
    async [Symbol.asyncDispose]() {
      await browser.close();
      app.kill();
      await exited;
      await rm(userData, { recursive: true, force: true });
    },
  };
}

/** The address that Chromium writes once it listens. */
async function debuggingAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface(output)) {
    lines.push(line);
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error(`The packaged application ended:\n${lines.join('\n')}`);
}

test.skip(process.platform !== 'linux', 'The unpacked application is made here on Linux only.');

test('the packaged application opens its window and reaches the database', async () => {
  await using packaged = await startPackaged();
  await expect(packaged.window.getByRole('heading')).toHaveText(/^SQLite 3\.\d+\.\d+$/);
  expect(packaged.window.url()).toBe('shuyu://app/index.html');
});

test('the package holds no default application and no sources', () => {
  expect(existsSync(path.join(UNPACKED, 'resources/app'))).toBe(false);
  expect(existsSync(path.join(UNPACKED, 'resources/app.asar.unpacked/node_modules/better-sqlite3/deps'))).toBe(false);
});
