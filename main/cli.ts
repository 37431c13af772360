import Database from 'better-sqlite3';

console.log(new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get());
