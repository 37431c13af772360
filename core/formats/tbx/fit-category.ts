import type { Attributes, DataCategory, Level } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import { isCarried, packed } from './carried.ts';
import { isWebAddress } from './check.ts';
import { isDay } from '../../text/day.ts';
import { PLAIN_ELEMENTS } from './dialects.ts';
import { NO_ATTRIBUTES } from '../xml/element.ts';
import type { Fitting } from './fit.ts';
import { keepAttributes } from './fit.ts';
import { fitInline } from './fit-inline.ts';
import { standardised } from './standardise.ts';

const NOTE_ATTRIBUTES = ['id', 'xml:lang'];
const TYPED_ATTRIBUTES = ['id', 'xml:lang', 'target', 'datatype'];
const XREF_ATTRIBUTES = ['id', 'target'];
/** What may stand alone at a level; `transac` and `date` only in a group, the notes on others only beside them. */
const ALONE: ReadonlySet<string> = new Set(['termNote', 'descrip', 'admin', 'note', 'ref', 'xref']);

/**
 * A data category as the dialect can hold it: as it is, or as a note, or without members of its group, which then
 * follow as notes of their own.
 */
export function fitCategory(category: DataCategory, level: Level, fitting: Fitting): readonly DataCategory[] {
  const { members } = fitting.dialect;
  const single = fitSingle(category, level, fitting);
  if (single === null || !(ALONE.has(single.element) || single.element === 'transac')) {
    return [asNote(category, level, fitting)];
  }
  const allowed = members[single.element];
  const grouped = category.group !== null || single.element === 'transac';
  if (category.members.length === 0 && (!grouped || allowed === undefined)) return [single];

  const inside: DataCategory[] = [];
  const outside: DataCategory[] = [];
  for (const member of category.members) {
    const fitted = allowed === undefined ? null : fitMember(member, allowed, level, fitting);
    if (fitted !== null) inside.push(fitted);
    else outside.push(asNote(member, level, fitting));
  }
  const group = allowed === undefined ? null : keepAttributes(category.group ?? NO_ATTRIBUTES, ['id'], level, fitting);
  return [{ ...single, group, members: inside }, ...outside];
}

/** A member of a group; null where it may not stand there. */
function fitMember(
  member: DataCategory,
  allowed: readonly string[],
  level: Level,
  fitting: Fitting,
): DataCategory | null {
  if (member.group === null && member.members.length === 0) {
    const single = fitSingle(member, level, fitting);
    return single !== null && allowed.includes(single.element) ? single : null;
  }
  if (!allowed.includes(`${member.element}Grp`)) return null;
  const [fitted, ...rest] = fitCategory(member, level, fitting);
  return fitted !== undefined && rest.length === 0 && fitted.element === member.element ? fitted : null;
}

/** The category without its group; null where the dialect has no place for it at this level. */
function fitSingle(category: DataCategory, level: Level, fitting: Fitting): DataCategory | null {
  const { element, type } = category;
  if (element === 'note' && type === null) {
    return rebuilt(category, keepAttributes(category.attributes, NOTE_ATTRIBUTES, level, fitting), level, fitting);
  }
  if (element === 'date' && type === null) return fitDate(category, level, fitting);
  return type === null ? null : fitTyped(standardised(category), type, level, fitting);
}

function fitTyped(category: DataCategory, written: string, level: Level, fitting: Fitting): DataCategory | null {
  const { dialect } = fitting;
  const definition = dialect.definitions.get(category.type ?? written);
  if (definition === undefined || definition.element !== category.element) return null;
  if (!dialect.modules.includes(definition.module) || !definition.levels.includes(level)) return null;
  if (!targetFits(category, fitting)) return null;
  const attributes = typedAttributes(category, level, fitting);
  if (definition.values === null) return rebuilt(category, attributes, level, fitting);
  const value = plainText(category.content).trim();
  const listed =
    definition.values.find((candidate) => candidate === value) ??
    definition.values.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (listed === undefined) return null;
  return { ...category, attributes, content: [listed], group: null, members: [] };
}

function typedAttributes(category: DataCategory, level: Level, fitting: Fitting): Attributes {
  const allowed = category.element === 'xref' ? XREF_ATTRIBUTES : TYPED_ATTRIBUTES;
  return keepAttributes(category.attributes, allowed, level, fitting);
}

/** An `xref` points to the web (v3) or anywhere (v2), everything else to an id. */
function targetFits(category: DataCategory, { dialect }: Fitting): boolean {
  const target = category.attributes['target'];
  if (category.element === 'xref') {
    if (target === undefined || target === '') return false;
    return !dialect.webTargets || isWebAddress(target);
  }
  return target === undefined || !/[:/\s]/u.test(target);
}

function rebuilt(category: DataCategory, attributes: Attributes, level: Level, fitting: Fitting): DataCategory {
  const plain = PLAIN_ELEMENTS.has(category.element) || (fitting.dialect.style === 'dct' && category.type !== null);
  const inline = plain ? [] : Object.keys(fitting.dialect.inline);
  const content = fitInline(category.content, inline, level, fitting);
  const alone = category.group === null && category.members.length === 0;
  if (alone && attributes === category.attributes && content === category.content) return category;
  return { ...category, attributes, content, group: null, members: [] };
}

/** A day that is in the calendar, without its time; null where there is none. */
function fitDate(category: DataCategory, level: Level, fitting: Fitting): DataCategory | null {
  const value = plainText(category.content).trim();
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/u.exec(value)?.[0];
  if (day === undefined || !isDay(day)) return null;
  if (day !== value) fitting.leave(level, 'time', value);
  const attributes = keepAttributes(category.attributes, ['id'], level, fitting);
  return { ...category, attributes, content: [day], group: null, members: [] };
}

function asNote(category: DataCategory, level: Level, fitting: Fitting): DataCategory {
  const type = category.type ?? category.element;
  if (category.element === 'note' && category.type === null && category.members.length === 0) {
    return fitSingle(category, level, fitting) ?? packed(category);
  }
  if (!isCarried(type)) fitting.leave(level, 'as-note', type);
  const note = packed(category);
  return { ...note, content: fitInline(note.content, Object.keys(fitting.dialect.inline), level, fitting) };
}
