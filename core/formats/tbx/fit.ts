import type {
  Attributes,
  Concept,
  DataCategory,
  LanguageSection,
  TermSection,
  Level,
} from '../../model/terminology.ts';
import { isMark, plainText } from '../../model/terminology.ts';
import type { LeftOut } from '../../model/exchange.ts';
import { languageTag } from '../../text/language.ts';
import type { Dialect } from './dialects.ts';
import { fitCategory } from './fit-category.ts';
import { fitInline } from './fit-inline.ts';
import { isNcName } from './identifiers.ts';

/** Fits one concept into a dialect, remembering what does not go. */
export interface Fitting {
  readonly dialect: Dialect;
  readonly leave: (level: Level, what: LeftOut['what'], name: string) => void;
}

/**
 * The concept as the dialect can hold it: fitting what fits already changes nothing but the order (term notes first).
 * Null where no term is left.
 * @param languageCode the code to be written for a code as stored
 */
export function fitConcept(
  concept: Concept,
  dialect: Dialect,
  languageCode: (code: string) => string,
  left: LeftOut[] = [],
): Concept | null {
  const fitting: Fitting = { dialect, leave: (level, what, name) => void left.push({ level, what, name }) };
  const languages: LanguageSection[] = [];
  for (const section of concept.languages) {
    const fitted = fitLanguage(section, languageCode, fitting);
    if (fitted !== null) languages.push(fitted);
  }
  if (languages.length === 0) {
    fitting.leave('conceptEntry', 'concept', concept.externalId ?? '');
    return null;
  }
  if (concept.externalId !== null && !isNcName(concept.externalId)) {
    fitting.leave('conceptEntry', 'id', concept.externalId);
  }
  return {
    externalId: concept.externalId,
    attributes: keepAttributes(concept.attributes, [], 'conceptEntry', fitting),
    categories: fitAll(concept.categories, 'conceptEntry', fitting),
    languages,
  };
}

/** Everything of a concept that the dialect cannot hold as it is, in the order of the concept. Nothing is changed. */
export function leftOut(
  concept: Concept,
  dialect: Dialect,
  languageCode: (code: string) => string = (code) => code,
): readonly LeftOut[] {
  const left: LeftOut[] = [];
  fitConcept(concept, dialect, languageCode, left);
  return left;
}

function fitLanguage(
  section: LanguageSection,
  languageCode: (code: string) => string,
  fitting: Fitting,
): LanguageSection | null {
  const terms: TermSection[] = [];
  for (const term of section.terms) {
    const fitted = fitTerm(term, fitting);
    if (fitted !== null) terms.push(fitted);
  }
  if (terms.length === 0) {
    fitting.leave('langSec', 'language', section.language);
    return null;
  }
  const code = languageCode(section.language);
  // TBX-Basic v2 takes any code, v3 what `xs:language` allows.
  const language = fitting.dialect.version === 2 && code.trim() !== '' ? code : languageTag(code);
  if (language !== code && language !== code.trim().replaceAll('_', '-')) fitting.leave('langSec', 'code', code);
  return {
    language,
    attributes: keepAttributes(section.attributes, [], 'langSec', fitting),
    categories: fitAll(section.categories, 'langSec', fitting),
    terms,
  };
}

function fitTerm(section: TermSection, fitting: Fitting): TermSection | null {
  const term = fitInline(section.term, ['hi'], 'termSec', fitting);
  if (plainText(term).trim() === '') {
    fitting.leave('termSec', 'term', '');
    return null;
  }
  const categories = fitAll(section.categories, 'termSec', fitting);
  const termNotes = categories.filter((category) => category.element === 'termNote');
  const others = categories.filter((category) => category.element !== 'termNote');
  return {
    attributes: keepAttributes(section.attributes, ['id'], 'termSec', fitting),
    term,
    termAttributes: keepAttributes(section.termAttributes, ['id'], 'termSec', fitting),
    categories: termNotes.length === 0 || others.length === 0 ? categories : [...termNotes, ...others],
  };
}

function fitAll(categories: readonly DataCategory[], level: Level, fitting: Fitting): readonly DataCategory[] {
  return categories.length === 0 ? categories : categories.flatMap((category) => fitCategory(category, level, fitting));
}

/** The attributes that the grammar allows; the others are noted as left out, as is an id that will be another. */
export function keepAttributes(
  attributes: Attributes,
  allowed: readonly string[],
  level: Level,
  fitting: Fitting,
): Attributes {
  let isWhole = true;
  const kept: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (fits(name, value, allowed)) {
      kept[name] = value;
      if (name === 'id' && !isNcName(value)) fitting.leave(level, 'id', value);
    } else {
      isWhole = false;
      if (!name.startsWith('xmlns') && !isMark(name)) fitting.leave(level, 'attribute', name);
    }
  }
  return isWhole ? attributes : kept;
}

function fits(name: string, value: string, allowed: readonly string[]): boolean {
  if (!allowed.includes(name)) return false;
  if (name === 'xml:lang') return LANGUAGE.test(value);
  return value !== '';
}

/** xs:language, which the stricter grammar asks for. */
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/u;
