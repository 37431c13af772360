import path from 'node:path';
import { sqliteVersion } from '../db/open.ts';

const needsOwnAddon = Number(process.versions['napi']) < 10;
process.parentPort.postMessage(
  sqliteVersion(needsOwnAddon ? path.join(process.resourcesPath, 'better_sqlite3.node') : undefined),
);
