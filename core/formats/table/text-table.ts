import { ShuyuError } from '../../errors.ts';
import type { Encoding } from '../../text/encoding.ts';
import { decode } from '../../text/encoding.ts';
import type { ByteSource } from '../format.ts';
import type { ProblemLog } from '../problems.ts';
import type { Delimited, Delimiter } from './delimited.ts';
import { DelimitedRows } from './delimited.ts';
import type { Row } from './row.ts';

/** Characters from which the delimiter is told. */
const SAMPLE = 65_536;
/** Characters that are parsed before the caller may yield. */
const PIECE = 65_536;

/** The rows of a text file, whatever its encoding. */
export class TextTable {
  readonly #source: ByteSource;
  readonly #delimitedOf: (sample: string) => Delimited | null;
  readonly #problems: ProblemLog;
  #encoding: Encoding = 'utf-8';
  #delimited: Delimited | null = null;
  #replaced = 0;

  /** @param delimitedOf how a text that begins so is parted into cells; null where it is no table */
  constructor(source: ByteSource, delimitedOf: (sample: string) => Delimited | null, problems: ProblemLog) {
    this.#source = source;
    this.#delimitedOf = delimitedOf;
    this.#problems = problems;
  }

  /** Encoding and delimiter for the person, once rows have come: `UTF-8, ;`. */
  get description(): string {
    const encoding = this.#encoding.toUpperCase();
    return this.delimiter === '\t' ? encoding : `${encoding}, ${this.delimiter}`;
  }

  /** The delimiter, once rows have come. */
  get delimiter(): Delimiter {
    return this.#delimited?.delimiter ?? '\t';
  }

  /** @throws ShuyuError `table-empty`, `table-one-column`, and as `DelimitedRows` does */
  async *rows(): AsyncGenerator<Iterable<Row>> {
    const notices = {
      encoding: (encoding: Encoding): void => void (this.#encoding = encoding),
      replaced: (count: number): void => void (this.#replaced += count),
    };
    let parser: DelimitedRows | null = null;
    let text = '';
    for await (const piece of decode(this.#source, { notices })) {
      text += piece;
      if (parser === null && text.length >= SAMPLE) parser = this.#parserFor(text.slice(0, SAMPLE));
      if (parser === null) {
        yield [];
        continue;
      }
      for (let at = 0; at < text.length; at += PIECE)
        yield this.#watched(parser.take(text.slice(at, at + PIECE), false));
      text = '';
    }
    parser ??= this.#parserFor(text);
    yield this.#watched(parser.take(text, true));
  }

  #parserFor(sample: string): DelimitedRows {
    if (sample.trim() === '') throw new ShuyuError('table-empty', {}, { line: 1, column: 1 });
    this.#delimited = this.#delimitedOf(sample);
    if (this.#delimited === null) throw new ShuyuError('table-one-column', {}, { line: 1, column: 1 });
    return new DelimitedRows(this.#delimited, this.#problems);
  }

  /** Bytes that could not be read are counted where they first show. */
  *#watched(rows: Iterable<Row>): Generator<Row> {
    for (const row of rows) {
      const cell = this.#replaced === 0 ? undefined : row.cells.find(({ text }) => text.includes('\uFFFD'));
      if (cell !== undefined) {
        this.#problems.count('encoding-replaced', { encoding: this.#encoding }, cell, this.#replaced);
        this.#replaced = 0;
      }
      yield row;
    }
  }
}
