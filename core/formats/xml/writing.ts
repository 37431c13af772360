import type { Attributes, Inline } from '../../model/terminology.ts';

/** Characters that are gathered before a piece of a file goes out. */
export const PIECE = 65_536;

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

/** Attributes as they are written, with a space before each. */
export function attributesXml(attributes: Attributes): string {
  let xml = '';
  for (const name in attributes) xml += ` ${name}="${escapeAttribute(attributes[name] ?? '')}"`;
  return xml;
}

/** Text and the elements in it, without a space or line break of its own. */
export function inlineXml(
  content: readonly Inline[],
  attributesOf: (attributes: Attributes, element: string) => string = attributesXml,
): string {
  let xml = '';
  for (const part of content) {
    if (typeof part === 'string') {
      xml += escapeText(part);
    } else {
      const inner = inlineXml(part.content, attributesOf);
      const start = `<${part.element}${attributesOf(part.attributes, part.element)}`;
      xml += inner === '' ? `${start}/>` : `${start}>${inner}</${part.element}>`;
    }
  }
  return xml;
}
