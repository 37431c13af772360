import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { run, gist, withTools } from './run.mjs';

const SOURCES = [
  'core',
  'db',
  'main',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
];
const OUT = path.join(ROOT, 'out');
const STAMP = path.join(OUT, '.sources.sha256');
const BUILD = { zh: '构建应用', en: 'Building the application' };

/** Builds the application into out/ where its sources have changed since the last time. */
export async function build() {
  const wanted = await hashOfSources();
  const complete = existsSync(path.join(OUT, 'main', 'index.js'));
  if (complete && (await readFile(STAMP, 'utf8').catch(() => '')) === wanted) return;
  const built = await step(BUILD, () =>
    run('electron-vite', ['build', '--logLevel', 'warn'], { cwd: ROOT, env: withTools() }),
  );
  if (!built.ok) {
    throw new Failure({
      step: BUILD,
      reason: gist(built.output, 60),
      remedy: { zh: '请修正以上错误，然后再运行一次。', en: 'Correct the error above, then run it again.' },
    });
  }
  await writeFile(STAMP, wanted);
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(path.join(ROOT, source))) {
      hash.update(`${path.relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a folder, a file, or nothing
 * @returns {Promise<string[]>}
 */
async function filesOf(place) {
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [place];
  // Before Node 20.12 a parent's path is called `path`.
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? Reflect.get(entry, 'path'), entry.name))
    .toSorted();
}
