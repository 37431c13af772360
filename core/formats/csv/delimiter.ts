import type { Delimited, Delimiter } from '../table/delimited.ts';
import { DelimitedRows } from '../table/delimited.ts';
import { languageOf } from '../table/content.ts';
import { isHeader } from '../table/guess.ts';
import type { Row } from '../table/row.ts';
import { isBlankRow } from '../table/row.ts';
import { ShuyuError } from '../../errors.ts';
import { ProblemLog } from '../problems.ts';

/** Rows from which the delimiter is told. */
const ENOUGH = 200;
/** Of the rows so many must have the same number of columns. */
const MOST = 0.8;

/** What Excel understands as the first line of a CSV: `sep=;`. */
const STATED = /^"?sep=([,;\t])"?(?:\r\n?|\n)/iu;

/** Is this row such a line? */
export function statesDelimiter({ line, cells }: Row): boolean {
  return line === 1 && /^sep=[,;\t]?$/iu.test(cells.map((cell) => cell.text).join(''));
}

/**
 * How a text that begins so is parted: by the delimiter that gives most rows the same number of columns, two or more.
 * Null where none does, as in running text. `sep=;` on the first line decides.
 */
export function delimitedOf(sample: string): Delimited | null {
  const stated = ([',', ';', '\t'] as const).find((delimiter) => delimiter === STATED.exec(sample)?.[1]);
  if (stated !== undefined) return { delimiter: stated, quoting: true };
  const candidates = (['\t', ';', ','] as const).flatMap((delimiter) => {
    const share = shareOf(rowsIn(sample, delimiter));
    return share === null ? [] : [{ delimiter, share }];
  });
  const [best] = candidates.toSorted((a, b) => b.share - a.share);
  return best === undefined ? null : { delimiter: best.delimiter, quoting: true };
}

/** The first rows of a text as this delimiter parts it; a row that may be cut off is left away. */
export function rowsIn(sample: string, delimiter: Delimiter, quoting = true): readonly Row[] {
  const rows: Row[] = [];
  try {
    const parser = new DelimitedRows({ delimiter, quoting }, new ProblemLog());
    for (const last of [false, true]) {
      for (const row of parser.take(last ? '' : sample, last)) {
        if (last && rows.length > 1) break;
        if (!isBlankRow(row)) rows.push(row);
        if (rows.length === ENOUGH) return rows;
      }
    }
  } catch (error) {
    if (!(error instanceof ShuyuError)) throw error;
  }
  return rows;
}

/** The share of rows that have as many columns as most have, or fewer at the end; null where this is no table. */
function shareOf(rows: readonly Row[]): number | null {
  const [first] = rows;
  if (first === undefined) return null;
  const texts = rows.map((row) => row.cells.map((cell) => cell.text));
  if (first.cells.length >= 2 && isHeader(texts)) {
    return rows.filter((row) => row.cells.length === first.cells.length).length / rows.length + 1;
  }
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [usual = [1, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  const [columns, count] = usual;
  const share = count / rows.length;
  if (rows.length < 2 || columns < 2 || share < MOST || isProse(texts)) return null;
  return share;
}

/**
 * Is this running text? Most commas have a space after them and the columns are not in two languages, or they stand at
 * the ends of lines only, or the first column numbers the paragraphs.
 */
function isProse(rows: readonly (readonly string[])[]): boolean {
  const [first, second] = [0, 1].map((at) => languageOf(rows.map((row) => row[at] ?? ''))?.slice(0, 2) ?? null);
  if (first !== null && second !== null && first !== second) return false;
  if (rows.every((row) => row.slice(1).every((cell) => cell.trim() === ''))) return true;
  if (rows.every((row) => row.length <= 2 && isNumbering(row[0] ?? ''))) return true;
  const cells = rows.flatMap((row) => row.slice(1));
  return cells.filter((cell) => cell.startsWith(' ')).length * 2 > cells.length;
}

/** Is this what numbers a paragraph: `1.`, `(a)`, `iv)`, a bullet, or nothing? */
export function isNumbering(text: string): boolean {
  return NUMBERING.test(text);
}

const NUMBERING =
  /^\s*(?:[([（]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})[.)\]）、．]|[-•·–—*]?)\s*$/iu;
