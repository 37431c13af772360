import {
  administrativeStatus,
  categoryValue,
  plainText,
  type AdministrativeStatus,
  type Concept,
  type LanguageSection,
  type TermSection,
} from '../core/model/terminology.ts';
import { facetsOf, type ConceptFacets } from './concept-facets.ts';
import { readingSaid, termKeysOf, type TermKeys } from './search/keys.ts';
import { textsOfConcept, textWordsOf } from './search/text-words.ts';
import {
  attributesFrom,
  categoriesFrom,
  contentFrom,
  storedAttributes,
  storedCategories,
  storedContent,
} from './stored.ts';

/**
 * A concept as the rows it is stored in, with everything worked out that does not need the database. Plain data, so that
 * another thread can do it.
 */
export interface ConceptRows {
  readonly externalId: string | null;
  readonly subject: string | null;
  readonly attributes: string | null;
  readonly categories: string | null;
  readonly sections: readonly SectionRows[];
  readonly facets: ConceptFacets;
  /** The words of its definitions, notes and so on, for the full-text table. */
  readonly textWords: string;
}

export interface SectionRows {
  readonly language: string;
  readonly attributes: string | null;
  readonly categories: string | null;
  readonly terms: readonly TermRow[];
}

export interface TermRow {
  readonly text: string;
  readonly content: string | null;
  readonly status: AdministrativeStatus | null;
  readonly termType: string | null;
  readonly attributes: string | null;
  readonly termAttributes: string | null;
  readonly categories: string | null;
  readonly keys: TermKeys;
}

export function rowsOf(concept: Concept): ConceptRows {
  return {
    externalId: concept.externalId,
    subject: categoryValue(concept.categories, 'subjectField'),
    attributes: storedAttributes(concept.attributes),
    categories: storedCategories(concept.categories),
    sections: concept.languages.map(sectionRowsOf),
    facets: facetsOf(concept),
    textWords: textWordsOf(textsOfConcept(concept)),
  };
}

function sectionRowsOf({ language, attributes, categories, terms }: LanguageSection): SectionRows {
  return {
    language,
    attributes: storedAttributes(attributes),
    categories: storedCategories(categories),
    terms: terms.map((term) => termRowOf(term, language)),
  };
}

function termRowOf(term: TermSection, language: string): TermRow {
  const text = plainText(term.term);
  return {
    text,
    content: storedContent(term.term),
    status: administrativeStatus(term),
    termType: categoryValue(term.categories, 'termType'),
    attributes: storedAttributes(term.attributes),
    termAttributes: storedAttributes(term.termAttributes),
    categories: storedCategories(term.categories),
    keys: termKeysOf(text, language, readingSaid(term.categories)),
  };
}

/** The concept that the rows were made of. */
export function conceptFrom(rows: ConceptRows): Concept {
  return {
    externalId: rows.externalId,
    attributes: attributesFrom(rows.attributes),
    categories: categoriesFrom(rows.categories),
    languages: rows.sections.map(({ language, attributes, categories, terms }) => ({
      language,
      attributes: attributesFrom(attributes),
      categories: categoriesFrom(categories),
      terms: terms.map((term) => ({
        attributes: attributesFrom(term.attributes),
        term: contentFrom(term.content, term.text),
        termAttributes: attributesFrom(term.termAttributes),
        categories: categoriesFrom(term.categories),
      })),
    })),
  };
}
