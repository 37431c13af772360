/**
 * Kill a change to all entries, an undo and the application of a pack with SIGKILL at moments by chance, and look at what is
 * left each time: `node test/bench/kill-curation.ts DATABASE [TIMES]`, on copies that it makes itself.
 */
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import { contentRows } from '../support/desk.ts';

const KINDS = ['bulk', 'undo', 'pack'] as const;
type Kind = (typeof KINDS)[number];

const work = { signal: new AbortController().signal, onProgress: () => undefined };
const ALL = { filter: { query: '' }, except: [] };

/** What is killed, in a process of its own, which says when it begins. */
async function killed(kind: string, file: string, pack: string): Promise<void> {
  const database = await ShuyuDatabase.open(file, { starter: null });
  console.log('begun');
  if (kind === 'bulk') await database.desk.bulkEdit(ALL, { kind: 'subject', subject: 'killed' }, work);
  else if (kind === 'undo') await database.desk.step('undo', work);
  else await database.desk.applyPack(pack, [], work);
  database.close();
}

/** Do it, and kill it after some ms; answers whether it was killed and how long it took. */
async function attempt(kind: Kind, file: string, pack: string, after: number): Promise<[boolean, number]> {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, ['--no-warnings', self, '--killed', kind, file, pack], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let began = 0;
  let timer: NodeJS.Timeout | undefined;
  child.stdout.once('data', () => {
    began = performance.now();
    if (Number.isFinite(after)) timer = setTimeout(() => child.kill('SIGKILL'), after);
  });
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  if (status !== null && status !== 0) throw new Error(`${kind} ended with ${status}`);
  return [status === null, performance.now() - began];
}

/** What the termbase and its history say, when the file is sound. */
async function stateOf(file: string): Promise<string> {
  const database = await ShuyuDatabase.open(file, { starter: null });
  const { ok, problems } = database.checkIntegrity();
  database.close();
  if (!ok) throw new Error(problems.join('\n'));
  const connection = new Database(file);
  const hash = createHash('sha256');
  for (const row of contentRows(connection)) hash.update(JSON.stringify(row));
  for (const table of ['change_set', 'history'])
    hash.update(`${table} ${String(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())}`);
  connection.close();
  return hash.digest('hex');
}

async function prepared(kind: Kind, source: string, file: string, pack: string): Promise<void> {
  const original = new Database(source, { readonly: true });
  rmSync(file, { force: true });
  original.prepare('VACUUM INTO ?').run(file);
  original.close();
  if (kind === 'bulk') return;
  const database = await ShuyuDatabase.open(file, { starter: null });
  const since = new Date().toISOString();
  await database.desk.bulkEdit(ALL, { kind: 'subject', subject: 'before' }, work);
  if (kind === 'pack') {
    await database.desk.savePack(pack, { since }, work);
    await database.desk.step('undo', work);
  }
  database.close();
}

async function main(source: string, times: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-kill-'));
  const [base, file, pack] = ['base.sqlite', 'shuyu.sqlite', 'pack.shuyu'].map((name) => path.join(folder, name));
  if (base === undefined || file === undefined || pack === undefined) throw new Error('three paths');
  const restore = () => {
    for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true });
    copyFileSync(base, file);
  };
  try {
    for (const kind of KINDS) {
      await prepared(kind, source, base, pack);
      restore();
      const before = await stateOf(file);
      const [, took] = await attempt(kind, file, pack, Infinity);
      restore();
      let finished = 0;
      for (let done = 0; done < times;) {
        const [wasKilled] = await attempt(kind, file, pack, Math.random() * took);
        const isAsBefore = (await stateOf(file)) === before;
        // Killed after the commit it is done, all of it.
        if (!wasKilled || !isAsBefore) {
          finished++;
          restore();
        } else done++;
      }
      console.log(
        `${kind} (${Math.round(took)} ms): killed ${times} times, sound and as before; ${finished} were faster`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, second, third = '', fourth = ''] = process.argv.slice(2);
if (first === '--killed') await killed(second ?? '', third, fourth);
else if (first === undefined) throw new Error('usage: kill-curation.ts DATABASE [TIMES]');
else await main(first, Number(second ?? '20'));
