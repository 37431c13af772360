#!/usr/bin/env node
/** The command line `shuyu`: sees to a Node that the database can run in, then hands over to the built program. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** On an older Node-API the database's addon would crash the process without a word. */
const NODE_API_NEEDED = 10;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string} zh
 * @param {string} en
 * @returns {never}
 */
function refuse(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(2);
}

if (Number(process.versions.napi) < NODE_API_NEEDED) {
  const inBin = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const inPackage = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const fitting = [inBin, inPackage].find((file) => existsSync(file));
  if (!fitting || process.env['SHUYU_NODE_CHOSEN']) {
    refuse(
      `需要 Node 22.14 或更高版本（当前为 ${process.version}）。请先在项目文件夹中运行 npm start。`,
      `Node 22.14 or later is needed (this is ${process.version}). Run npm start in the project's folder first.`,
    );
  }
  const again = spawnSync(fitting, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, SHUYU_NODE_CHOSEN: '1' },
  });
  if (again.signal) process.kill(process.pid, again.signal);
  process.exit(again.status ?? 1);
}

const program = new URL('../out/main/cli.js', import.meta.url);
if (!existsSync(program)) {
  refuse(
    '程序尚未构建。请先在项目文件夹中运行一次 npm start 或 npm test。',
    "The program has not been built yet. Run npm start or npm test once in the project's folder first.",
  );
}
await import(program.href);
