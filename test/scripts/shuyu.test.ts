import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/shuyu.mjs');
/** Makes the running Node pass for an older one. */
const OLD_NODE = `--import=data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '9' } })`,
)}`;

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'shuyu-checkout-'));
  mkdirSync(path.join(checkout, 'scripts'));
  copyFileSync(SCRIPT, path.join(checkout, 'scripts/shuyu.mjs'));
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function shuyu(nodeOptions: readonly string[], ...args: string[]) {
  const script = path.join(checkout, 'scripts/shuyu.mjs');
  return spawnSync(process.execPath, [...nodeOptions, script, ...args], { encoding: 'utf8' });
}

function writeProgram(text: string) {
  mkdirSync(path.join(checkout, 'out/main'), { recursive: true });
  writeFileSync(path.join(checkout, 'out/main/cli.js'), text);
}

test('a checkout that was never built is told so in both languages, status 2', () => {
  const { status, stdout, stderr } = shuyu([]);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/尚未构建.*\n.*not been built/);
});

test('the built program gets the arguments', () => {
  writeProgram('process.stdout.write(JSON.stringify(process.argv.slice(2)));');
  expect(shuyu([], 'lookup', '和平 行动').stdout).toBe('["lookup","和平 行动"]');
});

test('an old Node with no fitting one beside it is refused before the addon is loaded, status 2', () => {
  writeProgram('process.stdout.write("loaded");');
  const { status, stdout, stderr } = shuyu([OLD_NODE]);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/需要 Node 22\.14.*\nNode 22\.14 or later is needed/);
});

test.skipIf(process.platform === 'win32')('an old Node hands over to the one in node_modules, with its status', () => {
  writeProgram('process.stdout.write(process.argv.slice(2).join()); process.exitCode = 1;');
  const bin = path.join(checkout, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'node'), `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
  const { status, stdout } = shuyu([OLD_NODE], 'lookup', '裁军');
  expect(status).toBe(1);
  expect(stdout).toBe('lookup,裁军');
});
