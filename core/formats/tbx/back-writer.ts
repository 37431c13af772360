import type { InlineElement } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import type { IdentifierSource } from './identifiers.ts';
import { ncName } from './identifiers.ts';
import { escapeAttribute, escapeText } from '../xml/writing.ts';

/**
 * The back matter of all imports as one: responsible persons and the like. Reference objects are written with their
 * items as plain text, each id once; other back matter has no place in the grammars.
 * @param list `refObjectSec` (v3) or `refObjectList` (v2)
 */
export function backXml(back: readonly InlineElement[], list: string, ids: IdentifierSource): string {
  const seen = new Set<string>();
  let xml = '';
  for (const section of elements(back.flatMap((part) => part.content))) {
    if (section.element !== 'refObjectSec' && section.element !== 'refObjectList') continue;
    const objects = elements(section.content)
      .map((object) => objectXml(object, seen, ids))
      .join('');
    if (objects === '') continue;
    xml += `      <${list} type="${escapeAttribute(section.attributes['type'] ?? '')}">\n${objects}      </${list}>\n`;
  }
  return xml === '' ? '' : `    <back>\n${xml}    </back>\n`;
}

function objectXml(object: InlineElement, seen: Set<string>, ids: IdentifierSource): string {
  const id = object.attributes['id'];
  if (object.element !== 'refObject' || (id !== undefined && seen.has(id))) return '';
  const items = itemsOf(object);
  if (items.length === 0) return '';
  if (id !== undefined) seen.add(id);
  const attribute = id === undefined ? '' : ` id="${ids.claim(ncName(id))}"`;
  return `        <refObject${attribute}>\n${items.map(itemXml).join('')}        </refObject>\n`;
}

/** The items, out of their groups and sets, which v2 does not have. */
function itemsOf(element: InlineElement): readonly InlineElement[] {
  return elements(element.content).flatMap((part) => (part.element === 'item' ? [part] : itemsOf(part)));
}

function itemXml(item: InlineElement): string {
  const type = item.attributes['type'];
  const attribute = type === undefined ? '' : ` type="${escapeAttribute(type)}"`;
  return `          <item${attribute}>${escapeText(plainText(item.content))}</item>\n`;
}

function elements(content: InlineElement['content']): readonly InlineElement[] {
  return content.filter((part) => typeof part !== 'string');
}
