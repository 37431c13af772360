import type { Connection } from '../open.ts';
import { LAST, lengthOfKey, rowOf, type Route } from './keys.ts';

/** Asks the B-tree of keys. */
export class KeyTree {
  readonly #exact;
  readonly #prefix;
  readonly #any;

  constructor(connection: Connection) {
    this.#exact = connection
      .prepare<[Route, string, number], number>('SELECT term_id FROM search_key WHERE route = ? AND key = ? LIMIT ?')
      .pluck();
    this.#prefix = connection
      .prepare<[Route, string, string, number], [key: string, term: number]>(
        'SELECT key, term_id FROM search_key WHERE route = ? AND key > ? AND key < ? LIMIT ?',
      )
      .raw();
    this.#any = connection
      .prepare<[Route, string, string], number>(
        'SELECT term_id FROM search_key WHERE route = ? AND key >= ? AND key < ? LIMIT 1',
      )
      .pluck();
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

  /** Does any key begin so? */
  begins(route: Route, key: string): boolean {
    return this.#any.get(route, key, key + LAST) !== undefined;
  }
}
