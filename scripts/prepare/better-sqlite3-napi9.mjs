import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { NODE_MODULES } from './places.mjs';
import { step } from './progress.mjs';
import { run, gist, withoutTools, withTools } from './run.mjs';

/** Included before every C++ source: see the comment there. */
export const NAPI9_HEADER = fileURLToPath(new URL('napi9.h', import.meta.url));

const PACKAGE = path.join(NODE_MODULES, 'better-sqlite3');
const BUILD = { zh: '编译 SQLite 扩展', en: 'Compiling the SQLite addon' };

/** The version of better-sqlite3 that the addon is compiled from. */
export const addonVersion = () => JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;

/**
 * Compiles better-sqlite3's addon for a runtime that has Node-API 9 only; its prebuilt one needs 10 and would crash.
 * @param {string} workshop a folder to be made for the copy of the sources
 * @param {string} result the addon's file
 */
export async function buildAddon(workshop, result) {
  await step(BUILD, async () => {
    await copySources(workshop);
    const headers = await nodeHeaders();
    const args = ['rebuild', '--release', '--force_build=1', '-j', String(availableParallelism())];
    if (headers) args.push(`--nodedir=${headers}`);
    const env = withTools({ CXXFLAGS: `-include "${NAPI9_HEADER}"` });
    const built = await run('node-gyp', args, { cwd: workshop, env });
    if (!built.ok) throw failure(built.output);
  });
  await cp(path.join(workshop, 'build', 'Release', 'better_sqlite3.node'), result);
  await rm(workshop, { recursive: true, force: true });
}

/** @param {string} workshop */
async function copySources(workshop) {
  const prebuilt = path.join(PACKAGE, 'prebuilds');
  await cp(PACKAGE, workshop, { recursive: true, filter: (source) => source !== prebuilt });
  const addonApi = path.join('node_modules', 'node-addon-api');
  await cp(path.join(NODE_MODULES, 'node-addon-api'), path.join(workshop, addonApi), { recursive: true });
  const recipe = path.join(workshop, 'binding.gyp');
  const changed = (await readFile(recipe, 'utf8'))
    .replaceAll('NAPI_VERSION=10', 'NAPI_VERSION=9')
    // Optimising across files takes minutes and is not needed for development.
    .replaceAll("'-flto'", "'-fno-lto'");
  if (!changed.includes('NAPI_VERSION=9')) throw failure('binding.gyp: NAPI_VERSION=10 not found');
  await writeFile(recipe, changed);
}

/** The folder above include/node to compile against; undefined leaves it to node-gyp to download the headers. */
async function nodeHeaders() {
  const configured = await run('npm', ['config', 'get', 'nodedir', '--loglevel=silent'], { env: withoutTools() });
  const beside = path.dirname(path.dirname(process.execPath));
  const inPackage = path.join(NODE_MODULES, 'node', 'node_modules', `node-${process.platform}-${process.arch}`);
  return [inPackage, configured.stdout.trim(), beside].find((folder) =>
    existsSync(path.join(folder, 'include', 'node', 'node_api.h')),
  );
}

/** @param {string} reason */
function failure(reason) {
  return new Failure({
    step: BUILD,
    reason: gist(reason),
    remedy: {
      zh: '请确认已安装 C++20 编译器、make 和 Python 3（Debian：g++ make python3），然后再运行一次。',
      en: 'See that a C++20 compiler, make and Python 3 are installed (Debian: g++ make python3), then run it again.',
    },
  });
}
