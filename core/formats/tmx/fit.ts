import type { LeftOut } from '../../model/exchange.ts';
import type { TranslationUnit, Variant } from '../../model/memory.ts';
import type { Attributes, DataCategory, Inline, InlineElement } from '../../model/terminology.ts';
import { dataCategory, plainText } from '../../model/terminology.ts';
import { languageTag } from '../../text/language.ts';
import { without } from '../xml/element.ts';
import { appendInline } from '../xml/inline.ts';
import { ELEMENTS, hasAttribute, oddValue } from './standard.ts';

/** Told of what does not go: `conceptEntry` stands for the unit, `langSec` for a variant, `termSec` for its segment. */
export type Leave = (left: LeftOut) => void;

/**
 * The unit as TMX 1.4 can hold it; null where it has no variant. What was read from a valid file stays as it is.
 * @param languageCode the code to be written for a code as stored
 */
export function fitUnit(
  unit: TranslationUnit,
  languageCode: (code: string) => string,
  leave: Leave = () => undefined,
): TranslationUnit | null {
  if (unit.variants.length === 0) {
    leave({ level: 'conceptEntry', what: 'concept', name: unit.externalId ?? '' });
    return null;
  }
  const attributes = fitAttributes('tu', without(unit.attributes, 'tuid'), 'conceptEntry', leave);
  const { srclang } = attributes;
  return {
    externalId: unit.externalId,
    attributes:
      srclang === undefined ? attributes : { ...attributes, srclang: fitSourceLanguage(srclang, languageCode) },
    categories: unit.categories.map((category) => fitCategory(category, 'conceptEntry', leave)),
    variants: unit.variants.map((variant) => fitVariant(variant, languageCode, leave)),
  };
}

/** A source language: a code, or `*all*` where any variant may be the source. */
export function fitSourceLanguage(code: string, languageCode: (code: string) => string): string {
  return code === '*all*' ? code : languageTag(languageCode(code));
}

function fitVariant(variant: Variant, languageCode: (code: string) => string, leave: Leave): Variant {
  if (languageTag(variant.language) !== variant.language) {
    leave({ level: 'langSec', what: 'code', name: variant.language });
  }
  return {
    language: languageTag(languageCode(variant.language)),
    attributes: fitAttributes('tuv', without(variant.attributes, 'xml:lang'), 'langSec', leave),
    categories: variant.categories.map((category) => fitCategory(category, 'langSec', leave)),
    segment: fitContent(variant.segment, 'seg', leave),
  };
}

/** A note or property of a unit, a variant or the header; anything else as a note that says what it is. */
export function fitCategory(category: DataCategory, level: LeftOut['level'], leave: Leave): DataCategory {
  const { element, type } = category;
  const text = plainText(category.content);
  for (const member of category.members) leave({ level, what: 'category', name: member.type ?? member.element });
  if (!(element === 'note' && type === null) && !(element === 'prop' && type !== null)) {
    leave({ level, what: 'as-note', name: type ?? element });
    return dataCategory('note', null, `${type ?? element}: ${text}`);
  }
  for (const part of category.content) {
    if (typeof part !== 'string') leave({ level, what: 'markup', name: part.element });
  }
  const attributes = fitAttributes(element, without(category.attributes, 'type'), level, leave);
  return { ...category, attributes, content: text === '' ? [] : [text], group: null, members: [] };
}

/** The attributes that the element may have, with values as the standard has them. */
export function fitAttributes(
  element: string,
  attributes: Attributes,
  level: LeftOut['level'],
  leave: Leave,
): Attributes {
  const definition = ELEMENTS.get(element);
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (definition !== undefined && hasAttribute(definition, name) && oddValue(name, value) === null) {
      kept[name] = value;
    } else {
      leave({ level, what: 'attribute', name });
    }
  }
  return kept;
}

/** Text with the codes that may stand in this element; of other markup the text stays. */
function fitContent(content: readonly Inline[], parent: string, leave: Leave): readonly Inline[] {
  if (content.length === 1 && typeof content[0] === 'string' && content[0] !== '') return content;
  const fitted: Inline[] = [];
  for (const part of content) {
    const pieces = typeof part === 'string' ? [part] : fitElement(part, parent, leave);
    for (const piece of pieces) appendInline(fitted, piece);
  }
  return fitted;
}

function fitElement(part: InlineElement, parent: string, leave: Leave): readonly Inline[] {
  const element = PLACED.has(part.element) && !isPlaced(part) ? 'ph' : part.element;
  const held = ELEMENTS.get(parent)?.holds.includes(element) ?? false;
  if (!held || element !== part.element) leave({ level: 'termSec', what: 'markup', name: part.element });
  const content = fitContent(part.content, held ? element : parent, leave);
  if (!held) return content;
  return [{ element, attributes: fitAttributes(element, part.attributes, 'termSec', leave), content }];
}

/** Codes that say what they belong to; without that they become a `ph`, so that they stay codes. */
const PLACED: ReadonlySet<string> = new Set(['bpt', 'ept', 'it']);

function isPlaced({ element, attributes }: InlineElement): boolean {
  const required = ELEMENTS.get(element)?.required ?? [];
  return required.every((name) => attributes[name] !== undefined && oddValue(name, attributes[name]) === null);
}
