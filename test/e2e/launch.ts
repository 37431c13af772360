import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built application running on a user-data folder of its own. */
export interface Launched extends AsyncDisposable {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Errors, warnings and violations of the security policy that the page has written so far. */
  readonly complaints: string[];
}

export interface LaunchOptions {
  /** Further arguments for the application, such as a file to open. */
  readonly args?: readonly string[];
  /** A folder to start on; it stays. Without it a fresh one is made and removed at the end. */
  readonly userData?: string;
  /** What `preferences.json` holds before the start; nothing where it is left out. */
  readonly preferences?: {
    readonly language?: 'zh' | 'en';
    readonly theme?: 'system' | 'light' | 'dark';
    readonly panelWidth?: number;
    readonly window?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  };
}

/** The Electron that the set-up has found. */
export async function electronBinary(): Promise<string> {
  const note = path.join(ROOT, 'node_modules/.cache/shuyu/electron.json');
  const { executable } = JSON.parse(await readFile(note, 'utf8')) as { executable: string };
  return executable;
}

/** A fresh folder under the system's temporary one. */
export async function temporaryFolder(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'shuyu-window-'));
}

/** Starts the built application; `await using` ends it and removes its folder. */
export async function launch({ args = [], userData, preferences }: LaunchOptions = {}): Promise<Launched> {
  const folder = userData ?? (await temporaryFolder());
  if (preferences) await writeFile(path.join(folder, 'preferences.json'), JSON.stringify(preferences));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: await electronBinary(),
    args: [...sandbox, `--user-data-dir=${folder}`, ROOT, ...args],
    cwd: ROOT,
    // Playwright would have the page believe in a light system, whatever theme was chosen.
    colorScheme: null,
  });
  const complaints: string[] = [];
  app.on('window', (page) => listenTo(page, complaints));
  // The first may have come already.
  for (const page of app.windows()) listenTo(page, complaints);
  const window = await app.firstWindow();
  // From now on the page takes keys.
  await window.getByRole('main').waitFor();
  return {
    app,
    window,
    userData: folder,
    complaints,
    async [Symbol.asyncDispose]() {
      await app.close();
      if (!userData) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function listenTo(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text());
  });
}

/** One application for the tests of a file; after each of them the page must not have complained, unless it may. */
export function sharedApplication(options: LaunchOptions = {}, { mayComplain = false } = {}): () => Launched {
  let launched: Launched | undefined;
  const given = () => {
    if (!launched) throw new Error('The application runs in tests and hooks only.');
    return launched;
  };
  test.beforeAll(async () => {
    launched = await launch(options);
  });
  test.afterAll(async () => {
    await launched?.[Symbol.asyncDispose]();
  });
  test.afterEach(() => {
    const complaints = given().complaints.splice(0);
    if (!mayComplain) expect(complaints).toEqual([]);
  });
  return given;
}
