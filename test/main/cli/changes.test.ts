import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { note } from '../../support/concepts.ts';
import { putStarter } from '../../support/database.ts';
import { shuyuHere } from '../../support/command-line.ts';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shuyu-cli-'));
  await putStarter(inFolder('here.sqlite'));
  copyFileSync(inFolder('here.sqlite'), inFolder('there.sqlite'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuyu = (database: string, ...args: readonly string[]) => shuyuHere('--database', inFolder(database), ...args);

test('the changes of one database are made in the other, and said beforehand', async () => {
  const before = new Date().toISOString();
  const database = await ShuyuDatabase.open(inFolder('there.sqlite'), { starter: null });
  await database.desk.setPerson('Anne');
  const { rows } = await database.desk.entries({ filter: { query: '"大会"' }, sort: 'relevance', from: 0, count: 1 });
  const row = rows[0];
  if (row === undefined) throw new Error('no entry');
  const { concept } = database.concept(row.uuid);
  await database.desk.save(row, { ...concept, categories: [...concept.categories, note('试')] }, 'edit');
  database.close();

  const pack = inFolder('changes.shuyu');
  const saved = await shuyu('there.sqlite', 'save-changes', pack, '--since', before, '--json');
  expect([saved.status, JSON.parse(saved.stdout)]).toEqual([0, { changes: 1 }]);
  const counts = { new: 0, apply: 1, same: 0, conflict: 0, missing: 0 };
  const tried = await shuyu('here.sqlite', 'apply-changes', pack, '--dry-run', '--json');
  expect(JSON.parse(tried.stdout)).toEqual({ from: 'Anne', counts, applied: 0, kept: 0 });
  const applied = await shuyu('here.sqlite', 'apply-changes', pack, '--json');
  expect(JSON.parse(applied.stdout)).toEqual({ from: 'Anne', counts, applied: 1, kept: 0 });
  const again = await shuyu('here.sqlite', 'apply-changes', pack, '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ counts: { apply: 0, same: 1 }, applied: 0 });
});

test('a day that is none is wrong usage, a file that is no pack is said; nothing is written', async () => {
  const odd = await shuyu('here.sqlite', 'save-changes', inFolder('x.shuyu'), '--since', 'yesterday');
  expect([odd.status, odd.stderr]).toEqual([2, expect.stringContaining('“yesterday” is no date')]);
  const foreign = await shuyu('here.sqlite', 'apply-changes', inFolder('here.sqlite'));
  expect([foreign.status, foreign.stderr]).toEqual([1, expect.stringContaining('no change pack of Shuyu')]);
  expect(existsSync(inFolder('x.shuyu'))).toBe(false);
});
