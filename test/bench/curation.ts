/**
 * How long curating takes: `node test/bench/curation.ts DATABASE [ENTRIES]`, on a copy that it makes itself. Changes to
 * ENTRIES entries spread over the database (10,000), each taken back and done again, with what the termbase says compared
 * before and after; single edits; lists, filters and facets; the memory of the process.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { BulkAction, EntryFilter } from '../../core/model/curation.ts';
import { mergeConcepts } from '../../core/model/merge.ts';
import { dataCategory } from '../../core/model/terminology.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import { contentRows } from '../support/desk.ts';

const [source, entries = '10000'] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: curation.ts DATABASE [ENTRIES]');
const ENTRIES = Number(entries);
const SINGLE = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-curation-'));
const file = path.join(folder, 'shuyu.sqlite');
const work = { signal: new AbortController().signal, onProgress: () => undefined };

function report(name: string, value: string | number): void {
  console.log(`${name.padEnd(52)} ${String(value).padStart(12)}`);
}

async function timed<Result>(name: string, make: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await make();
  report(name, `${(performance.now() - began).toFixed(0)} ms`);
  return result;
}

/** A hash of all that the termbase says. */
function contents(): string {
  const connection = new Database(file, { readonly: true });
  const hash = createHash('sha256');
  for (const row of contentRows(connection)) hash.update(JSON.stringify(row)).update('\n');
  connection.close();
  return hash.digest('hex');
}

function memory(): string {
  const found = /RssAnon:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8'));
  return `${Math.round(Number(found?.[1] ?? 0) / 1024)} MB`;
}

/** The longest time that the event loop was held up while something was done, in ms. */
async function heldUp<Result>(make: () => Promise<Result>): Promise<readonly [Result, number]> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  const result = await make();
  clearInterval(timer);
  return [result, Math.max(longest, performance.now() - last)];
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

const ACTIONS: readonly (readonly [string, BulkAction])[] = [
  ['status', { kind: 'status', side: 'zh', status: 'admitted' }],
  [
    'find and replace',
    { kind: 'replace', find: 'e', replacement: 'ee', in: 'terms', side: 'en', isCaseSensitive: true },
  ],
  ['move to a new collection', { kind: 'collection', collection: 'bench' }],
  ['review', { kind: 'review', state: 'approved' }],
  ['remove', { kind: 'remove' }],
];

async function bulk(database: ShuyuDatabase, uuids: readonly string[]): Promise<void> {
  const { desk } = database;
  const before = contents();
  for (const [name, action] of ACTIONS) {
    const [counts, held] = await heldUp(() => timed(name, () => desk.bulkEdit({ uuids }, action, work)));
    report('  changed / refused, held up', `${counts.changed} / ${counts.refused}, ${held.toFixed(0)} ms`);
    const after = contents();
    await timed('  undo', () => desk.step('undo', work));
    if (contents() !== before) throw new Error(`${name}: not as before`);
    await timed('  redo', () => desk.step('redo', work));
    if (contents() !== after) throw new Error(`${name}: not as done`);
    await desk.step('undo', work);
  }
}

async function pack(database: ShuyuDatabase, uuids: readonly string[]): Promise<void> {
  const { desk } = database;
  const since = new Date().toISOString();
  await desk.bulkEdit({ uuids }, { kind: 'subject', subject: 'bench' }, work);
  const packed = path.join(folder, 'pack.shuyu');
  const changed = contents();
  await timed('pack of them: write', () => desk.savePack(packed, { since }, work));
  await desk.step('undo', work);
  const [, held] = await heldUp(() => timed('  apply', () => desk.applyPack(packed, [], work)));
  report('  held up', `${held.toFixed(0)} ms`);
  if (contents() !== changed) throw new Error('the pack makes something else');
  await timed('  undo', () => desk.step('undo', work));
}

async function singles(
  { desk, ...database }: { desk: ShuyuDatabase['desk']; open: ShuyuDatabase },
  uuids: readonly string[],
) {
  const [saves, undos, merges]: [number[], number[], number[]] = [[], [], []];
  const took = async (times: number[], edit: () => Promise<unknown>) => {
    const began = performance.now();
    await edit();
    times.push(performance.now() - began);
  };
  for (const uuid of uuids.slice(0, SINGLE)) {
    const stored = database.open.concept(uuid);
    const concept = { ...stored.concept, categories: [...stored.concept.categories, dataCategory('note', null, 'x')] };
    await took(saves, () => desk.save({ uuid, revision: stored.revision }, concept, 'edit'));
    // The list follows.
    await desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 0, count: 50 });
  }
  for (const _ of saves) await took(undos, () => desk.step('undo', work));
  for (let at = 0; at + 1 < SINGLE; at += 2) {
    const [first, second] = [database.open.concept(uuids[at] ?? ''), database.open.concept(uuids[at + 1] ?? '')];
    const keep = { uuid: first.uuid, revision: first.revision };
    const drop = [{ uuid: second.uuid, revision: second.revision }];
    await took(merges, () => desk.merge(keep, drop, mergeConcepts(first.concept, second.concept)));
  }
  for (const _ of merges) await desk.step('undo', work);
  report('save, p50 / p95 ms', percentiles(saves));
  report('undo of a save', percentiles(undos));
  report('merge of two', percentiles(merges));
}

async function lists({ desk }: ShuyuDatabase): Promise<void> {
  const list = (sort: 'pinyin' | 'strokes' | 'english' | 'changed', filter: EntryFilter = { query: '' }) =>
    desk.entries({ filter, sort, from: 0, count: 50 });
  for (const sort of ['pinyin', 'strokes', 'english', 'changed'] as const) {
    const [, held] = await heldUp(() => timed(`first list by ${sort}`, () => list(sort)));
    report('  held up', `${held.toFixed(0)} ms`);
  }
  await timed('list after a filter', () => list('pinyin', { query: '', statuses: ['none'], missing: ['zh'] }));
  await timed('list after a search', () => list('pinyin', { query: '国' }));
  await timed('facets', () => desk.facets({ query: '' }));
  await timed('facets after a search', () => desk.facets({ query: '国' }));
  await timed('overview', () => desk.overview());
}

try {
  const original = new Database(source, { readonly: true });
  original.prepare('VACUUM INTO ?').run(file);
  original.close();
  const database = await timed('open', () => ShuyuDatabase.open(file, { starter: null }));
  await lists(database);
  report('RssAnon', memory());
  const reader = new Database(file, { readonly: true });
  const all = reader.prepare<[], string>('SELECT uuid FROM concept ORDER BY id').pluck().all();
  reader.close();
  const every = Math.max(1, Math.floor(all.length / ENTRIES));
  const uuids = all.filter((_, at) => at % every === 0).slice(0, ENTRIES);
  report('entries, of them changed', `${all.length}, ${uuids.length}`);
  await singles({ desk: database.desk, open: database }, uuids);
  await bulk(database, uuids);
  await pack(database, uuids);
  report('RssAnon', memory());
  const { ok, problems } = database.checkIntegrity();
  if (!ok) throw new Error(problems.join('\n'));
  database.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
