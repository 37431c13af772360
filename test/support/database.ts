import Database from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { writerOf } from '../../core/formats/registry.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuDatabase, type ImportFileOptions } from '../../db/shuyu-database.ts';
import type { Work } from '../../db/work.ts';
import { OPTIONS } from '../core/formats/support.ts';
import { STARTER_FILE } from './term-index.ts';

/** A folder of the test's own, gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Work that nobody follows and nobody stops. */
export function quietly(): Work {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}

/** Open a database, a new and empty one where there is none; closed when the test has finished. */
export async function openedAt(file: string): Promise<ShuyuDatabase> {
  const database = await ShuyuDatabase.open(file, { starter: null, busyTimeout: 300 });
  onTestFinished(() => database.close());
  return database;
}

let starter: Buffer | null = null;

/** Put a database at this path that holds the starter termbase: loaded once, then copied. */
export async function putStarter(file: string): Promise<void> {
  if (starter === null) {
    const database = await ShuyuDatabase.open(file, { starter: STARTER_FILE });
    database.close();
    starter = readFileSync(file);
  } else {
    writeFileSync(file, starter);
  }
}

export const IMPORT: ImportFileOptions = { into: '术语', onDuplicate: 'skip', dryRun: false, who: 'tester' };

/** Write concepts to a TBX file and tell its path. */
export function tbxFile(folder: string, name: string, concepts: readonly Concept[], format = 'tbx-basic'): string {
  const file = path.join(folder, name);
  writeFileSync(file, [...writerOf(format).write(concepts, OPTIONS)].join(''));
  return file;
}

/** Import concepts through a file. */
export async function importing(
  database: ShuyuDatabase,
  folder: string,
  concepts: readonly Concept[],
  options: Partial<ImportFileOptions> = {},
) {
  const file = tbxFile(folder, 'import.tbx', concepts);
  return await database.importFile(file, { ...IMPORT, ...options }, quietly());
}

/** Run a query on a database file with a connection of its own. */
export function query<Row>(file: string, sql: string): Row[] {
  const connection = new Database(file);
  try {
    return connection.prepare<[], Row>(sql).all();
  } finally {
    connection.close();
  }
}

/** Change a database file behind the program's back. */
export function tamper(file: string, sql: string): void {
  const connection = new Database(file);
  connection.exec(sql);
  connection.close();
}

const TABLES = [
  'collection',
  'change_set',
  'file_part',
  'concept',
  'language_section',
  'term_section',
  'search_key',
  'term_place',
  'history',
  'translation_unit',
  'variant',
  'column_mapping',
];

/** Everything that a database file holds, as text that can be compared. */
export function dumpOf(file: string): string {
  const tables = TABLES.map((table) => [
    table,
    query(file, `SELECT * FROM ${table}`)
      .map((row) => JSON.stringify(row))
      .toSorted(),
  ]);
  const words = ['term_pairs', 'term_words', 'concept_text'].map((table) => query(file, `SELECT rowid FROM ${table}`));
  return JSON.stringify([...tables, words]);
}
