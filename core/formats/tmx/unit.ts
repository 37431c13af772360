import type { TranslationUnit, Variant } from '../../model/memory.ts';
import type { DataCategory } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import { isLanguageTag } from '../../text/language.ts';
import type { IdentifierSet } from '../identifiers.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { allAttributes, inlineOf, isBlank, textOf, without } from '../xml/element.ts';
import { checkElement, misplaced } from './check.ts';

/** What the reading of a translation unit needs to know and to remember of its file. */
export interface UnitContext {
  readonly problems: ProblemLog;
  readonly ids: IdentifierSet;
  /** As the root element says it. */
  readonly version: string;
  /** The source language of the header; `*all*` where any will do. */
  readonly sourceLanguage: string;
}

/**
 * A `tu` as a translation unit of the model. Nothing is dropped: notes and properties are kept wherever they stand,
 * stray text and a second segment become notes, an unknown element is kept whole as a data category.
 */
export function unitOf(element: XmlElement, context: UnitContext): TranslationUnit {
  const { problems, ids } = context;
  checkElement(element, problems);
  const externalId = element.attributes['tuid'] ?? null;
  if (externalId !== null && !ids.add(externalId)) problems.report('tmx-id-duplicate', { id: externalId }, element);
  const categories: DataCategory[] = [];
  const variants: Variant[] = [];
  for (const part of element.content) {
    if (typeof part === 'string') {
      keepText(part, categories);
    } else if (part.name === 'tuv') {
      variants.push(variantOf(part, context));
    } else {
      if (variants.length > 0) misplaced(part, element, problems);
      categories.push(categoryOf(part));
    }
  }
  checkVariants(variants, element, context);
  return { externalId, attributes: without(allAttributes(element), 'tuid'), categories, variants };
}

function checkVariants(variants: readonly Variant[], element: XmlElement, context: UnitContext): void {
  const { problems } = context;
  if (variants.length === 0) return problems.report('tmx-no-variant', {}, element);
  if (variants.length === 1) problems.count('tmx-single-variant', {}, element);
  const language = element.attributes['srclang'] ?? context.sourceLanguage;
  if (language === '*all*' || variants.some((variant) => sameCode(variant.language, language))) return;
  problems.count('tmx-source-missing', { language }, element);
}

/** Language codes are compared whatever their case (TMX 1.4b, attribute `xml:lang`). */
function sameCode(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function variantOf(element: XmlElement, context: UnitContext): Variant {
  const language = languageOf(element, context);
  const categories: DataCategory[] = [];
  let segment: XmlElement | null = null;
  for (const part of element.content) {
    if (typeof part === 'string') {
      keepText(part, categories);
    } else if (part.name !== 'seg') {
      if (segment !== null) misplaced(part, element, context.problems);
      categories.push(categoryOf(part));
    } else if (segment === null) {
      segment = part;
    } else {
      context.problems.report('tmx-segment-second', { language }, part);
      categories.push({ ...dataCategory('note', null, ''), content: inlineOf(part.content) });
    }
  }
  const content = segment === null ? [] : inlineOf(segment.content);
  if (segment === null) context.problems.report('tmx-segment-missing', { language }, element);
  else if (content.every((part) => typeof part === 'string') && isBlank(textOf(content))) {
    context.problems.report('tmx-segment-empty', { language }, segment);
  }
  const old = element.attributes['xml:lang'] === undefined ? 'lang' : 'xml:lang';
  const attributes = without(allAttributes(element), 'xml:lang', old);
  return { language, attributes, categories, segment: content };
}

function languageOf(element: XmlElement, { problems, version }: UnitContext): string {
  const { 'xml:lang': current, lang } = element.attributes;
  const code = current ?? lang ?? '';
  if (code.trim() === '') {
    problems.report('tmx-language-missing', {}, element);
    return 'und';
  }
  if (current === undefined && !OLD.has(version)) problems.count('tmx-lang-old', { version }, element);
  if (!isLanguageTag(code)) problems.count('tmx-language-odd', { code }, element);
  return code;
}

/** The versions in which `lang` is the attribute for the language. */
const OLD: ReadonlySet<string> = new Set(['1.1', '1.2']);

function categoryOf(element: XmlElement): DataCategory {
  const { name, type, attributes, content } = element;
  return { element: name, type, attributes, content: inlineOf(content), group: null, members: [] };
}

/** Text where none belongs, reported already. */
function keepText(text: string, into: DataCategory[]): void {
  if (!isBlank(text)) into.push(dataCategory('note', null, text.trim()));
}
