import type { LeftOut } from '../../model/exchange.ts';
import type { Attributes, DataCategory, Inline } from '../../model/terminology.ts';
import { isMark, plainText } from '../../model/terminology.ts';
import { attributesXml, escapeText } from '../xml/writing.ts';
import { LINKS, SYSTEM_TYPES, TRANSACTIONS, isDateTime } from './category.ts';
import { namedField, standardValue, usualName, usualWord } from './fields.ts';

/** Told of what MultiTerm cannot hold at the level that is being written. */
export type Leave = (what: LeftOut['what'], name: string) => void;

/**
 * A data category as MultiTerm has it: a transaction or system field where it is one, else a field. Elements are
 * TBX's own notion: whatever is no known category comes back as a description with its type.
 */
export function categoryXml(category: DataCategory, indent: string, leave: Leave): string {
  const inner = `${indent}  `;
  const transaction = transactionXml(category, inner, leave);
  if (transaction !== null) return `${indent}<transacGrp>\n${transaction}${indent}</transacGrp>\n`;
  keepAttributes(category.group ?? {}, NOTHING, leave);
  const members = category.members.map((member) => categoryXml(member, inner, leave)).join('');
  return `${indent}<descripGrp>\n${inner}${fieldXml(category, leave)}\n${members}${indent}</descripGrp>\n`;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The `system` field of an entry; null where the category is none. */
export function systemXml(category: DataCategory, indent: string, leave: Leave): string | null {
  const { element, type, attributes, content, group, members } = category;
  if (element !== 'system' || type === null || !SYSTEM_TYPES.has(type) || group !== null || members.length > 0) {
    return null;
  }
  keepAttributes(attributes, NOTHING, leave);
  return `${indent}<system${attributesXml({ type })}>${textXml(content, leave)}</system>\n`;
}

/** A transaction that has what MultiTerm asks for, one date among it; null for any other category. */
function transactionXml(category: DataCategory, indent: string, leave: Leave): string | null {
  const value = plainText(category.content);
  const person = category.members.find(({ type }) => type === 'responsibility');
  const date = category.members.find(({ element, type }) => element === 'date' && type === null);
  if (category.element !== 'transac' || category.type !== 'transactionType' || !TRANSACTIONS.has(value)) return null;
  const day = date === undefined ? '' : plainText(date.content);
  if (!isDateTime(day)) {
    leave('as-note', category.type);
    return null;
  }
  keepAttributes(category.group ?? {}, NOTHING, leave);
  for (const member of [person, date]) keepAttributes(member?.attributes ?? {}, NOTHING, leave);
  for (const member of category.members) {
    if (member !== person && member !== date) leave('category', member.type ?? member.element);
  }
  const attributes = attributesXml({ type: value, ...keepAttributes(category.attributes, LINKS, leave) });
  const name = person === undefined ? '' : textXml(person.content, leave);
  return `${indent}<transac${attributes}>${name}</transac>\n${indent}<date>${day}</date>\n`;
}

/** A field by the name and the word that the file it came from had, where they still mean the same; else the usual. */
function fieldXml(category: DataCategory, leave: Leave): string {
  const { element, type, attributes, content } = category;
  const { field, value, target, ...links } = attributes;
  const kept = field === undefined ? null : namedField(field);
  const name = field !== undefined && kept?.element === element && kept.type === type ? field : usualName(category);
  const pointed = element === 'xref' && target !== undefined;
  if (!pointed && target !== undefined) leave('attribute', 'target');
  const ends = keepAttributes(pointed ? { Ulink: target, ...links } : links, LINKS, leave);
  const start = `<descrip${attributesXml({ type: name, ...ends })}>`;
  const [only] = content;
  if (content.length !== 1 || typeof only !== 'string') return `${start}${inlineXml(content, leave)}</descrip>`;
  const meant = value !== undefined && standardValue(type, value) === only;
  return `${start}${escapeText(meant ? value : usualWord(type, only))}</descrip>`;
}

/** Text with its links; of other markup the text stays. */
function inlineXml(content: readonly Inline[], leave: Leave): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      const { element, attributes } = part;
      if (element !== 'xref' || !Object.keys(attributes).some((name) => LINKS.has(name))) {
        leave('markup', element);
        return inlineXml(part.content, leave);
      }
      const kept = attributesXml(keepAttributes(attributes, LINKS, leave));
      return `<xref${kept}>${textXml(part.content, leave)}</xref>`;
    })
    .join('');
}

/** The text of content that holds no markup in MultiTerm. */
export function textXml(content: readonly Inline[], leave: Leave): string {
  for (const part of content) if (typeof part !== 'string') leave('markup', part.element);
  return escapeText(plainText(content));
}

/** The attributes that MultiTerm has; the others are noted as left out. */
export function keepAttributes(attributes: Attributes, known: ReadonlySet<string>, leave: Leave): Attributes {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (known.has(name)) kept[name] = value;
    else if (!isMark(name)) leave('attribute', name);
  }
  return kept;
}
