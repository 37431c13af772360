import Database from 'better-sqlite3';
import path from 'node:path';

const options =
  Number(process.versions['napi']) < 10
    ? { nativeBinding: path.join(process.resourcesPath, 'better_sqlite3.node') }
    : {};
const database = new Database(':memory:', options);
process.parentPort.postMessage(database.prepare('SELECT sqlite_version()').pluck().get());
