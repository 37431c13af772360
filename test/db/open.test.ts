import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { openDatabase, type OpenOptions } from '../../db/open.ts';
import { query, tamper, temporaryFolder } from '../support/database.ts';

/** "Shuy" in ASCII. */
const APPLICATION_ID = 0x53687579;

function open(file: string, options: OpenOptions = {}) {
  const opened = openDatabase(file, { busyTimeout: 100, ...options });
  onTestFinished(() => {
    opened.reader.close();
    opened.writer.close();
  });
  return opened;
}

/** Open a file and close it again, so that it stands alone on the disk. */
function made(file: string, options: OpenOptions = {}): string {
  const { writer, reader } = openDatabase(file, options);
  reader.close();
  writer.close();
  return file;
}

function fileIn(folder = temporaryFolder()): string {
  return path.join(folder, 'shuyu.sqlite');
}

function expectRefused(file: string, code: string, options: OpenOptions = {}): void {
  expect(() => open(file, options)).toThrow(expect.objectContaining({ name: 'ShuyuError', code }));
}

describe('a database file', () => {
  test('is made where there is none, with its folder, its application id and its version', () => {
    const file = path.join(temporaryFolder(), 'new', 'folder', 'shuyu.sqlite');
    const { writer, reader } = open(file);
    expect(writer.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(writer.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(writer.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(writer.pragma('synchronous', { simple: true })).toBe(2);
    expect(() => reader.exec('DELETE FROM concept')).toThrow('readonly');
  });

  test('is opened again with what it holds', () => {
    const file = made(fileIn());
    tamper(file, `INSERT INTO change_set (uuid, kind, description, who, at) VALUES ('u', 'edit', 'd', 'w', 't')`);
    expect(open(file).reader.prepare('SELECT uuid FROM change_set').pluck().all()).toEqual(['u']);
  });

  test('an empty file counts as none', () => {
    const file = fileIn();
    writeFileSync(file, '');
    expect(open(file).writer.pragma('user_version', { simple: true })).toBe(migrations.length);
  });

  test('the migrations are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe('a file that is not ours is refused and left as it is, byte for byte', () => {
  test.each([
    ['a newer database', 'database-newer', (file: string) => tamper(made(file), 'PRAGMA user_version = 99')],
    ['another program’s database', 'database-foreign', (file: string) => tamper(file, 'CREATE TABLE other (a)')],
    [
      'another program’s database with its own id and version',
      'database-foreign',
      (file: string) => tamper(file, 'PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE other (a)'),
    ],
    ['a text file', 'database-damaged', (file: string) => writeFileSync(file, '这不是数据库。\n'.repeat(500))],
    ['a short text file', 'database-damaged', (file: string) => writeFileSync(file, 'hello')],
    [
      'a file whose header is damaged',
      'database-damaged',
      (file: string) => {
        const bytes = readFileSync(made(file));
        bytes.fill(0x5a, 0, 60);
        writeFileSync(file, bytes);
      },
    ],
  ])('%s', (_, code, make) => {
    const file = fileIn();
    make(file);
    const before = readFileSync(file);
    expectRefused(file, code);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['shuyu.sqlite']);
  });

  test('a file whose schema is damaged', () => {
    const file = made(fileIn());
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(file, bytes);
    expectRefused(file, 'database-damaged');
  });

  test('a folder', () => {
    expectRefused(temporaryFolder(), 'database-is-folder');
  });

  test('a path through a file', () => {
    const file = fileIn();
    writeFileSync(file, 'a file');
    expectRefused(path.join(file, 'shuyu.sqlite'), 'database-unreadable');
  });
});

/** Permissions do not bind root, so the file is opened by a process of nobody's. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const OPEN = `import { openDatabase } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../db/open.ts'))};
  try { openDatabase(process.argv[1]); console.log('opened'); } catch (error) { console.log(error.code); }`;

function openedByNobody(file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', OPEN, file], {
    ...NOBODY,
    cwd: '/',
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}
const CAN_SWITCH = process.platform !== 'win32' && openedByNobody('/').includes('database-is-folder');

describe.skipIf(!CAN_SWITCH)('without permission to write (skipped where no other user can run this Node)', () => {
  test('to the folder of a new file', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(openedByNobody(path.join(folder, 'shuyu.sqlite'))).toMatch(/^database-(?:read-only|unreadable)$/u);
    expect(openedByNobody(path.join(folder, 'deeper', 'shuyu.sqlite'))).toBe('database-read-only');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('to the file', () => {
    const folder = temporaryFolder();
    const file = made(fileIn(folder));
    chmodSync(folder, 0o555);
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    expect(openedByNobody(file)).toBe('database-read-only');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a file that is locked by another program', () => {
  test('is refused when it has to be migrated, after the time to wait', () => {
    const file = fileIn();
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN EXCLUSIVE');
    const before = performance.now();
    expectRefused(file, 'database-locked', { busyTimeout: 50 });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('can be opened and read while another connection writes', () => {
    const file = fileIn();
    const first = open(file);
    first.writer.exec('BEGIN IMMEDIATE');
    const second = open(file);
    expect(second.reader.prepare('SELECT count(*) FROM concept').pluck().get()).toBe(0);
    expect(() => second.writer.exec('BEGIN IMMEDIATE')).toThrow('locked');
    first.writer.exec('ROLLBACK');
  });
});

describe('a migration', () => {
  const next = (sql: string): readonly Migration[] => [
    ...migrations,
    { version: migrations.length + 1, name: 'made up', sql },
  ];
  const FILL = `INSERT INTO collection (uuid, name, kind, created_at) VALUES ('u', '旧术语', 'termbase', 't')`;
  const latest = migrations.length;

  test('keeps the data and leaves a backup of the old version beside the file', () => {
    const file = made(fileIn());
    tamper(file, FILL);
    made(file, { migrations: next(`ALTER TABLE collection ADD COLUMN colour TEXT DEFAULT 'blue'`) });
    expect(query(file, 'SELECT name, colour FROM collection')).toEqual([{ name: '旧术语', colour: 'blue' }]);
    expect(query(file, 'PRAGMA user_version')).toEqual([{ user_version: latest + 1 }]);
    const backup = `${file}.v${latest}.backup`;
    expect(query(backup, 'PRAGMA user_version')).toEqual([{ user_version: latest }]);
    expect(query(backup, 'PRAGMA application_id')).toEqual([{ application_id: APPLICATION_ID }]);
    expect(query<object>(backup, 'SELECT * FROM collection').map((row) => Object.keys(row))).not.toContain('colour');
    expect(query(backup, 'SELECT name FROM collection')).toEqual([{ name: '旧术语' }]);
  });

  test('that fails leaves the file as it was, and it opens as before', () => {
    const file = made(fileIn());
    tamper(file, FILL);
    expect(() => made(file, { migrations: next('DELETE FROM collection; SELECT no_such_function();') })).toThrow(
      expect.objectContaining({ name: 'ShuyuError' }),
    );
    expect(query(file, 'PRAGMA user_version')).toEqual([{ user_version: latest }]);
    expect(open(file).reader.prepare('SELECT name FROM collection').pluck().all()).toEqual(['旧术语']);
  });

  test('takes no backup of a file that is new or up to date', () => {
    const file = made(made(fileIn()));
    expect(readdirSync(path.dirname(file))).toEqual(['shuyu.sqlite']);
  });

  test('by two connections at once is done once', () => {
    const file = made(fileIn());
    const steps = next('CREATE TABLE once (a)');
    made(file, { migrations: steps });
    made(file, { migrations: steps });
    expect(existsSync(`${file}.v${latest}.backup`)).toBe(true);
    expect(query(file, `SELECT name FROM sqlite_master WHERE name = 'once'`)).toHaveLength(1);
  });

  test('without room for its backup is not begun', () => {
    const file = made(fileIn());
    mkdirSync(`${file}.v${latest}.backup`);
    expect(() => made(file, { migrations: next('CREATE TABLE never (a)') })).toThrow(
      expect.objectContaining({ name: 'ShuyuError' }),
    );
    expect(query(file, 'PRAGMA user_version')).toEqual([{ user_version: latest }]);
  });
});
