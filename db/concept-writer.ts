import { BatchInsert, nextId } from './batch-insert.ts';
import type { ConceptRows, SectionRows } from './concept-rows.ts';
import type { Connection } from './open.ts';
import { TermKeyWriter } from './search/term-key-writer.ts';
import { newUuid } from './uuid.ts';

/**
 * Puts concepts into their tables, many rows in one statement. What it was given is in the database when `settle` has
 * been called; the rows are numbered here, so nobody else may add any meanwhile.
 */
export class ConceptWriter {
  readonly #concepts: BatchInsert;
  readonly #sections: BatchInsert;
  readonly #terms: BatchInsert;
  readonly #keys: TermKeyWriter;
  #conceptId: number;
  #sectionId: number;
  #termId: number;

  constructor(connection: Connection) {
    this.#concepts = new BatchInsert(
      connection,
      'concept (id, uuid, collection_id, external_id, subject, attributes, categories, change_set_id)',
    );
    this.#sections = new BatchInsert(
      connection,
      'language_section (id, concept_id, position, language, attributes, categories)',
    );
    this.#terms = new BatchInsert(
      connection,
      'term_section (id, language_section_id, position, text, content, status, term_type, attributes, term_attributes, categories)',
    );
    this.#keys = new TermKeyWriter(connection);
    this.#conceptId = nextId(connection, 'concept');
    this.#sectionId = nextId(connection, 'language_section');
    this.#termId = nextId(connection, 'term_section');
  }

  /** A new concept with everything in it. */
  add(rows: ConceptRows, collection: number, changeSet: number): void {
    const id = this.#conceptId++;
    const { externalId, subject, attributes, categories } = rows;
    this.#concepts.add(id, newUuid(), collection, externalId, subject, attributes, categories, changeSet);
    this.addSections(id, rows.sections);
  }

  /** The language sections of a concept that has none. */
  addSections(concept: number, sections: readonly SectionRows[]): void {
    sections.forEach(({ language, attributes, categories, terms }, position) => {
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
        this.#keys.add(termId, keys);
      });
    });
    if (this.#terms.isFull) this.#flush();
  }

  /** A term is about to go; everything has been settled. */
  forgetTerm(id: number, text: string, language: string): void {
    this.#keys.forget(id, text, language);
  }

  /** Parents before children, as their references ask for. */
  #flush(): void {
    this.#concepts.flush();
    this.#sections.flush();
    this.#terms.flush();
  }

  /** Put everything into the database, and make it findable. */
  settle(): void {
    this.#flush();
    this.#keys.settle();
  }
}
