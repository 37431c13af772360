import type { Connection } from '../open.ts';
import { LAST, type Route } from './keys.ts';

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

  /** The terms with a key. */
  exact(route: Route, key: string, most: number): number[] {
    return key === '' ? [] : this.#exact.all(route, key, most);
  }

  /** The keys that are longer and begin so, in the order of the tree, with their terms. */
  longer(route: Route, key: string, most: number): [key: string, term: number][] {
    return this.#prefix.all(route, key, key + LAST, most);
  }

  /** Does any key begin so? */
  begins(route: Route, key: string): boolean {
    return this.#any.get(route, key, key + LAST) !== undefined;
  }
}
