import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { shuyuHere } from '../../support/command-line.ts';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
const shuyu = (...args: readonly string[]) => shuyuHere('--database', inFolder('shuyu.sqlite'), ...args);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shuyu-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json<T>(schema: z.ZodType<T>, ...args: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await shuyu(...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return schema.parse(JSON.parse(stdout));
}

const TABLE = '中文,英文\n试验词一,trial word one\n试验词二,trial word two\n';
const MAPPING = {
  hasHeader: true,
  columns: [
    { kind: 'term', language: 'zh-CN' },
    { kind: 'term', language: 'en-US' },
  ],
  separator: null,
};
const COUNTS = z.looseObject({ format: z.string(), read: z.int(), added: z.int(), skipped: z.int() });
const IMPORTS = z.strictObject({
  imports: z.array(z.looseObject({ uuid: z.uuid(), file: z.string(), isUndone: z.boolean(), added: z.int() })),
});

test('a table: previewed, imported with a mapping, listed among the imports, and taken back', async () => {
  const table = inFolder('table.csv');
  const mapping = inFolder('mapping.json');
  writeFileSync(table, TABLE);
  writeFileSync(mapping, JSON.stringify(MAPPING));
  const preview = await json(z.looseObject({ format: z.string(), table: z.unknown() }), 'preview', table);
  expect(preview).toMatchObject({ format: 'CSV (UTF-8, ,)', table: { headers: ['中文', '英文'] } });
  expect(await json(COUNTS, 'import', table, '--into', '表', '--mapping', mapping)).toMatchObject({ added: 2 });
  const { imports } = await json(IMPORTS, 'imports');
  expect(imports).toMatchObject([{ file: table, isUndone: false, added: 2 }]);
  const undone = z.strictObject({ import: z.uuid(), removed: z.int(), restored: z.int(), kept: z.int() });
  expect(await json(undone, 'undo')).toEqual({ import: imports[0]?.uuid, removed: 2, restored: 0, kept: 0 });
  const again = await shuyu('undo');
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('找不到这次导入的记录');
});

test('a mapping that is none, and a name that was never saved, are refused', async () => {
  const table = inFolder('refused.csv');
  const broken = inFolder('broken.json');
  writeFileSync(table, TABLE);
  writeFileSync(broken, '{"columns": 3}');
  for (const [mapping, said] of [
    [broken, '不是列对应方案'],
    ['没有', '没有名为“没有”的列对应方案'],
    [inFolder('gone.json'), '找不到文件'],
  ] as const) {
    const { status, stderr } = await shuyu('import', table, '--mapping', mapping);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  }
});

test('for a tool: its format and language codes', async () => {
  const glossary = inFolder('for-omegat.utf8');
  await json(
    z.unknown(),
    'export',
    glossary,
    '--for',
    'omegat',
    '--languages',
    'zh-CN,en-US',
    '--subject',
    'institutions',
  );
  const [first, second] = readFileSync(glossary, 'utf8').split('\n');
  expect(first).toBe('# -*- coding: utf-8; source: zh-CN; target: en-US -*-');
  expect(second?.split('\t').slice(0, 2)).toEqual(['联合国', 'United Nations']);
});

test('what a format would leave out is said, and nothing is written', async () => {
  const target = inFolder('never.tbx');
  const losses = z.strictObject({
    format: z.string(),
    entries: z.int(),
    losses: z.array(z.strictObject({ level: z.string(), what: z.string(), name: z.string(), count: z.int() })),
    smallest: z.string().nullable(),
  });
  const report = await json(losses, 'export', target, '--format', 'tbx-core', '--losses');
  expect(report).toMatchObject({ format: 'tbx-core', entries: 742, smallest: 'tbx-basic' });
  expect(report.losses).toContainEqual(
    expect.objectContaining({ level: 'termSec', what: 'as-note', name: 'administrativeStatus' }),
  );
  expect(existsSync(target)).toBe(false);
});

test('only what was changed since a date', async () => {
  const target = inFolder('since.tbx');
  const written = z.strictObject({ format: z.string(), written: z.int() });
  const since = (date: string) => json(written, 'export', target, '--format', 'csv', '--changed-since', date);
  expect(await since('2020-01-01')).toMatchObject({ written: 742 });
  const empty = await shuyu('export', target, '--format', 'csv', '--changed-since', '2999-01-01');
  expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('没有')]);
  const { status, stderr } = await shuyu('export', target, '--format', 'csv', '--changed-since', 'yesterday');
  expect([status, stderr]).toEqual([2, expect.stringContaining('2026-01-31')]);
});
