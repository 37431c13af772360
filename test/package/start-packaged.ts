import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const UNPACKED = path.resolve(import.meta.dirname, '../../dist/linux-unpacked');

interface Packaged extends AsyncDisposable {
  readonly window: Page;
}

/**
 * Starts the packaged application. Its fuses keep the inspector of the main process shut, which Playwright's launch
 * for Electron needs; so the window is reached as Chromium's, through a debugging port that Chromium chooses itself.
 */
export async function startPackaged(args: readonly string[] = []): Promise<Packaged> {
  const userData = await mkdtemp(path.join(tmpdir(), 'shuyu-packaged-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(
    path.join(UNPACKED, 'shuyu'),
    [...sandbox, `--user-data-dir=${userData}`, '--remote-debugging-port=0', ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(app, 'exit');
  const browser = await chromium.connectOverCDP(await debuggingAddress(app.stderr));
  const context = browser.contexts()[0];
  if (!context) throw new Error('The packaged application has no browser context.');
  const window = context.pages()[0] ?? (await context.waitForEvent('page'));
  await window.getByRole('main').waitFor();
  return {
    window,
    async [Symbol.asyncDispose]() {
      await browser.close();
      app.kill();
      await exited;
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
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
