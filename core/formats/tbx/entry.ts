import type { Attributes, Concept, DataCategory, LanguageSection, TermSection } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import { isLanguageTag } from '../../text/language.ts';
import { categoryOf } from './category.ts';
import { unpacked } from './carried.ts';
import type { XmlElement } from '../xml/element.ts';
import { NO_ATTRIBUTES, allAttributes, inlineOf, isBlank, textOf, without } from '../xml/element.ts';
import type { ProblemLog } from '../problems.ts';
import type { Checking } from './check.ts';
import { AFTER, ELEMENT, LANGUAGE, NO_TERM, marked, withTermGroup } from './marks.ts';
import type { Root } from './root.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * An entry's elements as a concept of the model. Whatever the vendor, nothing is dropped: text where none belongs
 * becomes a note, a term outside a term section gets one, an unknown element is kept whole as a data category. What
 * stands out of order is put in order; the check of the structure has told of it.
 */

/** What the reading of an entry needs to know and to remember of its file. */
export interface EntryContext {
  readonly root: Root;
  readonly vocabulary: Vocabulary;
  readonly problems: ProblemLog;
  /** Null where the file has no grammar: the TBX-Min of 2013. */
  readonly checking: Checking | null;
}

/** v3, v2 and the TBX-Min of 2013 name the same three levels. */
export const ENTRIES: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry', 'entry']);
const LANGUAGE_SECTIONS: ReadonlySet<string> = new Set(['langSec', 'langSet', 'langGroup']);
const TERM_SECTIONS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGroup']);

export function conceptOf(entry: XmlElement, context: EntryContext): Concept {
  const { problems } = context;
  const externalId = entry.attributes['id'] ?? null;
  if (externalId === null && context.root.version === 3) problems.count('tbx-id-missing', {}, entry);
  const categories: DataCategory[] = [];
  const languages: LanguageSection[] = [];
  for (const part of entry.content) {
    if (typeof part === 'string') {
      keepText(part, categories, entry, context);
    } else if (LANGUAGE_SECTIONS.has(part.name)) {
      languages.push(languageOf(part, context));
    } else {
      const category = unpacked(categoryOf(part, 'conceptEntry', context), 'conceptEntry');
      categories.push(standing(category, languages.length, 0));
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
    else if (part.name === 'term') terms.push(termOf(part, language, context));
    else categories.push(standing(categoryOf(part, 'langSec', context), terms.length, 0));
  }
  if (terms.length === 0) context.problems.report('tbx-no-term', { language }, section);
  return { language, attributes: languageAttributes(section), categories, terms };
}

function languageAttributes(section: XmlElement): Attributes {
  const attributes = allAttributes(section);
  if (attributes['xml:lang'] !== undefined) return without(attributes, 'xml:lang');
  const name = attributes['lang'] === undefined ? '' : 'lang';
  return marked(without(attributes, 'lang'), LANGUAGE, name);
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
  for (const part of withoutTermGroup(section.content)) {
    if (typeof part === 'string') {
      keepText(part, categories, section, context);
    } else if (part.name === 'term') {
      if (terms.length > 0) context.problems.report('tbx-term-second', {}, part);
      terms.push(termOf(part, language, context));
    } else {
      categories.push(
        standing(unpacked(categoryOf(part, 'termSec', context), 'termSec'), Math.min(terms.length, 1), 1),
      );
    }
  }
  const [first, ...others] = terms;
  if (first === undefined) context.problems.report('tbx-no-term', { language }, section);
  const { term, termAttributes } = first ?? { term: [], termAttributes: NO_ATTRIBUTES };
  const attributes = sectionAttributes(section, first === undefined);
  return [{ attributes, term, termAttributes, categories }, ...others];
}

function withoutTermGroup(content: XmlElement['content']): XmlElement['content'] {
  return content.some(isTermGroup) ? content.flatMap((part) => (isTermGroup(part) ? part.content : [part])) : content;
}

function isTermGroup(part: string | XmlElement): part is XmlElement {
  return typeof part !== 'string' && part.name === 'termGrp';
}

function sectionAttributes(section: XmlElement, isWithoutTerm: boolean): Attributes {
  const written = allAttributes(section);
  const attributes = isWithoutTerm ? marked(written, NO_TERM, '') : written;
  if (section.name !== 'ntig') return attributes;
  const group = section.content.find(isTermGroup);
  return withTermGroup(marked(attributes, ELEMENT, 'ntig'), group === undefined ? NO_ATTRIBUTES : allAttributes(group));
}

function termOf(element: XmlElement, language: string, { problems }: EntryContext): TermSection {
  const term = inlineOf(element.content);
  if (textOf(term).trim() === '') problems.report('tbx-term-empty', { language }, element);
  return { attributes: NO_ATTRIBUTES, term, termAttributes: allAttributes(element), categories: [] };
}

/** A category that stands after so many sections or terms, marked where the grammar has it after another number. */
function standing(category: DataCategory, after: number, usual: number): DataCategory {
  return after === usual ? category : { ...category, attributes: marked(category.attributes, AFTER, String(after)) };
}

/** Text between elements: nothing where it is only space, else kept as a note. */
function keepText(text: string, into: DataCategory[], parent: XmlElement, { problems }: EntryContext): void {
  if (isBlank(text)) return;
  problems.report('tbx-text-misplaced', { parent: parent.name }, parent);
  into.push(dataCategory('note', null, text.trim()));
}
