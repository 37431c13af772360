import type { Attributes } from '../../model/terminology.ts';
import { isMark } from '../../model/terminology.ts';
import { escapeAttribute } from '../xml/writing.ts';
import type { Identifiers } from './identifiers.ts';

/**
 * Attributes with a space before each, without marks. Ids are claimed, so that each is in the file once, and what
 * points to an id gets the name that the id has.
 */
export function attributesXml(attributes: Attributes, element: string, ids: Identifiers): string {
  let xml = '';
  for (const name in attributes) {
    if (isMark(name)) continue;
    const value = attributes[name] ?? '';
    xml += ` ${name}="${isReference(name, element) ? ids.reference(value) : name === 'id' ? ids.claim(value) : escapeAttribute(value)}"`;
  }
  return xml;
}

/** Does this attribute of an element point to an id? An `xref` points out of the file. */
export function isReference(attribute: string, element: string): boolean {
  return attribute === 'startRef' || (attribute === 'target' && element !== 'xref');
}
