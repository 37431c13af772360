import type { Concept, DataCategory, LanguageSection, TermSection } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import { isLanguageTag, usualCase } from '../../text/language.ts';
import type { IdentifierSet } from '../identifiers.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { NO_ATTRIBUTES, allAttributes, inlineOf, textOf } from '../xml/element.ts';
import { checkAttributes, keepText, misplaced, partOf } from './category.ts';
import { codeOfName, languageName } from './languages.ts';
import { ID_FIELD, isEntryNumber } from './numbers.ts';

/** What the reading of an entry needs to know and to remember of its file. */
export interface EntryContext {
  readonly problems: ProblemLog;
  readonly numbers: IdentifierSet;
}

/** A `conceptGrp` as a concept of the model. Nothing is dropped; what stands where it should not is kept and reported. */
export function conceptOf(entry: XmlElement, context: EntryContext): Concept {
  const { problems } = context;
  checkAttributes(entry, NONE, problems);
  let number: XmlElement | null = null;
  let id: string | null = null;
  const categories: DataCategory[] = [];
  const languages: LanguageSection[] = [];
  for (const part of entry.content) {
    if (typeof part === 'string') {
      keepText(part, categories, entry, problems);
    } else if (part.name === 'concept' && number === null) {
      number = part;
    } else if (part.name === 'languageGrp') {
      languages.push(languageOf(part, context));
    } else if (part.name === 'termGrp') {
      misplaced(part, entry, problems);
      languages.push({ language: 'und', attributes: {}, categories: [], terms: termsOf(part, 'und', problems) });
    } else {
      const category = partOf(part, entry, problems);
      if (category.type === ID_FIELD) id = plainText(category.content);
      else categories.push(category);
    }
  }
  if (languages.length === 0) problems.report('multiterm-no-language', {}, entry);
  const externalId = id ?? numberOf(number, entry, context);
  return { externalId, attributes: allAttributes(entry), categories, languages };
}

const NONE: ReadonlySet<string> = new Set();

function numberOf(element: XmlElement | null, entry: XmlElement, { problems, numbers }: EntryContext): string | null {
  const number = element === null ? '' : textOf(inlineOf(element.content)).trim();
  if (number === '') {
    problems.count('multiterm-number-missing', {}, entry);
    return null;
  }
  if (!isEntryNumber(number)) problems.report('multiterm-number-odd', { number }, element ?? entry);
  if (!numbers.add(number)) problems.report('multiterm-number-duplicate', { number }, element ?? entry);
  return number;
}

function languageOf(section: XmlElement, { problems }: EntryContext): LanguageSection {
  checkAttributes(section, NONE, problems);
  const named = section.content.find((part) => typeof part !== 'string' && part.name === 'language');
  const { language, attributes } = codeOf(typeof named === 'string' ? undefined : named, section, problems);
  const categories: DataCategory[] = [];
  const terms: TermSection[] = [];
  for (const part of section.content) {
    if (typeof part === 'string') keepText(part, categories, section, problems);
    else if (part.name === 'termGrp') terms.push(...termsOf(part, language, problems));
    else if (part.name === 'term') {
      misplaced(part, section, problems);
      terms.push(termOf(part, language, problems));
    } else if (part !== named) {
      categories.push(partOf(part, section, problems));
    }
  }
  if (terms.length === 0) problems.report('multiterm-no-term', { language }, section);
  return { language, attributes: { ...allAttributes(section), ...attributes }, categories, terms };
}

/** The code in its usual case, and the name where it is another than MultiTerm's own for the code. */
function codeOf(
  element: XmlElement | undefined,
  section: XmlElement,
  problems: ProblemLog,
): Pick<LanguageSection, 'language' | 'attributes'> {
  const name = element?.type ?? null;
  const code = element?.attributes['lang']?.trim() ?? '';
  const language = code === '' ? codeOfName(name ?? '') : usualCase(code);
  if (code === '') problems.report('multiterm-language-missing', { code: language }, element ?? section);
  else if (!isLanguageTag(code)) problems.count('multiterm-language-odd', { code }, element ?? section);
  if (element !== undefined) checkAttributes(element, LANGUAGE_ATTRIBUTES, problems);
  if (element !== undefined && name === null) {
    problems.count('multiterm-part-missing', { element: 'language', part: 'type' }, element);
  }
  return { language, attributes: name === null || name === languageName(language) ? {} : { name } };
}

const LANGUAGE_ATTRIBUTES: ReadonlySet<string> = new Set(['lang']);

/** One term section; more where a group holds a second term. */
function termsOf(section: XmlElement, language: string, problems: ProblemLog): readonly TermSection[] {
  checkAttributes(section, NONE, problems);
  const categories: DataCategory[] = [];
  const terms: TermSection[] = [];
  for (const part of section.content) {
    if (typeof part === 'string') {
      keepText(part, categories, section, problems);
    } else if (part.name === 'term') {
      if (terms.length > 0) problems.report('multiterm-term-second', {}, part);
      terms.push(termOf(part, language, problems));
    } else {
      categories.push(partOf(part, section, problems));
    }
  }
  const [first, ...others] = terms;
  if (first === undefined) problems.report('multiterm-no-term', { language }, section);
  const { term, termAttributes } = first ?? { term: [], termAttributes: NO_ATTRIBUTES };
  return [{ attributes: allAttributes(section), term, termAttributes, categories }, ...others];
}

function termOf(element: XmlElement, language: string, problems: ProblemLog): TermSection {
  checkAttributes(element, NONE, problems);
  const term = inlineOf(element.content);
  if (textOf(term).trim() === '') problems.report('multiterm-term-empty', { language }, element);
  return { attributes: NO_ATTRIBUTES, term, termAttributes: allAttributes(element), categories: [] };
}
