import type { DataCategory } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { NO_ATTRIBUTES, allAttributes, inlineOf, isBlank, textOf, without } from '../xml/element.ts';
import { namedField, standardValue, usualName, usualWord } from './fields.ts';

/** `system` has these types, `transac` these. */
export const SYSTEM_TYPES: ReadonlySet<string> = new Set(['entryClass', 'status']);
export const TRANSACTIONS: ReadonlySet<string> = new Set(['origination', 'modification']);
/** The attributes by which a field or a part of its text points somewhere. */
export const LINKS: ReadonlySet<string> = new Set(['Blink', 'Clink', 'Glink', 'Plink', 'Slink', 'Tlink', 'Ulink']);

/** The elements that may stand in each group as data categories. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['conceptGrp', ['system', 'transacGrp', 'descripGrp']],
  ['languageGrp', ['transacGrp', 'descripGrp']],
  ['termGrp', ['transacGrp', 'descripGrp']],
  ['descripGrp', ['transacGrp', 'descripGrp']],
]);
const KNOWN: ReadonlySet<string> = new Set(
  'conceptGrp concept system transacGrp descripGrp descrip transac date languageGrp language termGrp term'.split(' '),
);

/** What stands in a group as a data category: a field, a transaction, a system field; anything else whole. */
export function partOf(element: XmlElement, parent: XmlElement, problems: ProblemLog): DataCategory {
  if (!KNOWN.has(element.name)) {
    problems.count('multiterm-element-unknown', { element: element.name }, element);
  } else if (!PARTS.get(parent.name)?.includes(element.name)) {
    misplaced(element, parent, problems);
  }
  switch (element.name) {
    case 'descripGrp':
      return fieldOf(element, problems);
    case 'descrip':
      return singleOf(element, problems);
    case 'transacGrp':
      return transactionOf(element, problems);
    case 'system':
      if (!SYSTEM_TYPES.has(element.type ?? '')) odd(element, element.type ?? '', problems);
      return whole(element);
    default:
      return whole(element);
  }
}

/** A `descrip` with what its group holds beside it. */
function fieldOf(group: XmlElement, problems: ProblemLog): DataCategory {
  const at = group.content.findIndex((part) => typeof part !== 'string' && part.name === 'descrip');
  const main = group.content[at];
  if (main === undefined || typeof main === 'string') {
    problems.count('multiterm-part-missing', { element: group.name, part: 'descrip' }, group);
    return whole(group);
  }
  const field = singleOf(main, problems);
  const members = membersOf(group, at, problems);
  const attributes = allAttributes(group);
  const alone = members.length === 0 && Object.keys(attributes).length === 0;
  return alone ? field : { ...field, group: attributes, members };
}

function membersOf(group: XmlElement, main: number, problems: ProblemLog): readonly DataCategory[] {
  const members: DataCategory[] = [];
  group.content.forEach((part, at) => {
    if (at === main) return;
    if (typeof part === 'string') keepText(part, members, group, problems);
    else members.push(partOf(part, group, problems));
  });
  return members;
}

/**
 * A field under its name in ISO 30042. Where MultiTerm's usual name or word is another than the one in the file, the
 * attributes `field` and `value` keep it, so that it can be written again.
 */
function singleOf(element: XmlElement, problems: ProblemLog): DataCategory {
  const name = element.type ?? '';
  if (name === '') problems.count('multiterm-part-missing', { element: 'descrip', part: 'type' }, element);
  checkAttributes(element, LINKS, problems);
  const named = name === '' ? { element: 'descrip', type: null } : namedField(name);
  const content = inlineOf(element.content);
  const word = content.length === 1 && typeof content[0] === 'string' ? content[0] : null;
  const value = word === null ? null : standardValue(named.type, word);
  const target = named.element === 'xref' ? element.attributes['Ulink'] : undefined;
  return {
    ...named,
    attributes: {
      ...(target === undefined ? element.attributes : { target, ...without(element.attributes, 'Ulink') }),
      ...(name === '' || usualName(named) === name ? {} : { field: name }),
      ...(word === null || value === null || usualWord(named.type, value) === word ? {} : { value: word }),
    },
    content: value === null ? content : [value],
    group: null,
    members: [],
  };
}

/** A `transac` in the words of ISO 30042: its type is the value, its text the person responsible. */
function transactionOf(group: XmlElement, problems: ProblemLog): DataCategory {
  const members: DataCategory[] = [];
  let transaction: XmlElement | null = null;
  let dated = false;
  for (const part of group.content) {
    if (typeof part === 'string') {
      keepText(part, members, group, problems);
    } else if (part.name === 'transac' && transaction === null) {
      transaction = part;
      checkAttributes(part, LINKS, problems);
      if (!TRANSACTIONS.has(part.type ?? '')) odd(part, part.type ?? '', problems);
      if (part.content.length > 0) members.push({ ...whole(part), ...RESPONSIBILITY });
    } else if (part.name === 'date') {
      dated = true;
      const value = textOf(inlineOf(part.content));
      if (!isDateTime(value)) odd(part, value, problems);
      members.push(whole(part));
    } else {
      members.push(partOf(part, group, problems));
    }
  }
  if (transaction === null) problems.count('multiterm-part-missing', { element: group.name, part: 'transac' }, group);
  if (!dated) problems.count('multiterm-part-missing', { element: group.name, part: 'date' }, group);
  return {
    ...dataCategory('transac', 'transactionType', transaction?.type ?? ''),
    attributes: transaction?.attributes ?? NO_ATTRIBUTES,
    group: allAttributes(group),
    members,
  };
}

const RESPONSIBILITY = { element: 'transacNote', type: 'responsibility', attributes: NO_ATTRIBUTES };

/** A date, mostly with its time, on a day that there is. */
export function isDateTime(text: string): boolean {
  const parts = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/u.exec(text);
  const time = Date.parse(`${parts?.[1] ?? ''}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(parts?.[1] ?? '');
}

function whole(element: XmlElement): DataCategory {
  const { name, type, attributes, content } = element;
  return { element: name, type, attributes, content: inlineOf(content), group: null, members: [] };
}

/** Text between elements: nothing where it is only space, else kept as a note. */
export function keepText(text: string, into: DataCategory[], parent: XmlElement, problems: ProblemLog): void {
  if (isBlank(text)) return;
  problems.report('multiterm-text-misplaced', { parent: parent.name }, parent);
  into.push(dataCategory('note', null, text.trim()));
}

export function misplaced(element: XmlElement, parent: XmlElement, problems: ProblemLog): void {
  problems.report('multiterm-misplaced', { element: element.name, parent: parent.name }, element);
}

/** Report attributes that the element does not have. */
export function checkAttributes(element: XmlElement, known: ReadonlySet<string>, problems: ProblemLog): void {
  for (const attribute in element.attributes) {
    if (known.has(attribute)) continue;
    problems.count('multiterm-attribute-unknown', { element: element.name, attribute }, element);
  }
}

function odd(element: XmlElement, value: string, problems: ProblemLog): void {
  problems.count('multiterm-value-odd', { element: element.name, value }, element);
}
