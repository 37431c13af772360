import type { Attributes, Inline } from '../../model/terminology.ts';
import type { IdentifierSource } from './identifiers.ts';
import { ncName } from './identifiers.ts';

/** Characters that need a reference in text, or that XML 1.0 (production 2) does not allow. */
const SPECIAL_IN_TEXT = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/u;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const ALL_IN_TEXT = new RegExp(SPECIAL_IN_TEXT, 'gu');
const ALL_IN_ATTRIBUTE = new RegExp(SPECIAL_IN_ATTRIBUTE, 'gu');

/** Text of an element. What XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  if (!SPECIAL_IN_TEXT.test(text)) return text;
  return text.replace(ALL_IN_TEXT, (character) => REFERENCES[character] ?? '\uFFFD');
}

/** The value of an attribute in double quotes; tabs and line breaks come back as they were. */
export function escapeAttribute(text: string): string {
  if (!SPECIAL_IN_ATTRIBUTE.test(text)) return text;
  return text.replace(ALL_IN_ATTRIBUTE, (character) => REFERENCES[character] ?? '\uFFFD');
}

/**
 * Attributes with a space before each. Ids are claimed, so that each is in the file once, and what points to an id
 * gets the name that the id has.
 */
export function attributesXml(attributes: Attributes, element: string, ids: IdentifierSource): string {
  let xml = '';
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (name === 'id') xml += ` id="${ids.claim(value)}"`;
    else if (name === 'startRef' || (name === 'target' && element !== 'xref')) xml += ` ${name}="${ncName(value)}"`;
    else xml += ` ${name}="${escapeAttribute(value)}"`;
  }
  return xml;
}

export function inlineXml(content: readonly Inline[], ids: IdentifierSource): string {
  let xml = '';
  for (const part of content) {
    if (typeof part === 'string') {
      xml += escapeText(part);
    } else {
      const { element, attributes } = part;
      const inner = inlineXml(part.content, ids);
      const start = `<${element}${attributesXml(attributes, element, ids)}`;
      xml += inner === '' ? `${start}/>` : `${start}>${inner}</${element}>`;
    }
  }
  return xml;
}
