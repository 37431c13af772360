import { languageMeaning } from '../text/language.ts';
import {
  isMark,
  plainText,
  type Attributes,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type TermSection,
} from './terminology.ts';

/**
 * Two entries of one concept as one: what the first has stays as it is, and what only the second has is added behind
 * it. Language sections go together by what their code means, term sections by the term as written.
 */
export function mergeConcepts(first: Concept, second: Concept): Concept {
  return {
    externalId: first.externalId ?? second.externalId,
    attributes: mergeAttributes(first.attributes, second.attributes),
    categories: mergeCategories(first.categories, second.categories),
    languages: mergeBy(
      first.languages,
      second.languages,
      (section) => languageMeaning(section.language),
      mergeSections,
    ),
  };
}

function mergeSections(first: LanguageSection, second: LanguageSection): LanguageSection {
  return {
    language: first.language,
    attributes: mergeAttributes(first.attributes, second.attributes),
    categories: mergeCategories(first.categories, second.categories),
    terms: mergeBy(first.terms, second.terms, (term) => plainText(term.term), mergeTerms),
  };
}

function mergeTerms(first: TermSection, second: TermSection): TermSection {
  return {
    ...first,
    attributes: mergeAttributes(first.attributes, second.attributes),
    categories: mergeCategories(first.categories, second.categories),
  };
}

/** Marks of the second are those of a file that the merged entry does not come from. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  const added = Object.entries(second).filter(([name]) => !isMark(name));
  return { ...Object.fromEntries(added), ...first };
}

/** Categories that stand once at their level: the first entry's value stays. */
export const SINGLE_CATEGORIES: ReadonlySet<string> = new Set([
  'administrativeStatus',
  'partOfSpeech',
  'termType',
  'subjectField',
  'reviewState',
]);

function mergeCategories(first: readonly DataCategory[], second: readonly DataCategory[]): DataCategory[] {
  const identity = (category: DataCategory) => JSON.stringify(category);
  const known = new Set(first.map(identity));
  const types = new Set(first.map((category) => category.type));
  const added = second.filter(
    (category) =>
      !known.has(identity(category)) &&
      !(category.type !== null && SINGLE_CATEGORIES.has(category.type) && types.has(category.type)),
  );
  return [...first, ...added];
}

function mergeBy<T>(
  first: readonly T[],
  second: readonly T[],
  identity: (item: T) => string,
  merge: (a: T, b: T) => T,
): T[] {
  const merged = [...first];
  for (const item of second) {
    const index = merged.findIndex((known) => identity(known) === identity(item));
    const known = merged[index];
    if (known === undefined) merged.push(item);
    else merged[index] = merge(known, item);
  }
  return merged;
}
