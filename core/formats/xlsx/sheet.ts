import type { Cell, Row } from '../table/row.ts';
import { TABLE_LIMITS } from '../table/row.ts';
import { ShuyuError } from '../../errors.ts';
import type { ProblemLog } from '../problems.ts';
import type { Archive } from './archive.ts';
import { StringGatherer, unescapedString } from './strings.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { readPart } from './xml.ts';

/**
 * The rows of a sheet. A formula counts by the value that was saved with it; a number format that shows a date makes
 * an ISO date of the number.
 */
export async function* rowsOfSheet(
  archive: Archive,
  sheet: Sheet,
  workbook: Workbook,
  strings: readonly string[],
  problems: ProblemLog,
): AsyncGenerator<readonly Row[]> {
  const reading = new SheetReading(workbook, strings, problems);
  const handler = {
    open: (name: string, attributes: Readonly<Record<string, string>>): void => reading.open(name, attributes),
    text: (text: string): void => reading.text(text),
    close: (name: string): void => reading.close(name),
  };
  for await (const _ of readPart(archive, sheet.part, handler, () => reading.row)) yield reading.drain();
}

class SheetReading {
  readonly #workbook: Workbook;
  readonly #strings: readonly string[];
  readonly #problems: ProblemLog;
  readonly #gatherer = new StringGatherer();
  #rows: Row[] = [];
  #cells: Cell[] = [];
  /** The row and column that are being read, from 1. */
  row = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #inValue = false;

  constructor(workbook: Workbook, strings: readonly string[], problems: ProblemLog) {
    this.#workbook = workbook;
    this.#strings = strings;
    this.#problems = problems;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes['r']);
      this.row = Number.isInteger(number) && number > this.row ? number : this.row + 1;
      this.#column = 0;
      this.#cells = [];
    } else if (name === 'c') {
      this.#column = columnOf(attributes['r']) ?? this.#column + 1;
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#value = '';
    } else if (name === 'v') {
      this.#inValue = true;
    } else if (name === 'mergeCell') {
      this.#problems.count('xlsx-merged-cells', {}, { line: firstRowOf(attributes['ref']), column: 1 });
    } else {
      this.#gatherer.open(name);
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#gatherer.add(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#put(this.#text());
    else if (name === 'row') this.#rows.push({ line: this.row, cells: this.#cells });
    else this.#gatherer.close(name);
  }

  drain(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#column > TABLE_LIMITS.columns) {
      const position = { line: this.row, column: this.#column };
      throw new ShuyuError('table-too-wide', { limit: TABLE_LIMITS.columns }, position);
    }
    while (this.#cells.length < this.#column - 1) {
      this.#cells.push({ text: '', line: this.row, column: this.#cells.length + 1 });
    }
    this.#cells[this.#column - 1] = { text, line: this.row, column: this.#column };
  }

  #text(): string {
    const inline = this.#gatherer.take();
    const value = this.#value;
    if (this.#type === 'inlineStr') return inline;
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#strings[Number(value)] ?? '';
      case 'str':
        return unescapedString(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        this.#problems.count('xlsx-error-value', { value }, { line: this.row, column: this.#column });
        return '';
      case 'd':
        return value;
      default:
        return this.#number(value);
    }
  }

  #number(value: string): string {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    return this.#workbook.dateStyles.has(this.#style)
      ? dateOf(number, this.#workbook.from1904)
      : String(Number(number.toPrecision(15)));
  }
}

/** The column of a reference (`AB12` is 28); null where there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d|$)/iu.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function firstRowOf(range: string | undefined): number {
  return Number(/\d+/u.exec(range ?? '')?.[0] ?? 1);
}

const DAY = 86_400_000;

/** A serial number as `2020-02-29`, with `T12:00:00` where it has a time; a time alone as `12:00:00`. */
function dateOf(serial: number, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1_000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const [day = '', time = ''] = date.toISOString().replace('.000Z', '').split('T');
  if (serial >= 0 && serial < 1) return time;
  return date.getTime() % DAY === 0 ? day : `${day}T${time}`;
}
