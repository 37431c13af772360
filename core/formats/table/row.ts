import type { Position } from '../../errors.ts';

/** A cell of a table, and where it begins: line and column of the text, or row and column of the sheet. */
export interface Cell extends Position {
  readonly text: string;
}

export interface Row {
  /** The line on which the row begins, or the number of the row in its sheet; counts from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What a table may measure. */
export const TABLE_LIMITS = {
  /** Rows, not blank, from which the meaning of the columns is guessed. */
  sample: 200,
  /** Cells of one row. */
  columns: 1_000,
  /** Characters of one row of a text file. */
  row: 1_000_000,
  /** Characters within which a quotation mark must be closed; Excel allows 32,767 in a cell. */
  quoted: 100_000,
  /** Rows with one id that are gathered to one concept. */
  rowsOfConcept: 500,
} as const;

export function isBlankRow(row: Row): boolean {
  return row.cells.every((cell) => cell.text.trim() === '');
}
