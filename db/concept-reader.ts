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
  readonly #one;
  readonly #sectionsOfOne;
  readonly #termsOfOne;

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
    this.#one = connection
      .prepare<[number], ConceptRow>('SELECT id, external_id, attributes, categories FROM concept WHERE id = ?')
      .raw();
    this.#sectionsOfOne = connection
      .prepare<[number], SectionRow>(
        `SELECT id, concept_id, language, attributes, categories FROM language_section
         WHERE concept_id = ? ORDER BY position`,
      )
      .raw();
    this.#termsOfOne = connection
      .prepare<[number], TermRow>(
        `SELECT language_section_id, text, content, term.attributes, term_attributes, term.categories
         FROM language_section CROSS JOIN term_section AS term ON language_section_id = language_section.id
         WHERE concept_id = ? ORDER BY language_section_id, term.position`,
      )
      .raw();
  }

  /** The concept of a row, which must be there. */
  read(id: number): Concept {
    const row = this.#one.get(id);
    if (row === undefined) throw new RangeError(`no concept ${id}`);
    const terms = gathered(this.#termsOfOne.all(id), ([section]) => section, termOf);
    return conceptOf(
      row,
      this.#sectionsOfOne.all(id).map((section) => sectionOf(section, terms.get(section[0]) ?? [])),
    );
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
    return this.#concepts.all(wanted).map((row) => conceptOf(row, languages.get(row[0]) ?? []));
  }
}

function conceptOf([, externalId, attributes, categories]: ConceptRow, languages: readonly LanguageSection[]): Concept {
  return { externalId, attributes: attributesFrom(attributes), categories: categoriesFrom(categories), languages };
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
