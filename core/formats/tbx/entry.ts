import type { Concept, DataCategory, LanguageSection, TermSection } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import { isLanguageTag } from '../../text/language.ts';
import { categoryOf } from './category.ts';
import { unpacked } from './carried.ts';
import type { XmlElement } from '../xml/element.ts';
import { NO_ATTRIBUTES, allAttributes, inlineOf, isBlank, textOf, without } from '../xml/element.ts';
import type { IdentifierSet } from '../identifiers.ts';
import type { ProblemLog } from '../problems.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * An entry's elements as a concept of the model. Whatever the vendor, nothing is dropped: text where none belongs
 * becomes a note, a term outside a term section gets one, an unknown element is kept whole as a data category.
 */

/** What the reading of an entry needs to know and to remember of its file. */
export interface EntryContext {
  readonly version: 2 | 3;
  readonly vocabulary: Vocabulary;
  readonly problems: ProblemLog;
  readonly ids: IdentifierSet;
  /** The TBX-Min of 2013: `<subjectField>` in no namespace, a term's data in any order. */
  readonly min2013: boolean;
}

/** v3, v2 and the TBX-Min of 2013 name the same three levels. */
export const ENTRIES: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry', 'entry']);
const LANGUAGE_SECTIONS: ReadonlySet<string> = new Set(['langSec', 'langSet', 'langGroup']);
const TERM_SECTIONS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGroup']);

export function conceptOf(entry: XmlElement, context: EntryContext): Concept {
  const { problems, ids } = context;
  const externalId = entry.attributes['id'] ?? null;
  if (externalId === null) {
    if (context.version === 3) problems.count('tbx-id-missing', {}, entry);
  } else if (!ids.add(externalId)) {
    problems.report('tbx-id-duplicate', { id: externalId }, entry);
  }
  const categories: DataCategory[] = [];
  const languages: LanguageSection[] = [];
  for (const part of entry.content) {
    if (typeof part === 'string') keepText(part, categories, entry, context);
    else if (LANGUAGE_SECTIONS.has(part.name)) languages.push(languageOf(part, context));
    else {
      if (languages.length > 0) misplaced(part, entry, context);
      categories.push(categoryOf(part, 'conceptEntry', context));
    }
  }
  if (languages.length === 0) problems.report('tbx-no-language', {}, entry);
  return { externalId, attributes: without(allAttributes(entry), 'id'), categories, languages };
}

function languageOf(section: XmlElement, context: EntryContext): LanguageSection {
  const language = languageCode(section, context);
  const categories: DataCategory[] = [];
  const terms: TermSection[] = [];
  for (const part of section.content) {
    if (typeof part === 'string') keepText(part, categories, section, context);
    else if (TERM_SECTIONS.has(part.name)) terms.push(...termsOf(part, language, context));
    else if (part.name === 'term') {
      misplaced(part, section, context);
      terms.push(termOf(part, language, context));
    } else {
      if (terms.length > 0) misplaced(part, section, context);
      categories.push(categoryOf(part, 'langSec', context));
    }
  }
  if (terms.length === 0) context.problems.report('tbx-no-term', { language }, section);
  return { language, attributes: without(allAttributes(section), 'xml:lang', 'lang'), categories, terms };
}

function languageCode(section: XmlElement, { problems }: EntryContext): string {
  const code = section.attributes['xml:lang'] ?? section.attributes['lang'];
  if (code === undefined || code.trim() === '') {
    problems.report('tbx-language-missing', {}, section);
    return 'und';
  }
  if (!isLanguageTag(code)) problems.count('tbx-language-odd', { code }, section);
  return code;
}

/** One term section; more where a section holds a second term. v2's `ntig` wraps term and term notes in a `termGrp`. */
function termsOf(section: XmlElement, language: string, context: EntryContext): readonly TermSection[] {
  const categories: DataCategory[] = [];
  const terms: TermSection[] = [];
  let afterTermNotes = false;
  for (const part of withoutTermGroup(section.content)) {
    if (typeof part === 'string') {
      keepText(part, categories, section, context);
    } else if (part.name === 'term') {
      if (terms.length > 0) context.problems.report('tbx-term-second', {}, part);
      else if (categories.length > 0) misplaced(part, section, context);
      terms.push(termOf(part, language, context));
    } else {
      const category = categoryOf(part, 'termSec', context);
      if (category.element !== 'termNote') afterTermNotes = true;
      else if (afterTermNotes && !context.min2013) misplaced(part, section, context);
      categories.push(unpacked(category));
    }
  }
  const [first, ...others] = terms;
  if (first === undefined) context.problems.report('tbx-no-term', { language }, section);
  const { term, termAttributes } = first ?? { term: [], termAttributes: NO_ATTRIBUTES };
  return [{ attributes: allAttributes(section), term, termAttributes, categories }, ...others];
}

function withoutTermGroup(content: XmlElement['content']): XmlElement['content'] {
  const isGroup = (part: string | XmlElement): part is XmlElement =>
    typeof part !== 'string' && part.name === 'termGrp';
  return content.some(isGroup) ? content.flatMap((part) => (isGroup(part) ? part.content : [part])) : content;
}

function termOf(element: XmlElement, language: string, { problems }: EntryContext): TermSection {
  const term = inlineOf(element.content);
  if (textOf(term).trim() === '') problems.report('tbx-term-empty', { language }, element);
  return { attributes: NO_ATTRIBUTES, term, termAttributes: allAttributes(element), categories: [] };
}

/** Text between elements: nothing where it is only space, else kept as a note. */
function keepText(text: string, into: DataCategory[], parent: XmlElement, { problems }: EntryContext): void {
  if (isBlank(text)) return;
  problems.report('tbx-text-misplaced', { parent: parent.name }, parent);
  into.push(dataCategory('note', null, text.trim()));
}

function misplaced(element: XmlElement, parent: XmlElement, { problems }: EntryContext): void {
  problems.report('tbx-misplaced', { element: element.name, parent: parent.name }, element);
}
