/**
 * How long the window takes to be usable, beside an empty window of the same Electron: `node test/bench/start.ts [RUNS]`.
 * Both are started in turn; "usable" is the start page with what the termbase holds. Needs a display.
 */
import { _electron } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { electronBinary } from '../e2e/launch.ts';

const RUNS = Number(process.argv[2] ?? 7);
const ROOT = resolve(import.meta.dirname, '../..');
const executablePath = await electronBinary();

const empty = await mkdtemp(join(tmpdir(), 'shuyu-empty-'));
await writeFile(join(empty, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.cjs"}');
await writeFile(join(empty, 'page.html'), '<!doctype html><title>empty</title><p id="ready">ready');
await writeFile(
  join(empty, 'main.cjs'),
  `const { app, BrowserWindow } = require('electron');
   app.whenReady().then(() => new BrowserWindow().loadFile(__dirname + '/page.html'));`,
);

/** Time in ms from starting an application until something is seen in its window. */
async function timeToSee(folder: string, selector: string, userData: string): Promise<number> {
  const began = performance.now();
  const app = await _electron.launch({ executablePath, args: ['--no-sandbox', `--user-data-dir=${userData}`, folder] });
  const window = await app.firstWindow();
  await window.waitForSelector(selector);
  const taken = performance.now() - began;
  await app.close();
  return taken;
}

const used = await mkdtemp(join(tmpdir(), 'shuyu-start-'));
const other = await mkdtemp(join(tmpdir(), 'shuyu-start-'));
const first = await timeToSee(ROOT, '.start-facts li', used);
const ours: number[] = [];
const bare: number[] = [];
for (let run = 0; run < RUNS; run++) {
  bare.push(await timeToSee(empty, '#ready', other));
  ours.push(await timeToSee(ROOT, '.start-facts li', used));
}
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
console.log(
  `first start on a new database ${Math.round(first)} ms; then median of ${RUNS}: ${Math.round(median(ours))} ms, ` +
    `an empty window ${Math.round(median(bare))} ms, ratio ${(median(ours) / median(bare)).toFixed(2)}`,
);
for (const folder of [empty, used, other]) await rm(folder, { recursive: true, force: true });
