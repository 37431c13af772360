import { withText } from './inline-text.ts';
import {
  administrativeStatus,
  dataCategory,
  type AdministrativeStatus,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type Level,
  type TermSection,
} from './terminology.ts';

/**
 * Changes to an entry by place, each giving a new entry. Places count from 0; a change to a place that is not there
 * changes nothing.
 */

/** What holds categories: the entry (both null), a language section, or a term section. */
export interface Holder {
  readonly language: number | null;
  readonly term: number | null;
}

export const ENTRY: Holder = { language: null, term: null };

export function levelOf({ language, term }: Holder): Level {
  if (language === null) return 'conceptEntry';
  return term === null ? 'langSec' : 'termSec';
}

/** An entry without anything in it yet but a term to be filled in, in each of these languages. */
export function emptyConcept(languages: readonly string[]): Concept {
  return { externalId: null, attributes: {}, categories: [], languages: languages.map((code) => newSection(code)) };
}

/** A language section with one term. */
export function newSection(language: string, text = ''): LanguageSection {
  return { language, attributes: {}, categories: [], terms: [newTerm(text)] };
}

export function newTerm(text = ''): TermSection {
  return { attributes: {}, term: text === '' ? [] : [text], termAttributes: {}, categories: [] };
}

export function addLanguage(concept: Concept, section: LanguageSection, at = concept.languages.length): Concept {
  return { ...concept, languages: inserted(concept.languages, at, section) };
}

export function removeLanguage(concept: Concept, language: number): Concept {
  return { ...concept, languages: without(concept.languages, language) };
}

export function setLanguageCode(concept: Concept, language: number, code: string): Concept {
  return changeLanguage(concept, language, (section) => ({ ...section, language: code }));
}

export function addTerm(concept: Concept, language: number, term: TermSection, at?: number): Concept {
  return changeLanguage(concept, language, (section) => ({
    ...section,
    terms: inserted(section.terms, at ?? section.terms.length, term),
  }));
}

export function removeTerm(concept: Concept, language: number, term: number): Concept {
  return changeLanguage(concept, language, (section) => ({ ...section, terms: without(section.terms, term) }));
}

/** The term at one place of its section at another. */
export function moveTerm(concept: Concept, language: number, from: number, to: number): Concept {
  return changeLanguage(concept, language, (section) => {
    const moved = section.terms[from];
    if (moved === undefined || to < 0 || to >= section.terms.length) return section;
    return { ...section, terms: inserted(without(section.terms, from), to, moved) };
  });
}

/** Its inline markup stays where the text does. */
export function setTermText(concept: Concept, language: number, term: number, text: string): Concept {
  return changeTerm(concept, language, term, (section) => ({ ...section, term: withText(section.term, text) }));
}

/** The status of a term in the words of the standard, whichever category said it before; null for none. */
export function setStatus(
  concept: Concept,
  language: number,
  term: number,
  status: AdministrativeStatus | null,
): Concept {
  return changeTerm(concept, language, term, (section) => {
    if (administrativeStatus(section) === status) return section;
    const others = section.categories.filter(({ type }) => !STATUS_TYPES.has(type ?? ''));
    if (status === null) return { ...section, categories: others };
    const at = section.categories.findIndex(({ type }) => STATUS_TYPES.has(type ?? ''));
    const stated = dataCategory('termNote', 'administrativeStatus', `${status}Term-admn-sts`);
    return { ...section, categories: inserted(others, at < 0 ? placeFor(others, stated) : at, stated) };
  });
}

const STATUS_TYPES: ReadonlySet<string> = new Set(['administrativeStatus', 'normativeAuthorization', 'usageStatus']);

export function categoriesAt(concept: Concept, { language, term }: Holder): readonly DataCategory[] {
  if (language === null) return concept.categories;
  const section = concept.languages[language];
  return (term === null ? section?.categories : section?.terms[term]?.categories) ?? [];
}

/** Behind the others; a term note behind the term notes, where the standard has it. */
export function addCategory(concept: Concept, holder: Holder, category: DataCategory, at?: number): Concept {
  return changeCategories(concept, holder, (categories) =>
    inserted(categories, at ?? placeFor(categories, category), category),
  );
}

export function removeCategory(concept: Concept, holder: Holder, at: number): Concept {
  return changeCategories(concept, holder, (categories) => without(categories, at));
}

export function setCategory(concept: Concept, holder: Holder, at: number, category: DataCategory): Concept {
  return changeCategories(concept, holder, (categories) =>
    categories.map((known, index) => (index === at ? category : known)),
  );
}

/** A category that stands once at its level, with a value; null for none. The first one of its type keeps its place. */
export function setValue(
  concept: Concept,
  holder: Holder,
  element: string,
  type: string,
  value: string | null,
): Concept {
  return changeCategories(concept, holder, (categories) => {
    const at = categories.findIndex((category) => category.type === type);
    const known = categories[at];
    if (value === null) return categories.filter((category) => category.type !== type);
    if (known !== undefined) return categories.map((one) => (one === known ? withCategoryText(one, value) : one));
    const added = dataCategory(element, type, value);
    return inserted(categories, placeFor(categories, added), added);
  });
}

/** A category with another text; its markup stays where the text does. */
export function withCategoryText(category: DataCategory, text: string): DataCategory {
  const content = withText(category.content, text);
  return content === category.content ? category : { ...category, content };
}

/** Where a reference points to; null for nowhere. */
export function withTarget(category: DataCategory, target: string | null): DataCategory {
  const { target: _, ...others } = category.attributes;
  return { ...category, attributes: target === null ? others : { ...category.attributes, target } };
}

/** A category with one more member in its group, such as the source of a definition. */
export function addMember(category: DataCategory, member: DataCategory, at = category.members.length): DataCategory {
  return { ...category, group: category.group ?? {}, members: inserted(category.members, at, member) };
}

/** Without a member; a group that nothing is left of but its first element is none. */
export function removeMember(category: DataCategory, at: number): DataCategory {
  const members = without(category.members, at);
  const isBare = members.length === 0 && category.group !== null && Object.keys(category.group).length === 0;
  return { ...category, members, group: isBare && category.element !== 'transac' ? null : category.group };
}

export function setMember(category: DataCategory, at: number, member: DataCategory): DataCategory {
  return { ...category, members: category.members.map((known, index) => (index === at ? member : known)) };
}

function placeFor(categories: readonly DataCategory[], added: DataCategory): number {
  if (added.element !== 'termNote') return categories.length;
  return categories.findLastIndex(({ element }) => element === 'termNote') + 1;
}

function changeCategories(
  concept: Concept,
  { language, term }: Holder,
  change: (categories: readonly DataCategory[]) => readonly DataCategory[],
): Concept {
  const changed = <T extends { readonly categories: readonly DataCategory[] }>(owner: T): T => ({
    ...owner,
    categories: change(owner.categories),
  });
  if (language === null) return changed(concept);
  return term === null ? changeLanguage(concept, language, changed) : changeTerm(concept, language, term, changed);
}

function changeLanguage(
  concept: Concept,
  language: number,
  change: (section: LanguageSection) => LanguageSection,
): Concept {
  return {
    ...concept,
    languages: concept.languages.map((section, at) => (at === language ? change(section) : section)),
  };
}

function changeTerm(
  concept: Concept,
  language: number,
  term: number,
  change: (section: TermSection) => TermSection,
): Concept {
  return changeLanguage(concept, language, (section) => ({
    ...section,
    terms: section.terms.map((known, at) => (at === term ? change(known) : known)),
  }));
}

function inserted<T>(list: readonly T[], at: number, item: T): readonly T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}
