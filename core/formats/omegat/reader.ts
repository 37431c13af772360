import type { TableMapping } from '../../model/table.ts';
import type { ByteSource, FormatReader, ReadEvent, ReadOptions } from '../format.ts';
import { delimitedOf, isNumbering, rowsIn } from '../csv/delimiter.ts';
import { withoutGuards } from '../csv/reader.ts';
import { ProblemLog } from '../problems.ts';
import { categoryRole } from '../table/columns.ts';
import type { Delimited } from '../table/delimited.ts';
import { guessMapping, isHeader } from '../table/guess.ts';
import { readTable } from '../table/read-table.ts';
import type { Row } from '../table/row.ts';
import { TextTable } from '../table/text-table.ts';
import { readMagicComment } from './magic-comment.ts';

/**
 * An OmegaT glossary: source term, target term, comment, without names above the columns. Told by its magic comment, or
 * by two or three columns with tabs.
 *
 * Quirks: lines that begin with `#` are no entries. With tabs there is no quoting; with commas there is. The languages
 * are those of the project, which the file does not name, so they are told from the terms.
 */
export const omegatReader: FormatReader = {
  id: 'omegat',
  recognises: ({ text }) => readMagicComment(text) !== null || isBareGlossary(text),
  read: readGlossary,
};

/** Of the lines so many must have a term and its equivalent. */
const MOST = 0.9;

function isBareGlossary(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const rows = rowsIn(lines.join('\n'), '\t', false).map((row) => row.cells.map((cell) => cell.text));
  const entries = rows.filter(
    (row) => row.length >= 2 && row.length <= 3 && row[0]?.trim() !== '' && row[1]?.trim() !== '',
  );
  return (
    entries.length > 0 &&
    entries.length >= MOST * rows.length &&
    !entries.every((row) => isNumbering(row[0] ?? '')) &&
    !entries.some((row) => row.some((cell) => cell.startsWith('"'))) &&
    !isHeader(rows)
  );
}

async function* readGlossary(source: ByteSource, { mapping }: ReadOptions): AsyncGenerator<readonly ReadEvent[]> {
  const problems = new ProblemLog();
  let comment: ReadonlyMap<string, string> | null = null;
  const delimited = (sample: string): Delimited | null => {
    comment = readMagicComment(sample);
    const lines = sample.replace(/^#.*(?:\r\n?|\n|$)/gmu, '');
    if (lines.trim() === '' && comment !== null) return { delimiter: '\t', quoting: false };
    if (isBareGlossary(sample) || lines.includes('\t')) return { delimiter: '\t', quoting: false };
    return delimitedOf(lines) ?? (comment !== null && lines.includes(',') ? { delimiter: ',', quoting: true } : null);
  };
  const table = new TextTable(source, delimited, problems);
  const kind = {
    flavour: () => `OmegaT glossary (${table.description})`,
    guess: (rows: readonly (readonly string[])[]) => glossaryMapping(rows, comment),
    rowLength: 'may-be-short' as const,
  };
  yield* readTable(entriesOf(table), kind, mapping, problems);
}

/** Source, target and comment; any further columns are comments too, as OmegaT has it. */
function glossaryMapping(
  rows: readonly (readonly string[])[],
  comment: ReadonlyMap<string, string> | null,
): TableMapping {
  const width = Math.max(3, ...rows.slice(0, 1).map((row) => row.length));
  const guessed = guessMapping(rows.map((row) => row.slice(0, 2)));
  const languages = guessed.columns.flatMap((role) => (role.kind === 'term' ? [role.language] : []));
  const { separator } = comment?.has('source') === true ? { separator: null } : guessed;
  return {
    hasHeader: false,
    separator,
    columns: [
      { kind: 'term', language: comment?.get('source') ?? languages[0] ?? 'und' },
      { kind: 'term', language: comment?.get('target') ?? languages[1] ?? 'und' },
      ...Array.from({ length: width - 2 }, () => categoryRole('note', 'conceptEntry', null)),
    ],
  };
}

/** The rows that are no comments. */
async function* entriesOf(table: TextTable): AsyncGenerator<Iterable<Row>> {
  for await (const rows of table.rows()) yield withoutComments(table.delimiter === '\t' ? rows : withoutGuards(rows));
}

function* withoutComments(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) if (row.cells[0]?.text.startsWith('#') !== true) yield row;
}
