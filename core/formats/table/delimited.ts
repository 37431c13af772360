import { ShuyuError } from '../../errors.ts';
import type { ProblemLog } from '../problems.ts';
import type { Cell, Row } from './row.ts';
import { TABLE_LIMITS } from './row.ts';

export type Delimiter = ',' | ';' | '\t';

/** How a text is parted into cells. */
export interface Delimited {
  readonly delimiter: Delimiter;
  /** May a cell stand in quotation marks (RFC 4180)? Glossaries with tabs know none. */
  readonly quoting: boolean;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * The rows of delimited text, piece by piece. A quotation mark that is not closed is a character like any other: it is
 * reported at its place, and the rows after it are read as usual. Every character is looked at a bounded number of times.
 */
export class DelimitedRows {
  readonly #delimiter: number;
  readonly #quoting: boolean;
  readonly #problems: ProblemLog;
  #text = '';
  #last = false;
  #line = 1;
  /** Between an opening quotation mark and this place there is none that closes. */
  #noClosingBefore = 0;
  /** The first line break from the place where one was last looked for. */
  #lineBreak = -1;
  /** Where the row that was parsed last ends, and on which line the next begins. */
  #end = 0;
  #endLine = 1;

  constructor({ delimiter, quoting }: Delimited, problems: ProblemLog) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quoting = quoting;
    this.#problems = problems;
  }

  /**
   * The rows that are complete with this piece, each parsed when it is asked for; exhaust it before the next piece.
   * @param last is this the end of the text?
   * @throws ShuyuError `table-row-too-long`, `table-too-wide`
   */
  *take(piece: string, last: boolean): Generator<Row> {
    this.#text += piece;
    this.#last = last;
    this.#lineBreak = -1;
    let at = 0;
    while (at < this.#text.length) {
      const row = this.#rowAt(at);
      if (row === null) break;
      at = this.#end;
      this.#line = this.#endLine;
      yield row;
    }
    this.#text = this.#text.slice(at);
    this.#noClosingBefore = Math.max(0, this.#noClosingBefore - at);
    if (this.#text.length > TABLE_LIMITS.row) {
      throw new ShuyuError('table-row-too-long', { limit: TABLE_LIMITS.row }, { line: this.#line, column: 1 });
    }
  }

  /** The row that begins here; null where its end has not come yet. */
  #rowAt(start: number): Row | null {
    const text = this.#text;
    const cells: Cell[] = [];
    const unbalanced: Cell[] = [];
    const stray: Cell[] = [];
    let line = this.#line;
    let lineStart = start;
    for (let at = start; ; at++) {
      const cell = { line, column: at - lineStart + 1, text: '' };
      let end = at;
      if (this.#quoting && text.charCodeAt(at) === QUOTE) {
        const close = this.#closingOf(at);
        if (close === null) return null;
        if (close === -1) {
          unbalanced.push(cell);
        } else {
          const raw = text.slice(at + 1, close);
          cell.text = raw;
          if (raw.includes('"')) {
            cell.text = raw.replaceAll('""', '"');
            if (/(?<!")(?:"")*"(?!")/u.test(raw)) stray.push(cell);
          }
          for (const lineBreak of raw.matchAll(/\r\n?|\n/gu)) {
            line++;
            lineStart = at + 1 + lineBreak.index + lineBreak[0].length;
          }
          end = close + 1;
        }
      }
      if (end === at) {
        end = this.#plainEnd(at);
        cell.text = text.slice(at, end);
      }
      if (end >= text.length && !this.#last) return null;
      cells.push(cell);
      if (cells.length > TABLE_LIMITS.columns) {
        throw new ShuyuError('table-too-wide', { limit: TABLE_LIMITS.columns }, { line: this.#line, column: 1 });
      }
      at = end;
      if (text.charCodeAt(at) === this.#delimiter) continue;
      if (text.charCodeAt(at) === CR && at + 1 === text.length && !this.#last) return null;
      this.#end = at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
      this.#endLine = line + 1;
      for (const place of unbalanced) this.#problems.report('table-quote-unbalanced', {}, place);
      for (const place of stray) this.#problems.count('table-quote-stray', {}, place);
      return { line: this.#line, cells };
    }
  }

  /** Where a cell without quotation marks ends. */
  #plainEnd(start: number): number {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === this.#delimiter || unit === LF || unit === CR) break;
    }
    return at;
  }

  /**
   * Where the quotation mark that opens here is closed: before a delimiter, a line break or the end, after an even
   * number of others. -1 where it is not, null where that cannot be told yet.
   *
   * A mark on a later line that looks like one that opens a cell means that this one was never closed.
   */
  #closingOf(open: number): number | null {
    const text = this.#text;
    for (let at = Math.max(open + 1, this.#noClosingBefore); ;) {
      const mark = text.indexOf('"', at);
      const reached = mark === -1 ? text.length : mark;
      if (reached - open > TABLE_LIMITS.quoted || (mark === -1 && this.#last)) return this.#notClosed(reached);
      if (mark === -1) return null;
      let end = mark;
      while (text.charCodeAt(end) === QUOTE) end++;
      if (end === text.length && !this.#last) return null;
      if ((end - mark) % 2 === 1) {
        if (end === text.length || this.#isBoundary(text.charCodeAt(end))) return end - 1;
        if (this.#isBoundary(text.charCodeAt(mark - 1)) && this.#lineBreakAfter(open) < mark) {
          return this.#notClosed(mark);
        }
      }
      at = end;
    }
  }

  #notClosed(before: number): -1 {
    this.#noClosingBefore = before;
    return -1;
  }

  #isBoundary(unit: number): boolean {
    return unit === this.#delimiter || unit === LF || unit === CR;
  }

  #lineBreakAfter(at: number): number {
    if (this.#lineBreak < at) {
      const rest = /[\r\n]/gu;
      rest.lastIndex = at;
      this.#lineBreak = rest.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#lineBreak;
  }
}
