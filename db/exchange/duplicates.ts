import { primaryLanguage } from '../../core/text/language.ts';
import type { ConceptRows } from '../concept-rows.ts';
import type { Connection } from '../open.ts';
import type { Route, TermKeys } from '../search/keys.ts';
import type { Collection } from '../termbase.ts';

/** An id that is a running number, as `12` and `c12` are: two files that have nothing to do with each other share it. */
const RUNNING_NUMBER = /^\D{0,8}\d{1,8}$/u;

/**
 * Finds the concept of a collection that an imported one repeats: one with a term pair in common in the same subject
 * field, or with the same id. Where the id is a running number, a term must be in common as well. Homographs of another
 * subject are no duplicates, nor is what the same import has added.
 */
export class Duplicates {
  readonly #byKey;
  readonly #byId;
  readonly #collection: number;
  readonly #changeSet: number;
  /** The collection was empty when the import began: nothing can repeat it. */
  readonly #isEmpty: boolean;

  constructor(connection: Connection, collection: Collection, changeSet: number) {
    this.#collection = collection.id;
    this.#changeSet = changeSet;
    this.#isEmpty =
      connection.prepare('SELECT 1 FROM concept WHERE collection_id = ?').get(collection.id) === undefined;
    this.#byKey = connection.prepare<[Route, string, number, number, string | null], { id: number; language: string }>(
      // CROSS JOIN keeps SQLite from beginning with all concepts of the collection.
      `SELECT DISTINCT concept.id, language_section.language FROM search_key
         CROSS JOIN term_section ON term_section.id = term_id
         CROSS JOIN language_section ON language_section.id = language_section_id
         CROSS JOIN concept ON concept.id = concept_id
         WHERE route = ? AND key = ? AND collection_id = ? AND change_set_id <> ? AND subject IS ?`,
    );
    this.#byId = connection
      .prepare<[string, number, number], number>(
        'SELECT id FROM concept WHERE external_id = ? AND collection_id = ? AND change_set_id <> ? ORDER BY id LIMIT 1',
      )
      .pluck();
  }

  /** The row of the concept that this one repeats; null where there is none. */
  find({ externalId, subject, sections }: ConceptRows): number | null {
    if (this.#isEmpty) return null;
    const inCommon = new Map<number, Set<string>>();
    const languages = new Set<string>();
    for (const { language, terms } of sections) {
      const primary = primaryLanguage(language);
      if (terms.length > 0) languages.add(primary);
      for (const { keys } of terms) {
        for (const id of this.#withTerm(keys, primary, subject)) {
          inCommon.set(id, (inCommon.get(id) ?? new Set()).add(primary));
        }
      }
    }
    const needed = Math.min(2, languages.size);
    const pair = [...inCommon].find(([, common]) => common.size >= needed);
    if (pair !== undefined) return pair[0];
    const sameId = externalId === null ? undefined : this.#byId.get(externalId, this.#collection, this.#changeSet);
    if (sameId === undefined) return null;
    const isTelling = !RUNNING_NUMBER.test(externalId ?? '');
    return isTelling || inCommon.has(sameId) ? sameId : null;
  }

  /** The concepts of this subject field with this term in this language, whatever its region and script. */
  #withTerm({ keys: [own] }: TermKeys, primary: string, subject: string | null): number[] {
    if (own === undefined) return [];
    return this.#byKey
      .all(own.route, own.key, this.#collection, this.#changeSet, subject)
      .filter(({ language }) => primaryLanguage(language) === primary)
      .map(({ id }) => id);
  }
}
