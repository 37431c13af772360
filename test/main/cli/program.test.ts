import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { shuyu, shuyuHere } from '../../support/command-line.ts';
import { dumpOf, putStarter, query, tamper, temporaryFolder } from '../../support/database.ts';
import { STARTER_FILE } from '../../support/term-index.ts';

const COUNT = 'SELECT count(*) AS n FROM concept';

describe('wrong usage ends with status 2 and says why on standard error, before any database is made', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['fly']],
    ['a missing argument', ['lookup']],
    ['an unknown option', ['lookup', '和平', '--fast']],
    ['a language that is none of the two', ['lookup', '和平', '--in', 'fr']],
    ['a limit that is no number', ['lookup', '和平', '--limit', 'many']],
    ['an export without a format', ['export', 'x.tbx']],
    ['an unknown duplicate policy', ['import', 'x.tbx', '--on-duplicate', 'guess']],
  ])('%s', async (_, args) => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    const { status, stdout, stderr } = await shuyuHere('--database', file, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('help is no error', async () => {
    const { status, stdout, stderr } = await shuyuHere('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['lookup', 'annotate', 'import', 'export', 'validate', 'stats'])
      expect(stdout).toContain(command);
  });
});

describe('work that fails ends with status 1 and a sentence in both languages, and changes nothing', () => {
  test('a damaged database', async () => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    writeFileSync(file, '这不是数据库。'.repeat(1000));
    const before = readFileSync(file);
    const { status, stdout, stderr } = await shuyuHere('--database', file, 'lookup', '和平', '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/已损坏.*\nThe database .* is damaged/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('files that cannot be read or imported, exports that cannot be written, a check that finds something', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'shuyu.sqlite');
    const bad = path.join(folder, 'bad.tbx');
    writeFileSync(bad, readFileSync(STARTER_FILE).subarray(0, 100_000));
    const run = async (...args: readonly string[]) => await shuyuHere('--database', file, ...args);
    expect(await run('stats')).toMatchObject({ status: 0, stderr: '' });
    const before = dumpOf(file);

    const failures = [
      await run('import', bad, '--json'),
      await run('import', STARTER_FILE, bad, '--on-duplicate', 'add', '--json'),
      await run('import', path.join(folder, 'none.tbx'), '--json'),
      await run('annotate', path.join(folder, 'none.txt'), '--json'),
      await run('export', path.join(folder, 'none', 'x.tbx'), '--format', 'tbx-basic', '--json'),
      await run('export', path.join(folder, 'x.tbx'), '--format', 'tbx-basic', '--collection', '没有', '--json'),
    ];
    for (const { status, stdout, stderr } of failures) {
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toHaveLength(2);
      expect(stderr).not.toMatch(/unexpected|\bat .*:\d+:\d+/u);
    }
    expect(failures[0]?.stderr).toMatch(/line \d+, column \d+/u);
    expect(dumpOf(file)).toBe(before);

    const validation = await run('validate', bad, '--json');
    expect(validation.status).toBe(1);
    expect(JSON.parse(validation.stdout)).toMatchObject({
      valid: false,
      problems: [{ code: 'xml-not-well-formed', line: expect.any(Number), column: expect.any(Number) }],
    });

    tamper(file, 'DELETE FROM search_key WHERE term_id = 1');
    const check = await run('check', '--json');
    expect(check.status).toBe(1);
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: false });
  });
});

test('problems of an import go to standard error with their place; standard output is the JSON alone', async () => {
  const folder = temporaryFolder();
  const odd = path.join(folder, 'odd.tbx');
  writeFileSync(odd, readFileSync(STARTER_FILE, 'utf8').replace('<term>联合国</term>', '<term></term>'));
  const { status, stdout, stderr } = await shuyuHere(
    '--database',
    path.join(folder, 'shuyu.sqlite'),
    'import',
    odd,
    '--json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    read: 742,
    problems: [{ code: 'tbx-term-empty', line: expect.any(Number) }],
  });
  expect(stderr).toMatch(/^\d+:\d+ 术语是空的.*The term is empty/u);
});

test('without --json a person reads lines', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  const { status, stdout } = await shuyuHere('--database', file, 'lookup', '安理会');
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toMatch(/安全理事会.*Security Council/u);
});

test('a process of its own ends with the same status', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  const [usage, failed] = await Promise.all([shuyu('--database', file, 'fly'), shuyu('--database', tmpdir(), 'stats')]);
  expect([usage.status, usage.stdout]).toEqual([2, '']);
  expect([failed.status, failed.stdout]).toEqual([1, '']);
  expect(failed.stderr).toContain('is a folder');
});

describe('several processes at once', { timeout: 60_000 }, () => {
  test('make a new database together, and the starter is loaded once', async () => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    const all = await Promise.all(Array.from({ length: 3 }, () => shuyu('--database', file, 'stats', '--json')));
    for (const { status, stderr } of all) expect([status, stderr]).toEqual([0, '']);
    for (const { stdout } of all) expect(JSON.parse(stdout)).toMatchObject({ concepts: 742 });
    expect(query(file, COUNT)).toEqual([{ n: 742 }]);
    expect(query(file, 'SELECT count(*) AS n FROM change_set')).toEqual([{ n: 1 }]);
  });

  test('one imports while others look up', async () => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    await putStarter(file);
    const [imported, ...lookups] = await Promise.all([
      shuyu('--database', file, 'import', STARTER_FILE, '--into', '另一', '--json'),
      ...Array.from({ length: 2 }, () => shuyu('--database', file, 'lookup', '安全理事会', '--json')),
    ]);
    expect(imported.status).toBe(0);
    for (const { status, stdout } of lookups) {
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        hits: expect.arrayContaining([expect.objectContaining({ kind: 'exact' })]),
      });
    }
    expect(query(file, COUNT)).toEqual([{ n: 1484 }]);
  });
});
