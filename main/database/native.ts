import { join } from 'node:path';

/** The Node-API version that the addon in the package needs; on an older one it would crash without a word. */
const NODE_API_NEEDED = 10;

/** The compiled addon to open databases with; undefined for the one in the package. */
export function nativeBinding(): string | undefined {
  return Number(process.versions.napi) < NODE_API_NEEDED
    ? join(process.resourcesPath, 'better_sqlite3.node')
    : undefined;
}
