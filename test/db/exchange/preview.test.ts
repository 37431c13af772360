import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TableMapping } from '../../../core/model/table.ts';
import { openedAt, temporaryFolder } from '../../support/database.ts';

async function fresh(name: string, content: string) {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return { file, database: await openedAt(path.join(folder, 'shuyu.sqlite')) };
}

test('a table shows how its columns are understood, and is shown again as the person says', async () => {
  const { file, database } = await fresh('t.csv', '中文,英文,备注\n和平,peace,A/RES/1\n安理会,Security Council,\n');
  const guessed = await database.preview(file, null);
  expect(guessed.format).toBe('CSV (UTF-8, ,)');
  expect(guessed.table?.headers).toEqual(['中文', '英文', '备注']);
  expect(guessed.table?.mapping.columns.map(({ kind }) => kind)).toEqual(['term', 'term', 'category']);
  expect(guessed.concepts).toHaveLength(2);
  const mapping: TableMapping = {
    hasHeader: true,
    columns: [{ kind: 'term', language: 'zh-TW' }, { kind: 'term', language: 'en' }, { kind: 'ignored' }],
    separator: null,
  };
  const told = await database.preview(file, mapping);
  expect(told.table?.mapping).toEqual(mapping);
  expect(told.concepts[0]?.languages.map(({ language }) => language)).toEqual(['zh-TW', 'en']);
});

test('a table without a column of terms is shown, so that the person can say which it is, but not imported', async () => {
  const { file, database } = await fresh('numbers.csv', 'a,b\n1,2\n3,4\n5,6\n');
  const preview = await database.preview(file, {
    hasHeader: true,
    columns: [{ kind: 'ignored' }, { kind: 'ignored' }],
    separator: null,
  });
  expect(preview.table?.rows).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
  expect(preview.problems[0]).toMatchObject({ code: 'table-no-term-column' });
});

test('what is wrong further on is a problem of the preview; what cannot be read at all is an error', async () => {
  const { file, database } = await fresh('b.tmx', '<tmx version="1.4"><header/><body><tu>');
  const preview = await database.preview(file, null);
  expect(preview.format).toBe('TMX 1.4');
  expect(preview.problems[0]).toMatchObject({ code: 'xml-not-well-formed', position: { line: 1 } });
  const other = await fresh('x.bin', '\0\u0001\u0002\0');
  await expect(other.database.preview(other.file, null)).rejects.toMatchObject({ code: 'format-unknown' });
});
