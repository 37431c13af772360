import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where npm puts the packages. */
export const NODE_MODULES = path.join(ROOT, 'node_modules');

/** What the set-up remembers about this checkout; gone with node_modules. */
export const NOTES = path.join(NODE_MODULES, '.cache', 'shuyu');

/** What the set-up keeps once for the whole machine. */
export const MACHINE_CACHE = path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'shuyu');
