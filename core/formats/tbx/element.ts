import type { Position } from '../../errors.ts';
import type { Attributes, Inline, InlineElement } from '../../model/terminology.ts';
import type { Module } from './categories.ts';

/** An element as the reader found it: name resolved, place remembered. Built for one entry at a time. */
export interface XmlElement {
  /** The local name in TBX's namespaces; elsewhere the name as written. */
  readonly name: string;
  /** The module whose namespace the element is in (style DCT); null in the core namespace and elsewhere. */
  readonly module: Module | null;
  readonly attributes: Attributes;
  readonly content: (string | XmlElement)[];
  readonly position: Position;
}

export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Add text after what is there; two texts in a row become one. */
export function appendText(content: (string | XmlElement)[], text: string): void {
  const last = content.length - 1;
  const before = content[last];
  if (typeof before === 'string') content[last] = before + text;
  else content.push(text);
}

/** The content as the model holds it, without the places. */
export function inlineOf(content: readonly (string | XmlElement)[]): readonly Inline[] {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return [only];
  return content.map((part) => (typeof part === 'string' ? part : elementOf(part)));
}

export function elementOf(element: XmlElement): InlineElement {
  return { element: element.name, attributes: element.attributes, content: inlineOf(element.content) };
}

export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/u.test(text);
}

/** Attributes without one or two named ones. */
export function without(attributes: Attributes, name: string, other = name): Attributes {
  let kept: Record<string, string> | null = null;
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== name && key !== other) (kept ??= {})[key] = value;
  }
  return kept ?? NO_ATTRIBUTES;
}
