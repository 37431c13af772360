import type { Attributes } from '../../model/terminology.ts';
import { isMark } from '../../model/terminology.ts';

/**
 * What of a file's writing the model has no property for and a faithful writer needs. The marks stand among the
 * attributes; strict writers pass them over, and that is no loss.
 */

/** The element, where it is not the one that the file's flavour has here: `ntig`, the group of another element. */
export const ELEMENT = '#element';
/** The attribute with the language code where that is not `xml:lang`: `lang`, or nothing where there was no code. */
export const LANGUAGE = '#language';
/** On a term section that has no term at all. */
export const NO_TERM = '#no-term';
/** On a category: after how many sections, or after how many terms of its section, it stands where that is no place for it. */
export const AFTER = '#after';
/** On a group: how many of its members stand before its own category. */
export const BEFORE = '#before';
/** Before the name of each attribute of the `termGrp` in a term section. */
const TERM_GROUP = '#termGrp:';

export function marked(attributes: Attributes, mark: string, value: string): Attributes {
  return { ...attributes, [mark]: value };
}

/** The attributes of a term section with those of the group that it keeps its term in. */
export function withTermGroup(section: Attributes, group: Attributes): Attributes {
  const kept = Object.entries(group).map(([name, value]) => [TERM_GROUP + name, value]);
  return { ...section, ...Object.fromEntries(kept) };
}

/** The attributes of the group in a term section. */
export function termGroupOf(section: Attributes): Attributes {
  const kept = Object.entries(section).filter(([name]) => name.startsWith(TERM_GROUP));
  return Object.fromEntries(kept.map(([name, value]) => [name.slice(TERM_GROUP.length), value]));
}

/** The attributes that were there, without marks. */
export function unmarked(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !isMark(name)));
}
