import type { ByteSource, FormatReader, ReadEvent, ReadOptions } from '../format.ts';
import { plainRows } from '../csv/reader.ts';
import { ProblemLog } from '../problems.ts';
import type { Delimited, Delimiter } from '../table/delimited.ts';
import { readTable } from '../table/read-table.ts';
import { TextTable } from '../table/text-table.ts';
import { memoqMapping } from './columns.ts';

/** A term base of memoQ as CSV, told by the names of its first columns. */
export const memoqReader: FormatReader = {
  id: 'memoq',
  recognises: ({ text }) => delimitedOf(text) !== null,
  read: readMemoq,
};

const HEADER = /^"?Entry_(?:ID|Subject)"?([,;\t])"?Entry_/u;

function delimitedOf(sample: string): Delimited | null {
  const delimiter = [',', ';', '\t'].find((known): known is Delimiter => known === HEADER.exec(sample)?.[1]);
  return delimiter === undefined ? null : { delimiter, quoting: true };
}

async function* readMemoq(source: ByteSource, { mapping }: ReadOptions): AsyncGenerator<readonly ReadEvent[]> {
  const problems = new ProblemLog();
  const table = new TextTable(source, delimitedOf, problems);
  const kind = {
    flavour: () => `memoQ CSV (${table.description})`,
    guess: ([headers = []]: readonly (readonly string[])[]) => memoqMapping(headers),
    rowLength: 'may-be-short' as const,
  };
  yield* readTable(plainRows(table), kind, mapping, problems);
}
