import {
  dataCategory,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type TermSection,
} from '../../core/model/terminology.ts';

/** Concepts for tests, as short as they can be written. */

export function termOf(text: string, ...categories: readonly DataCategory[]): TermSection {
  return { attributes: {}, term: text === '' ? [] : [text], termAttributes: {}, categories };
}

export function status(value: string): DataCategory {
  return dataCategory('termNote', 'administrativeStatus', `${value}Term-admn-sts`);
}

export function note(text: string): DataCategory {
  return dataCategory('note', null, text);
}

export function sectionOf(language: string, terms: readonly (string | TermSection)[]): LanguageSection {
  const sections = terms.map((term) => (typeof term === 'string' ? termOf(term) : term));
  return { language, attributes: {}, categories: [], terms: sections };
}

interface Parts {
  readonly id?: string;
  readonly subject?: string;
  readonly categories?: readonly DataCategory[];
}

/** A concept with Chinese and English terms. */
export function conceptOf(
  zh: readonly (string | TermSection)[],
  en: readonly (string | TermSection)[],
  { id, subject, categories = [] }: Parts = {},
): Concept {
  return {
    externalId: id ?? null,
    attributes: {},
    categories: [...(subject === undefined ? [] : [dataCategory('descrip', 'subjectField', subject)]), ...categories],
    languages: [
      ...(zh.length === 0 ? [] : [sectionOf('zh-CN', zh)]),
      ...(en.length === 0 ? [] : [sectionOf('en-US', en)]),
    ],
  };
}
