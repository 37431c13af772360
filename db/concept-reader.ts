import type { Concept, LanguageSection, TermSection } from '../core/model/terminology.ts';
import type { Connection } from './open.ts';
import { gathered } from './gathered.ts';
import { attributesFrom, categoriesFrom, contentFrom } from './stored.ts';

type ConceptRow = [id: number, externalId: string | null, attributes: string | null, categories: string | null];

type SectionRow = [id: number, concept: number, language: string, attributes: string | null, categories: string | null];

type TermRow = [
  section: number,
  text: string,
  content: string | null,
  attributes: string | null,
  termAttributes: string | null,
  categories: string | null,
];

/** Puts concepts together again from their rows, equal to what was stored. */
export class ConceptReader {
  readonly #concepts;
  readonly #sections;
  readonly #terms;

  constructor(connection: Connection) {
    this.#concepts = connection
      .prepare<[string], ConceptRow>(
        'SELECT id, external_id, attributes, categories FROM concept WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
      )
      .raw();
    this.#sections = connection
      .prepare<[string], SectionRow>(
        `SELECT id, concept_id, language, attributes, categories FROM language_section
         WHERE concept_id IN (SELECT value FROM json_each(?)) ORDER BY concept_id, position`,
      )
      .raw();
    this.#terms = connection
      .prepare<[string], TermRow>(
        `SELECT language_section_id, text, content, attributes, term_attributes, categories FROM term_section
         WHERE language_section_id IN (SELECT value FROM json_each(?)) ORDER BY language_section_id, position`,
      )
      .raw();
  }

  /** The concept of a row, which must be there. */
  read(id: number): Concept {
    const [concept] = this.readAll([id]);
    if (concept === undefined) throw new RangeError(`no concept ${id}`);
    return concept;
  }

  /** The concepts of some rows, in the order of their numbers; those that are not there are left out. */
  readAll(ids: readonly number[]): Concept[] {
    const wanted = JSON.stringify(ids);
    const sections = this.#sections.all(wanted);
    const terms = gathered(this.#terms.all(JSON.stringify(sections.map(([id]) => id))), ([section]) => section, termOf);
    const languages = gathered(
      sections,
      ([, concept]) => concept,
      (row) => sectionOf(row, terms.get(row[0]) ?? []),
    );
    return this.#concepts.all(wanted).map(([id, externalId, attributes, categories]) => ({
      externalId,
      attributes: attributesFrom(attributes),
      categories: categoriesFrom(categories),
      languages: languages.get(id) ?? [],
    }));
  }
}

function sectionOf([, , language, attributes, categories]: SectionRow, terms: readonly TermSection[]): LanguageSection {
  return { language, attributes: attributesFrom(attributes), categories: categoriesFrom(categories), terms };
}

function termOf([, text, content, attributes, termAttributes, categories]: TermRow): TermSection {
  return {
    attributes: attributesFrom(attributes),
    term: contentFrom(content, text),
    termAttributes: attributesFrom(termAttributes),
    categories: categoriesFrom(categories),
  };
}
