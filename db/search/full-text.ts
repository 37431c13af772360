import type { Connection } from '../open.ts';
import { rowOf } from './keys.ts';

/** Lengths of keys, both included. */
export interface Lengths {
  readonly from: number;
  readonly to: number;
}

const ANY_LENGTH: Lengths = { from: 0, to: 2 ** 20 };
/** Rows that are asked for first; each time four times as many. */
const FIRST_ROWS = 64;
const MOST_ROWS = 4096;

type RowsStatement = ReturnType<typeof rowsOf>;

function rowsOf(connection: Connection, table: 'term_pairs' | 'term_words') {
  return connection
    .prepare<[string, number, number, number], number>(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?`,
    )
    .pluck();
}

/** Asks the full-text tables of terms, which answer shortest terms first. */
export class FullText {
  readonly #pairs;
  readonly #words;

  constructor(connection: Connection) {
    this.#pairs = rowsOf(connection, 'term_pairs');
    this.#words = rowsOf(connection, 'term_words');
  }

  /** Rows of terms by the pairs of their characters. @param match in FTS5's language */
  pairs(match: string, lengths: Lengths = ANY_LENGTH): Generator<number> {
    return this.#terms(this.#pairs, match, lengths);
  }

  /** Rows of terms by the stems of their words. @param match in FTS5's language */
  words(match: string, lengths: Lengths = ANY_LENGTH): Generator<number> {
    return this.#terms(this.#words, match, lengths);
  }

  *#terms(statement: RowsStatement, match: string, { from, to }: Lengths): Generator<number> {
    if (match === '') return;
    const end = rowOf(to + 1, 0);
    let next = rowOf(Math.max(0, from), 0);
    for (let size = FIRST_ROWS; ; size = Math.min(MOST_ROWS, size * 4)) {
      const rows = statement.all(match, next, end, size);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < size) return;
      next = last + 1;
    }
  }
}

/** A phrase of words in FTS5's language. No word of ours holds a quotation mark. */
export function phrase(words: readonly string[]): string {
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
}

/** What begins with a phrase's last word. */
export function beginning(words: readonly string[]): string {
  return words.length === 0 ? '' : `${phrase(words)} *`;
}

export function allOf(matches: readonly string[]): string {
  return matches.filter((match) => match !== '').join(' AND ');
}

export function anyOf(matches: readonly string[]): string {
  const some = matches.filter((match) => match !== '');
  return some.length > 1 ? `(${some.join(' OR ')})` : (some[0] ?? '');
}
