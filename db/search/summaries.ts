import type { TermSummary } from '../../core/model/lookup.ts';
import type { Connection } from '../open.ts';
import { changeWatch, Memo } from './memo.ts';

export interface ConceptSummary {
  readonly uuid: string;
  readonly subject: string | null;
  readonly collection: string;
  readonly priority: number;
  /** The terms of all languages in the order of the entry. */
  readonly terms: readonly TermSummary[];
}

interface HeadRow {
  uuid: string;
  subject: string | null;
  collection: string;
  priority: number;
}

/** Reads the line that lists show of a concept. */
export class ConceptSummaries {
  readonly #head;
  readonly #terms;

  readonly #known = new Memo<ConceptSummary | null>(10_000);
  readonly #hasChanged: () => boolean;

  constructor(connection: Connection) {
    this.#hasChanged = changeWatch(connection);
    this.#head = connection.prepare<[number], HeadRow>(
      `SELECT concept.uuid, subject, collection.name AS collection, priority
       FROM concept JOIN collection ON collection.id = collection_id WHERE concept.id = ?`,
    );
    this.#terms = connection.prepare<[number], TermSummary>(
      `SELECT language, text, status, term_type AS termType
       FROM language_section JOIN term_section ON language_section_id = language_section.id
       WHERE concept_id = ? ORDER BY language_section.position, term_section.position`,
    );
  }

  /** The summary of a concept by its row; null where it has gone. */
  read(id: number): ConceptSummary | null {
    return this.#known.get(id, () => {
      const head = this.#head.get(id);
      return head === undefined ? null : { ...head, terms: this.#terms.all(id) };
    });
  }

  /** Forget what was remembered if the database has changed. */
  refresh(): void {
    if (this.#hasChanged()) this.#known.clear();
  }
}
