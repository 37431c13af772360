import type { Attributes, Inline, InlineElement } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import { inlineXml } from '../xml/writing.ts';
import { isBlank } from '../xml/element.ts';
import { attributesXml } from './attributes.ts';
import type { Identifiers } from './identifiers.ts';

/** Header and back matter: trees of elements, of which those that hold elements only are written one a line. */

export function block(element: string, content: readonly Inline[], attributes: Attributes = {}): InlineElement {
  return { element, attributes, content };
}

/** The elements in an element. */
export function elementsIn(element: InlineElement | null): readonly InlineElement[] {
  return element === null ? [] : element.content.filter((part) => typeof part !== 'string');
}

/** The first element of one of these names; null where there is none. */
export function childOf(element: InlineElement | null, ...names: readonly string[]): InlineElement | null {
  return elementsIn(element).find((part) => names.includes(part.element)) ?? null;
}

/** An element with its indentation. */
export function blockXml(element: InlineElement, indent: number, ids: Identifiers): string {
  const { element: name, attributes, content } = element;
  const space = ' '.repeat(indent);
  const start = `${space}<${name}${attributesXml(attributes, name, ids)}`;
  if (isText(element)) {
    const text = inlineXml(content, (others, inner) => attributesXml(others, inner, ids));
    return text === '' ? `${start}/>\n` : `${start}>${text}</${name}>\n`;
  }
  const lines = elementsIn(element).map((part) => blockXml(part, indent + 2, ids));
  return `${start}>\n${lines.join('')}${space}</${name}>\n`;
}

/** Does the space in an element count? */
function isText({ content }: InlineElement): boolean {
  const elements = content.filter((part) => typeof part !== 'string');
  const isBare = content.every((part) => typeof part !== 'string' || isBlank(part));
  return elements.length === 0 || !isBare || elements.some(({ element }) => INLINE.has(element));
}

/** What stands in text, so that the space around it counts. */
const INLINE: ReadonlySet<string> = new Set('hi foreign sc ec ph bpt ept it ut'.split(' '));

export function isEmpty({ content }: InlineElement): boolean {
  return plainText(content).trim() === '';
}
