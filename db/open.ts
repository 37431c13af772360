import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ShuyuError } from '../core/errors.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

export type Connection = Database.Database;

export interface OpenOptions {
  /** The compiled addon, where the runtime does not take the one in the package (see `main/database/native.ts`). */
  readonly nativeBinding?: string | undefined;
  /** How long to wait for another process that is writing, in ms. */
  readonly busyTimeout?: number;
  /** The migrations to bring the file up to; all of them unless a test says otherwise. */
  readonly migrations?: readonly Migration[];
}

/** "Shuy" in ASCII: the application id in the header of the file, which tells our databases from others. */
const APPLICATION_ID = 0x53687579;
const BUSY_TIMEOUT = 5000;

export interface OpenedDatabase {
  /** For what a person's edit or an import writes. */
  readonly writer: Connection;
  /** For searches, which see the last committed state while an import goes on. */
  readonly reader: Connection;
}

/**
 * Open a database file, or make it where there is none, and bring its schema up to date (after a backup beside it).
 * Two processes may have one file open.
 * @throws ShuyuError `database-*`, with the file as it was
 */
export function openDatabase(path: string, options: OpenOptions = {}): OpenedDatabase {
  checkPath(path);
  let writer: Connection | null = null;
  try {
    writer = connect(path, options);
    migrate(writer, path, options.migrations ?? migrations);
    // From here on who writes waits for others without holding the process up: see import.ts.
    writer.pragma('busy_timeout = 0');
    const reader = connect(path, options);
    reader.pragma('query_only = ON');
    return { writer, reader };
  } catch (error) {
    writer?.close();
    throw databaseError(error, path);
  }
}

function checkPath(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) throw new ShuyuError('database-is-folder', { path });
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw databaseError(error, path);
  }
}

/**
 * A connection to read everything once, as it is now, whatever is written meanwhile. It is not mapped into memory, so
 * that a large database does not count as this process's own.
 */
export function openSnapshot(path: string, options: OpenOptions = {}): Connection {
  const connection = connect(path, options);
  connection.pragma('query_only = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('cache_size = -16384');
  connection.exec('BEGIN');
  return connection;
}

function connect(path: string, { nativeBinding, busyTimeout = BUSY_TIMEOUT }: OpenOptions): Connection {
  const connection = new Database(path, {
    timeout: busyTimeout,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -32768');
    connection.pragma('mmap_size = 1073741824');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Bring the schema up to the last migration. */
function migrate(connection: Connection, path: string, steps: readonly Migration[]): void {
  const latest = steps.at(-1)?.version ?? 0;
  const version = checkVersion(connection, path, latest);
  // Not before: it changes the header of a file that may be another program's.
  connection.pragma('journal_mode = WAL');
  if (version === latest) return;
  const draft = version > 0 ? backUp(connection, path) : null;
  connection
    .transaction(() => {
      // Another process may have migrated while this one waited for the lock; then the backup is of the new version.
      const current = versionOf(connection);
      if (draft !== null && current === version) renameSync(draft, `${path}.v${version}.backup`);
      for (const step of steps) {
        if (step.version <= current) continue;
        connection.exec(step.sql);
        step.fill?.(connection);
      }
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${latest}`);
    })
    .immediate();
  if (draft !== null) rmSync(draft, { force: true });
}

function checkVersion(connection: Connection, path: string, latest: number): number {
  const application = Number(connection.pragma('application_id', { simple: true }));
  const tables = Number(connection.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
  if (application !== APPLICATION_ID && tables > 0) throw new ShuyuError('database-foreign', { path });
  const version = versionOf(connection);
  if (version > latest) throw new ShuyuError('database-newer', { path, version, latest });
  return version;
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Copy the whole database, as it stands, to a new file beside it; answers the path. */
function backUp(connection: Connection, path: string): string {
  const draft = `${path}.${process.pid}.backup.part`;
  rmSync(draft, { force: true });
  connection.prepare('VACUUM INTO ?').run(draft);
  return draft;
}

/** What SQLite or the file system said, as a sentence for a person. */
export function databaseError(error: unknown, path: string): ShuyuError {
  if (error instanceof ShuyuError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return new ShuyuError('database-locked', { path });
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return new ShuyuError('database-damaged', { path });
  if (/^SQLITE_(READONLY|PERM|AUTH)|^E(ACCES|PERM|ROFS)/u.test(code))
    return new ShuyuError('database-read-only', { path });
  if (code === 'SQLITE_CANTOPEN' && !isWritable(dirname(path))) return new ShuyuError('database-read-only', { path });
  if (/^SQLITE_FULL|^ENOSPC/u.test(code)) return new ShuyuError('database-full', { path });
  return new ShuyuError('database-unreadable', { path, reason });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
