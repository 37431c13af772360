import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built application running on a user-data folder of its own. */
export interface Launched extends AsyncDisposable {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
}

export interface LaunchOptions {
  /** Further arguments for the application, such as a file to open. */
  readonly args?: readonly string[];
  /** A folder to start on; it stays. Without it a fresh one is made and removed at the end. */
  readonly userData?: string;
}

/** The Electron that the set-up has found. */
export async function electronBinary(): Promise<string> {
  const note = path.join(ROOT, 'node_modules/.cache/shuyu/electron.json');
  const { executable } = JSON.parse(await readFile(note, 'utf8')) as { executable: string };
  return executable;
}

/** Starts the built application; `await using` ends it and removes its folder. */
export async function launch({ args = [], userData }: LaunchOptions = {}): Promise<Launched> {
  const folder = userData ?? (await mkdtemp(path.join(tmpdir(), 'shuyu-window-')));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: await electronBinary(),
    args: [...sandbox, `--user-data-dir=${folder}`, ROOT, ...args],
    cwd: ROOT,
  });
  const window = await app.firstWindow();
  return {
    app,
    window,
    userData: folder,
    async [Symbol.asyncDispose]() {
      await app.close();
      if (!userData) await rm(folder, { recursive: true, force: true });
    },
  };
}
