import type { TermSummary } from '../../core/model/lookup.ts';
import type { AdministrativeStatus } from '../../core/model/terminology.ts';
import { gathered } from '../gathered.ts';
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
  readonly #heads;
  readonly #allTerms;

  readonly #known = new Memo<ConceptSummary | null>(10_000);
  readonly #hasChanged: () => boolean;

  constructor(connection: Connection) {
    this.#hasChanged = changeWatch(connection);
    this.#head = connection.prepare<[number], HeadRow>(
      `SELECT concept.uuid, subject, collection.name AS collection, priority
       FROM concept JOIN collection ON collection.id = collection_id WHERE concept.id = ?`,
    );
    this.#heads = connection
      .prepare<[string], [id: number, uuid: string, subject: string | null, collection: string, priority: number]>(
        `SELECT concept.id, concept.uuid, subject, collection.name, priority
         FROM json_each(?) CROSS JOIN concept ON concept.id = value JOIN collection ON collection.id = collection_id`,
      )
      .raw();
    this.#allTerms = connection
      .prepare<
        [string],
        [concept: number, language: string, text: string, status: AdministrativeStatus | null, termType: string | null]
      >(
        `SELECT concept_id, language, text, status, term_type
         FROM json_each(?) CROSS JOIN language_section ON concept_id = value
         CROSS JOIN term_section ON language_section_id = language_section.id
         ORDER BY json_each.key, language_section.position, term_section.position`,
      )
      .raw();
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

  /** Read the summaries of many concepts at once, so that each is at hand. */
  prepare(ids: readonly number[]): void {
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length < 2) return;
    const wanted = JSON.stringify(missing);
    const terms = gathered(
      this.#allTerms.all(wanted),
      ([concept]) => concept,
      ([, language, text, status, termType]): TermSummary => ({ language, text, status, termType }),
    );
    const heads = new Map(this.#heads.all(wanted).map((row) => [row[0], row]));
    for (const id of missing) {
      this.#known.get(id, () => {
        const head = heads.get(id);
        if (head === undefined) return null;
        const [, uuid, subject, collection, priority] = head;
        return { uuid, subject, collection, priority, terms: terms.get(id) ?? [] };
      });
    }
  }

  /** Forget what was remembered if the database has changed. */
  refresh(): void {
    if (this.#hasChanged()) this.#known.clear();
  }
}
