import type { Position } from '../../errors.ts';
import type { Attributes, Inline, InlineElement } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import type { ElementName } from './names.ts';

/** An element as it was found: name resolved, place remembered. Built for one section of a file at a time. */
export interface XmlElement extends ElementName, Position {
  /** The `type` attribute, which nearly every element has; null where it has none. */
  readonly type: string | null;
  /** The other attributes. */
  readonly attributes: Attributes;
  readonly content: (string | XmlElement)[];
}

export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Add text after what is there; two texts in a row become one. */
export function appendText(content: (string | XmlElement)[], text: string): void {
  const before = content.length === 0 ? undefined : content[content.length - 1];
  if (typeof before === 'string') content[content.length - 1] = before + text;
  else content.push(text);
}

/** The content as the model holds it, without the places. */
export function inlineOf(content: readonly (string | XmlElement)[]): readonly Inline[] {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return [only];
  return content.map((part) => (typeof part === 'string' ? part : elementOf(part)));
}

export function elementOf(element: XmlElement): InlineElement {
  return { element: element.name, attributes: allAttributes(element), content: inlineOf(element.content) };
}

/** All attributes as written, the type among them. */
export function allAttributes({ type, attributes }: XmlElement): Attributes {
  return type === null ? attributes : { type, ...attributes };
}

/** Nothing but XML's white space? */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}

/** The text of content that is nearly always one text. */
export function textOf(content: readonly Inline[]): string {
  const [only] = content;
  return content.length === 1 && typeof only === 'string' ? only : plainText(content);
}

/** Attributes without one or two named ones. */
export function without(attributes: Attributes, name: string, other = name): Attributes {
  let kept: Record<string, string> | null = null;
  for (const key in attributes) {
    if (key !== name && key !== other) (kept ??= {})[key] = attributes[key] ?? '';
  }
  return kept ?? NO_ATTRIBUTES;
}
