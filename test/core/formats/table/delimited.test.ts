import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DelimitedRows, type Delimiter } from '../../../../core/formats/table/delimited.ts';
import { TABLE_LIMITS } from '../../../../core/formats/table/row.ts';
import { ProblemLog } from '../../../../core/formats/problems.ts';

function parsed(pieces: readonly string[], delimiter: Delimiter = ',', quoting = true) {
  const problems = new ProblemLog();
  const parser = new DelimitedRows({ delimiter, quoting }, problems);
  const rows = [...pieces.flatMap((piece) => [...parser.take(piece, false)]), ...parser.take('', true)];
  return {
    rows,
    texts: rows.map((row) => row.cells.map((cell) => cell.text)),
    problems: [...problems.drain(), ...problems.finish()],
  };
}

describe('rows of delimited text', () => {
  test.each([
    [
      'plain cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['every line break', 'a\r\nb\rc\nd\n', [['a'], ['b'], ['c'], ['d']]],
    ['quotation marks', '"a,b","c ""d"" e"\n', [['a,b', 'c "d" e']]],
    ['line breaks inside a cell', '"a\r\nb\nc",d\n', [['a\r\nb\nc', 'd']]],
    [
      'empty cells',
      ',,\n"",\n',
      [
        ['', '', ''],
        ['', ''],
      ],
    ],
    ['a mark inside a plain cell', '5" disk,b\n', [['5" disk', 'b']]],
    ['a cell of marks only', '"""",""""""\n', [['"', '""']]],
  ])('%s', (_, text, expected) => {
    const { texts, problems } = parsed([text]);
    expect(texts).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('every cell knows its line and column, also after a cell of several lines', () => {
    const { rows } = parsed(['ab,"c\nd",e\r\nf,g\n']);
    expect(rows.map((row) => row.cells.map(({ line, column }) => [line, column]))).toEqual([
      [
        [1, 1],
        [1, 4],
        [2, 4],
      ],
      [
        [3, 1],
        [3, 3],
      ],
    ]);
  });

  test('a mark that is never closed is a character, and the rows after it are read', () => {
    const { texts, problems } = parsed(['a,"b,c\nd,e\n"f, g",h\n']);
    expect(texts).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e'],
      ['f, g', 'h'],
    ]);
    expect(problems).toEqual([{ code: 'table-quote-unbalanced', parameters: {}, position: { line: 1, column: 3 } }]);
  });

  test('a mark that is not closed before the end, or within the limit, is found at its place', () => {
    expect(parsed(['a,b\nc,"d\ne,f\n'])).toMatchObject({
      texts: [
        ['a', 'b'],
        ['c', '"d'],
        ['e', 'f'],
      ],
      problems: [{ code: 'table-quote-unbalanced', position: { line: 2, column: 3 } }],
    });
    const many = 'x,y\n'.repeat(TABLE_LIMITS.quoted);
    const { texts, problems } = parsed(['a,"b\n', many]);
    expect(texts.length).toBe(TABLE_LIMITS.quoted + 1);
    expect(problems).toMatchObject([{ code: 'table-quote-unbalanced', position: { line: 1, column: 3 } }]);
  });

  test('marks that are not doubled are kept and counted', () => {
    const { texts, problems } = parsed(['"say "yes" now",b\n']);
    expect(texts).toEqual([['say "yes" now', 'b']]);
    expect(problems).toMatchObject([{ code: 'table-quote-stray', parameters: { count: 1 } }]);
  });

  test('without quoting a mark is a character', () => {
    expect(parsed(['"a\tb"\n'], '\t', false).texts).toEqual([['"a', 'b"']]);
  });

  test('a row that never ends and a row that is too wide are refused', () => {
    expect(() => parsed(['a'.repeat(TABLE_LIMITS.row + 1)])).toThrowError(/longer than/u);
    expect(() => parsed([','.repeat(TABLE_LIMITS.columns)])).toThrowError(/more than/u);
  });

  test('any rows come back, in pieces of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab"\n\r,;\t 中'), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = rows
          .map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`)
          .join('');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
        expect(parsed(pieces).texts).toEqual(rows);
        expect(parsed(pieces).problems).toEqual([]);
      }),
    );
  });

  test('any text gives the same rows in one piece and in many', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab"",\n\r中'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
        const pieces = whole.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
        expect(parsed(pieces)).toEqual(parsed([whole]));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['"a,b\n', '"\n', ',"a\n', '"a""b,\n', '""a\n'])(
    '%j a hundred thousand times takes no longer than it must',
    (text) => {
      const start = performance.now();
      parsed([text.repeat(100_000)]);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
