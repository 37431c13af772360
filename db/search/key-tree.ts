import type { Connection } from '../open.ts';
import { LAST, lengthOfKey, rowOf, type Route } from './keys.ts';

/** Rows of many that are read at first, and after those. */
const CHUNKS: readonly (readonly [most: number, skipped: number])[] = [
  [120, 0],
  [6000, 120],
];

/** Asks the B-tree of keys. */
export class KeyTree {
  readonly #exact;
  readonly #prefix;
  readonly #exactOf;
  readonly #prefixOf;

  constructor(connection: Connection) {
    this.#exact = connection
      .prepare<[Route, string, number], number>('SELECT term_id FROM search_key WHERE route = ? AND key = ? LIMIT ?')
      .pluck();
    this.#prefix = connection
      .prepare<[Route, string, string, number], [key: string, term: number]>(
        'SELECT key, term_id FROM search_key WHERE route = ? AND key > ? AND key < ? LIMIT ?',
      )
      .raw();
    // One question for many keys takes a tenth of the time of many questions.
    this.#exactOf = connection
      .prepare<[string, Route, number], [key: string, term: number]>(
        'SELECT search_key.key, term_id FROM json_each(?) AS wanted CROSS JOIN search_key WHERE route = ? AND search_key.key = value LIMIT ?',
      )
      .raw();
    this.#prefixOf = connection
      .prepare<[string, Route, number, number], [key: string, term: number]>(
        `SELECT search_key.key, term_id FROM json_each(?) AS wanted CROSS JOIN search_key
         WHERE route = ? AND search_key.key > value AND search_key.key < value || char(${LAST.codePointAt(0) ?? 0}) LIMIT ? OFFSET ?`,
      )
      .raw();
  }

  /** The rows of the terms with a key. */
  exact(route: Route, key: string, most: number): number[] {
    if (key === '') return [];
    const length = lengthOfKey(route, key);
    return this.#exact.all(route, key, most).map((term) => rowOf(length, term));
  }

  /** The rows of the terms whose keys are longer and begin so: the first ones of the tree, the shortest first. */
  longer(route: Route, key: string, most: number): number[] {
    return this.#prefix
      .all(route, key, key + LAST, most)
      .map(([own, term]) => rowOf(lengthOfKey(route, own), term))
      .toSorted((a, b) => a - b);
  }

  /** The rows of the terms with any of many keys, in the order of the keys. */
  exactOf(route: Route, keys: readonly string[], most: number): number[] {
    return keys.length === 0
      ? []
      : this.#exactOf.all(JSON.stringify(keys), route, most).map(([key, term]) => rowOf(lengthOfKey(route, key), term));
  }

  /** The rows of the terms whose keys are longer than one of many and begin so, in the order of those. */
  *longerOf(route: Route, keys: readonly string[]): Generator<number> {
    if (keys.length === 0) return;
    const wanted = JSON.stringify(keys);
    for (const [most, skipped] of CHUNKS) {
      const rows = this.#prefixOf.all(wanted, route, most, skipped);
      for (const [key, term] of rows) yield rowOf(lengthOfKey(route, key), term);
      if (rows.length < most) return;
    }
  }
}
