import type { Connection } from '../open.ts';
import { categoriesFrom } from '../stored.ts';
import { readingSaid } from './keys.ts';

/** Reads how a term is read where its entry says so. */
export class SaidReadings {
  readonly #categories;

  constructor(connection: Connection) {
    this.#categories = connection
      .prepare<[number], string>(
        `SELECT categories FROM term_section WHERE id = ? AND instr(categories, '"reading"') > 0`,
      )
      .pluck();
  }

  /** As it is written there; null where nothing is said. */
  of(term: number): string | null {
    const categories = this.#categories.get(term);
    return categories === undefined ? null : readingSaid(categoriesFrom(categories));
  }
}
