import { expect, test } from 'vitest';
import type { LeftOut } from '../../../core/model/exchange.ts';
import { betterDialect, lossWords } from '../../../renderer/exchange/export/loss-text.ts';
import { importsMade } from '../../../renderer/exchange/history/past-files.ts';
import { reportName, reportText } from '../../../renderer/exchange/report-text.ts';
import type { Translate } from '../../../renderer/i18n/index.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { zh } from '../../../renderer/i18n/zh.ts';

const translate =
  (texts: Readonly<Record<string, string>>): Translate =>
  (key, values = {}) =>
    (texts[key] ?? key).replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]));

const REPORT = { format: 'CSV', read: 1200, added: 1200, merged: 0, skipped: 0, moreProblems: 3 };
const PROBLEM = { code: 'table-row-short', parameters: { count: 2, expected: 3 }, position: { line: 7, column: 1 } };

test('a report names each file, its counts, and every problem with its place', () => {
  const files = [
    { name: 'a.csv', report: { ...REPORT, problems: [{ ...PROBLEM, code: 'table-row-short' } as const] } },
  ];
  expect(reportText(files, true, translate(en), 'en')).toBe(
    [
      'Report on a dry run (nothing was changed)',
      '',
      'a.csv',
      'Format: CSV',
      '1,200 read, 1,200 added, 0 merged, 0 skipped.',
      'Problems: 4',
      '  line 7, column 1  2 rows have fewer than 3 columns; the cells that are missing were taken as empty.',
      '3 more problems are not listed.',
      '',
    ].join('\n'),
  );
});

test('the name of a report is one that every system takes', () => {
  expect(reportName('<b>:a/b\\c?.tbx', translate(zh))).toBe('导入报告 _b__a_b_c_.tbx.txt');
});

test('every kind of loss has its words in both languages', () => {
  const kinds: readonly LeftOut['what'][] = [
    ...(['as-note', 'time', 'id', 'code', 'category', 'attribute', 'markup', 'term', 'language', 'concept'] as const),
  ];
  for (const texts of [zh, en]) {
    for (const what of kinds) {
      const words = lossWords({ level: 'termSec', what, name: 'termType', count: 1 }, translate(texts));
      expect(Object.values(words).join(' ')).not.toMatch(/losses\.|level\.|undefined/u);
    }
  }
  expect(lossWords({ level: 'termSec', what: 'as-note', name: 'termType', count: 1 }, translate(zh))).toEqual({
    item: '术语类型',
    where: '一个术语',
    how: '改写为注',
  });
});

test('another dialect is offered where something is lost and it is another', () => {
  const losses = [{ level: 'termSec', what: 'category', name: 'x', count: 1 } as const];
  const report = { format: 'tbx-min', entries: 1, losses, smallest: 'tbx-basic' };
  expect(betterDialect(report)).toBe('tbx-basic');
  expect(betterDialect({ ...report, format: 'tbx-basic-dct' })).toBeNull();
  expect(betterDialect({ ...report, losses: [] })).toBeNull();
});

test('the imports just made are the latest of the files, one each', () => {
  const past = (uuid: string, file: string) => ({ ...REPORT, uuid, file, who: '', at: '', isUndone: false });
  const list = [past('4', '/x/b.tbx'), past('3', 'C:\\x\\a.tbx'), past('2', '/x/a.tbx'), past('1', '/x/b.tbx')];
  expect(importsMade(list, ['a.tbx', 'b.tbx'])).toEqual(['4', '3']);
});
