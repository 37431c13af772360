import type { Concept, LanguageSection, TermSection } from '../core/model/terminology.ts';
import type { Connection } from './open.ts';
import { attributesFrom, categoriesFrom, contentFrom } from './stored.ts';

interface ConceptRow {
  external_id: string | null;
  attributes: string | null;
  categories: string | null;
}

interface SectionRow {
  id: number;
  language: string;
  attributes: string | null;
  categories: string | null;
}

interface TermRow {
  text: string;
  content: string | null;
  attributes: string | null;
  term_attributes: string | null;
  categories: string | null;
}

/** Puts concepts together again from their rows, equal to what was stored. */
export class ConceptReader {
  readonly #concept;
  readonly #sections;
  readonly #terms;

  constructor(connection: Connection) {
    this.#concept = connection.prepare<[number], ConceptRow>(
      'SELECT external_id, attributes, categories FROM concept WHERE id = ?',
    );
    this.#sections = connection.prepare<[number], SectionRow>(
      'SELECT id, language, attributes, categories FROM language_section WHERE concept_id = ? ORDER BY position',
    );
    this.#terms = connection.prepare<[number], TermRow>(
      'SELECT text, content, attributes, term_attributes, categories FROM term_section WHERE language_section_id = ? ORDER BY position',
    );
  }

  /** The concept of a row, which must be there. */
  read(id: number): Concept {
    const row = this.#concept.get(id);
    if (row === undefined) throw new RangeError(`no concept ${id}`);
    return {
      externalId: row.external_id,
      attributes: attributesFrom(row.attributes),
      categories: categoriesFrom(row.categories),
      languages: this.#sections.all(id).map((section) => this.#section(section)),
    };
  }

  #section(row: SectionRow): LanguageSection {
    return {
      language: row.language,
      attributes: attributesFrom(row.attributes),
      categories: categoriesFrom(row.categories),
      terms: this.#terms.all(row.id).map(termOf),
    };
  }
}

function termOf(row: TermRow): TermSection {
  return {
    attributes: attributesFrom(row.attributes),
    term: contentFrom(row.content, row.text),
    termAttributes: attributesFrom(row.term_attributes),
    categories: categoriesFrom(row.categories),
  };
}
