import type { Attributes } from '../../model/terminology.ts';
import { escapeAttribute } from '../xml/writing.ts';
import type { IdentifierSource } from './identifiers.ts';
import { ncName } from './identifiers.ts';

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
