import type { Concept } from '../../model/terminology.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { defaultMapping } from '../table/columns.ts';
import type { Delimiter } from '../table/delimited.ts';
import { leftOutOf, shapeOf, shapeOnce } from '../table/fit.ts';
import type { TableShape } from '../table/fit.ts';
import { headersOf } from '../table/guess.ts';
import { rowsOf } from '../table/rows-of.ts';
import { withoutFormula } from './formula.ts';

/** Characters that are gathered before a piece goes out. */
const PIECE = 65_536;

/** Comma, UTF-8 with a byte order mark and CRLF, which is what Excel opens as it is. */
export const csvWriter: ConceptWriter = writerFor('csv', ',');
/** The same with tabs. */
export const tsvWriter: ConceptWriter = writerFor('tsv', '\t');

function writerFor(id: string, delimiter: Delimiter): ConceptWriter {
  const shapeFor = shapeOnce((options) => shapeOf(options.mapping ?? defaultMapping(options)));
  return {
    id,
    extension: id,
    leftOut: (concept, options) => leftOutOf(concept, shapeFor(options), options),
    write: (concepts, options) => {
      const shape = shapeFor(options);
      const headers = shape.mapping.hasHeader ? headersOf(shape.mapping) : null;
      return writeDelimited(concepts, { shape, headers, delimiter }, options);
    },
  };
}

/** How a table is written as text. */
export interface TextShape {
  readonly shape: TableShape;
  /** The names of the columns; null where they are not written. */
  readonly headers: readonly string[] | null;
  readonly delimiter: Delimiter;
}

/** The whole file in pieces: UTF-8 with a byte order mark, CRLF, cells quoted where they must be (RFC 4180). */
export function* writeDelimited(
  concepts: Iterable<Concept>,
  { shape, headers, delimiter }: TextShape,
  options: WriteOptions,
): Generator<string> {
  yield `\uFEFF${headers === null ? '' : lineOf(headers, delimiter)}`;
  let piece = '';
  for (const cells of rowsOf(concepts, shape, options)) {
    piece += lineOf(cells, delimiter);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** A line of cells, none of which a spreadsheet program runs as a formula. */
export function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => quoted(withoutFormula(cell), delimiter)).join(delimiter)}\r\n`;
}

/** Quotation marks around what would part cells or rows, or be trimmed. */
function quoted(cell: string, delimiter: Delimiter): string {
  if (!/["\r\n]/u.test(cell) && !cell.includes(delimiter)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
