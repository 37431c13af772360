import { z } from 'zod';

/** How the columns of a table (CSV, TSV, a spreadsheet, a glossary) stand for language sections and data categories. */

const level = z.enum(['conceptEntry', 'langSec', 'termSec']);

const columnRole = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ignored') }),
  /** The id of the concept. Rows in a row with the same id are one concept. */
  z.strictObject({ kind: z.literal('id') }),
  z.strictObject({ kind: z.literal('term'), language: z.string().min(1).max(100) }),
  /**
   * A data category: of the concept (`language` is null), of a language section, or of a term, which is that of the
   * nearest term column of its language to the left, or else of the first.
   */
  z.strictObject({
    kind: z.literal('category'),
    level,
    language: z.string().min(1).max(100).nullable(),
    element: z.string().min(1).max(100),
    type: z.string().min(1).max(200).nullable(),
  }),
]);

export const tableMapping = z.strictObject({
  /** Is the first row the names of the columns? */
  hasHeader: z.boolean(),
  columns: z.array(columnRole).max(1000),
  /**
   * What stands between several terms in one cell, and between the values of their categories; null where a cell
   * holds one.
   */
  separator: z.string().min(1).max(10).nullable(),
});

export type ColumnRole = z.infer<typeof columnRole>;
export type TableMapping = z.infer<typeof tableMapping>;

/** A table as it was recognised. */
export interface TableLayout {
  /** The names of the columns; null where the first row is data. */
  readonly headers: readonly string[] | null;
  /** The first rows of data, ten or fewer, for the person to judge by. */
  readonly rows: readonly (readonly string[])[];
  /** The mapping that was given, or else the one guessed from headers and content. */
  readonly mapping: TableMapping;
}
