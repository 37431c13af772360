import { expect, test } from 'vitest';
import { documentOf } from '../../../core/text/document.ts';
import { rowsOf } from '../../../renderer/document/rows.ts';

test('sentences are numbered through; links stand between them without a number, rules not at all', () => {
  const page = ['1. 第一句。第二句。', '', 'https://undocs.org/S/2021/1', '', '__________', '', '2. 第三句。'].join(
    '\n',
  );
  const rows = rowsOf(documentOf(page, 'zh').blocks);
  expect(rows.map(({ number, blockNumber, isFirstOfBlock }) => [number, blockNumber, isFirstOfBlock])).toEqual([
    [1, '1.', true],
    [2, null, false],
    [null, null, true],
    [3, '2.', true],
  ]);
});

test.each([
  ['without any mark', '安全理事会的秘书长'.repeat(3000)],
  ['with commas', '安全理事会，秘书长'.repeat(3000)],
])('a sentence of 27,000 characters %s comes in lines that lose nothing', (_, text) => {
  const rows = rowsOf(documentOf(text, 'zh').blocks);
  expect(rows.map((row) => row.text).join('')).toBe(text);
  expect(Math.max(...rows.map((row) => row.text.length))).toBeLessThanOrEqual(4000);
  expect(rows.at(-1)?.number).toBe(rows.length);
});
