import type { ByteSource, FormatReader, ReadEvent, ReadOptions } from '../format.ts';
import { ProblemLog } from '../problems.ts';
import { guessMapping } from '../table/guess.ts';
import { readTable } from '../table/read-table.ts';
import type { Row } from '../table/row.ts';
import { TextTable } from '../table/text-table.ts';
import { delimitedOf, statesDelimiter } from './delimiter.ts';
import { withFormula } from './formula.ts';

/**
 * CSV (comma or semicolon) and TSV, in any encoding.
 *
 * Quirks: Excel writes semicolons where the comma is the decimal mark, and GB18030 or UTF-16 unless told otherwise.
 * An apostrophe before what would be a formula (`'=1+1`) is no part of the text.
 */
export const csvReader: FormatReader = {
  id: 'csv',
  recognises: ({ text }) => delimitedOf(text) !== null,
  read: readCsv,
};

async function* readCsv(source: ByteSource, { mapping }: ReadOptions): AsyncGenerator<readonly ReadEvent[]> {
  const problems = new ProblemLog();
  const table = new TextTable(source, delimitedOf, problems);
  const flavour = (): string => `${table.delimiter === '\t' ? 'TSV' : 'CSV'} (${table.description})`;
  yield* readTable(plainRows(table), { flavour, guess: guessMapping, rowLength: 'fixed' }, mapping, problems);
}

/** The rows of every batch without what is there for spreadsheet programs: `sep=;`, apostrophes before formulas. */
export async function* plainRows(table: TextTable): AsyncGenerator<Iterable<Row>> {
  for await (const rows of table.rows()) yield withoutGuards(rows);
}

/** The same for one batch. */
export function* withoutGuards(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) {
    if (statesDelimiter(row)) continue;
    const guarded = row.cells.some((cell) => cell.text.startsWith("'"));
    yield guarded ? { ...row, cells: row.cells.map((cell) => ({ ...cell, text: withFormula(cell.text) })) } : row;
  }
}
