import type { Side } from '../core/text/language.ts';
import { BatchInsert, nextId } from './batch-insert.ts';
import type { TermPlace } from './concept-facets.ts';
import type { ConceptRows } from './concept-rows.ts';
import type { Connection } from './open.ts';
import { placeKindOf, readingSaid, termKeysOf } from './search/keys.ts';
import { TermKeyWriter } from './search/term-key-writer.ts';
import { categoriesFrom } from './stored.ts';

/** A term as its tables hold it, as far as its keys depend on it. */
export interface StoredTerm {
  readonly id: number;
  readonly language: string;
  readonly text: string;
  /** As JSON, in the shape of `core/model`. */
  readonly categories: string | null;
}

/**
 * Puts concepts into their tables, many rows in one statement. What it was given is in the database when `settle` has
 * been called; the rows are numbered here, so nobody else may add any meanwhile.
 */
export class ConceptWriter {
  readonly #concepts: BatchInsert;
  readonly #sections: BatchInsert;
  readonly #terms: BatchInsert;
  readonly #references: BatchInsert;
  readonly #texts: BatchInsert;
  readonly #forgetText;
  readonly #keys: TermKeyWriter;
  #conceptId: number;
  #sectionId: number;
  #termId: number;

  constructor(connection: Connection) {
    this.#concepts = new BatchInsert(
      connection,
      `concept (id, uuid, collection_id, external_id, revision, subject, attributes, categories, change_set_id,
         review, sides, statuses, problems, zh_term, en_term, changed_id)`,
    );
    this.#sections = new BatchInsert(
      connection,
      'language_section (id, concept_id, position, language, attributes, categories)',
    );
    this.#terms = new BatchInsert(
      connection,
      'term_section (id, language_section_id, position, text, content, status, term_type, attributes, term_attributes, categories)',
    );
    this.#references = new BatchInsert(connection, 'cross_reference (target, concept_id)');
    this.#texts = new BatchInsert(connection, 'concept_text (rowid, text)');
    this.#forgetText = connection.prepare('DELETE FROM concept_text WHERE rowid = ?');
    this.#keys = new TermKeyWriter(connection);
    this.#conceptId = nextId(connection, 'concept');
    this.#sectionId = nextId(connection, 'language_section');
    this.#termId = nextId(connection, 'term_section');
  }

  /** A new concept with everything in it; answers its number. */
  add(
    rows: ConceptRows,
    collection: number,
    { came, changed }: { readonly came: number; readonly changed: number },
    uuid: string,
    revision: number,
  ): number {
    const id = this.#conceptId++;
    const { externalId, subject, attributes, categories, facets } = rows;
    const { zh, en } = this.headsOf(rows);
    this.#concepts.add(
      id,
      uuid,
      collection,
      externalId,
      revision,
      subject,
      attributes,
      categories,
      came,
      facets.review,
      facets.sides,
      facets.statuses,
      facets.problems,
      zh,
      en,
      changed,
    );
    this.addInside(id, rows);
    return id;
  }

  /** The numbers that the terms a concept is sorted by will have when its sections are added next. */
  headsOf({ sections, facets: { heads } }: ConceptRows): Readonly<Record<Side, number | null>> {
    const numberOf = (place: TermPlace | null) =>
      place === null
        ? null
        : sections.slice(0, place.section).reduce((sum, { terms }) => sum + terms.length, this.#termId + place.term);
    return { zh: numberOf(heads.zh), en: numberOf(heads.en) };
  }

  /** What a concept refers to, and the words of its running text, where it has neither. */
  addAround(concept: number, { textWords, facets }: ConceptRows): void {
    for (const target of facets.references) this.#references.add(target, concept);
    if (textWords !== '') this.#texts.add(concept, textWords);
    if (this.#texts.isFull || this.#references.isFull) this.#flush();
  }

  /** The language sections of a concept that has none, and what it is found by. */
  addInside(concept: number, rows: ConceptRows): void {
    this.addAround(concept, rows);
    rows.sections.forEach(({ language, attributes, categories, terms }, position) => {
      const id = this.#sectionId++;
      this.#sections.add(id, concept, position, language, attributes, categories);
      terms.forEach((term, at) => {
        const termId = this.#termId++;
        const { text, content, status, termType, keys } = term;
        this.#terms.add(
          termId,
          id,
          at,
          text,
          content,
          status,
          termType,
          term.attributes,
          term.termAttributes,
          term.categories,
        );
        this.#keys.add(termId, concept, placeKindOf(language, status), keys);
      });
    });
    if (this.#terms.isFull) this.#flush();
  }

  /** A term is about to go; everything has been settled. */
  forgetTerm({ id, text, language, categories }: StoredTerm): void {
    this.#keys.forget(id, termKeysOf(text, language, readingSaid(categoriesFrom(categories))));
  }

  /** The running text of a concept is about to go or to change; everything has been settled. */
  forgetText(concept: number): void {
    this.#forgetText.run(concept);
  }

  /** Parents before children, as their references ask for. */
  #flush(): void {
    this.#concepts.flush();
    this.#sections.flush();
    this.#terms.flush();
    this.#references.flush();
    this.#texts.flush();
  }

  /** Put everything into the database, and make it findable. */
  settle(): void {
    this.#flush();
    this.#keys.settle();
  }
}
