import type { AdministrativeStatus } from '../../core/model/terminology.ts';
import { sideOf, type Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { Memo } from './memo.ts';

/** A term as ranking needs to know it. */
export interface TermRow {
  readonly term: number;
  /** The row of its concept. */
  readonly concept: number;
  readonly text: string;
  readonly side: Side | null;
  readonly isOutdated: boolean;
  /** Of its collection. */
  readonly priority: number;
}

interface StoredRow {
  concept: number;
  collection: number;
  language: string;
  text: string;
  status: AdministrativeStatus | null;
}

/** Reads terms by their number, and remembers those that come again with the next key pressed. */
export class TermRows {
  readonly #row;
  readonly #priorities;
  readonly #known = new Memo<TermRow | null>(20_000);
  #priorityOf = new Map<number, number>();

  constructor(connection: Connection) {
    // CROSS JOIN: from the term to its concept, three steps in their trees.
    this.#row = connection.prepare<[number], StoredRow>(
      `SELECT concept_id AS concept, collection_id AS collection, language, text, status
       FROM term_section CROSS JOIN language_section CROSS JOIN concept
       WHERE term_section.id = ? AND language_section.id = language_section_id AND concept.id = concept_id`,
    );
    this.#priorities = connection.prepare<[], { id: number; priority: number }>('SELECT id, priority FROM collection');
  }

  /** The term; null where it has gone. */
  read(term: number): TermRow | null {
    return this.#known.get(term, () => {
      const row = this.#row.get(term);
      if (row === undefined) return null;
      const { concept, collection, language, text, status } = row;
      const isOutdated = status === 'deprecated' || status === 'superseded';
      return {
        term,
        concept,
        text,
        side: sideOf(language),
        isOutdated,
        priority: this.#priorityOf.get(collection) ?? 0,
      };
    });
  }

  /** Forget what was remembered. */
  clear(): void {
    this.#known.clear();
    this.#priorityOf = new Map(this.#priorities.all().map(({ id, priority }) => [id, priority]));
  }
}
