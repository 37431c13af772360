import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { decode } from '../../core/text/encoding.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';

/**
 * Import a large XML file (TBX, TMX) through the command line and export it again, against the bare streaming parser on
 * the same file, while this process looks words up in the same database.
 * `node test/bench/exchange.ts FILE [FORMAT]` after a build.
 */
const [, , file = '', format = 'tbx-basic'] = process.argv;
const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-exchange-'));
const databaseFile = path.join(folder, 'shuyu.sqlite');
const megabytes = statSync(file).size / 1e6;
/** Between two look-ups, in ms: a person who types fast. */
const PAUSE = 50;

async function bareParser(): Promise<number> {
  const began = performance.now();
  const parser = new SaxesParser();
  let events = 0;
  parser.on('opentag', () => events++);
  parser.on('text', () => events++);
  parser.on('closetag', () => events++);
  for await (const text of decode(createReadStream(file), { xml: true })) parser.write(text);
  parser.close();
  return performance.now() - began;
}

/** Run the command line, and watch how much memory it holds. */
async function commandLine(...args: readonly string[]): Promise<{ readonly ms: number; readonly peak: string }> {
  const began = performance.now();
  const child = spawn('/usr/bin/time', ['-f', '%M', process.execPath, CLI, '--database', databaseFile, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(said);
  const kilobytes = Number(said.trim().split('\n').at(-1));
  return { ms: performance.now() - began, peak: `${Math.round(kilobytes / 1024)} MB` };
}

const QUERIES = ['安全理事会', '和平', 'jcwz', 'heping', 'peacekeeping', 'disarmament', '维', 'secur'];

/** Look words up until the work is done; how long each took, in ms. */
async function lookUpDuring(work: Promise<unknown>): Promise<number[]> {
  const database = await ShuyuDatabase.open(databaseFile, { starter: null });
  const state = { isDone: false };
  void work.finally(() => (state.isDone = true));
  const times: number[] = [];
  while (!state.isDone) {
    const began = performance.now();
    database.lookup(QUERIES[times.length % QUERIES.length] ?? '', { side: null, limit: 50 });
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  database.close();
  return times.toSorted((a, b) => a - b);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

try {
  await commandLine('stats');
  const before = await bareParser();
  const importing = commandLine('import', file, '--into', 'bench');
  const times = await lookUpDuring(importing);
  const imported = await importing;
  const after = await bareParser();
  const bare = (before + after) / 2;
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(`${megabytes.toFixed(0)} MB; bare saxes ${seconds(before)} before, ${seconds(after)} after`);
  console.log(
    `import ${seconds(imported.ms)}, ${((megabytes * 1000) / imported.ms).toFixed(1)} MB/s, ` +
      `${(imported.ms / bare).toFixed(1)} × saxes, peak ${imported.peak}, ` +
      `database ${(statSync(databaseFile).size / 1e6).toFixed(0)} MB`,
  );
  console.log(`${times.length} look-ups meanwhile: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
  const target = path.join(folder, 'export');
  const exported = await commandLine('export', target, '--format', format, '--collection', 'bench');
  const written = statSync(target).size / 1e6;
  console.log(
    `export ${format}: ${written.toFixed(0)} MB in ${seconds(exported.ms)}, ` +
      `${((written * 1000) / exported.ms).toFixed(1)} MB/s, peak ${exported.peak}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
