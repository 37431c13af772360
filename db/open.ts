import Database from 'better-sqlite3';

/** The version of SQLite that the addon holds. */
export function sqliteVersion(nativeBinding?: string): unknown {
  return new Database(':memory:', nativeBinding ? { nativeBinding } : {})
    .prepare('SELECT sqlite_version()')
    .pluck()
    .get();
}
