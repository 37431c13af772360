import { compareForUse, type TermSummary } from '../../core/model/lookup.ts';
import { primaryLanguage, type Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';

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

  constructor(connection: Connection) {
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
    const head = this.#head.get(id);
    return head === undefined ? null : { ...head, terms: this.#terms.all(id) };
  }
}

/** The terms of one side, in the order in which they are offered for use. */
export function termsOfSide(terms: readonly TermSummary[], side: Side): TermSummary[] {
  return terms
    .filter((term) => (primaryLanguage(term.language) === 'zh') === (side === 'zh') && term.text !== '')
    .sort(compareForUse);
}
