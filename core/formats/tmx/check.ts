import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { isBlank } from '../xml/element.ts';
import { ELEMENTS, hasAttribute, oddValue } from './standard.ts';

/** Report what in an element and all that it holds is not as the standard has it. Nothing is changed. */
export function checkElement(element: XmlElement, problems: ProblemLog): void {
  const definition = ELEMENTS.get(element.name);
  if (definition === undefined) {
    problems.count('tmx-element-unknown', { element: element.name }, element);
    return;
  }
  checkAttributes(element, problems);
  for (const part of element.content) {
    if (typeof part === 'string') {
      if (!definition.text && !isBlank(part)) problems.report('tmx-text-misplaced', { parent: element.name }, element);
    } else {
      if (ELEMENTS.has(part.name) && !definition.holds.includes(part.name)) misplaced(part, element, problems);
      checkElement(part, problems);
    }
  }
  if (element.name === 'seg') checkPairs(element, problems);
}

/** Report attributes that are missing, unknown or have odd values. The language of a variant is looked at elsewhere. */
export function checkAttributes(element: XmlElement, problems: ProblemLog): void {
  const { name, type, attributes } = element;
  const definition = ELEMENTS.get(name);
  if (definition === undefined) return;
  for (const attribute of definition.required) {
    const there = attribute === 'type' ? type !== null : attributes[attribute] !== undefined;
    if (!there) problems.count('tmx-attribute-missing', { element: name, attribute }, element);
  }
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? '';
    const odd = oddValue(attribute, value);
    if (attribute.startsWith('xmlns')) continue;
    if (!hasAttribute(definition, attribute)) {
      problems.count('tmx-attribute-unknown', { element: name, attribute }, element);
    } else if (odd === 'date') {
      problems.count('tmx-date-odd', { attribute, value }, element);
    } else if (odd === 'value') {
      problems.count('tmx-value-odd', { element: name, attribute, value }, element);
    }
  }
  if (type !== null && !hasAttribute(definition, 'type')) {
    problems.count('tmx-attribute-unknown', { element: name, attribute: 'type' }, element);
  }
  if (name === 'ude' && attributes['base'] === undefined && element.content.some(hasCode)) {
    problems.count('tmx-attribute-missing', { element: name, attribute: 'base' }, element);
  }
}

function hasCode(part: string | XmlElement): boolean {
  return typeof part !== 'string' && part.attributes['code'] !== undefined;
}

export function misplaced(element: XmlElement, parent: XmlElement, problems: ProblemLog): void {
  problems.report('tmx-misplaced', { element: element.name, parent: parent.name }, element);
}

/** In a segment each `bpt` has one `ept` after it with the same `i`, and no two `bpt` have the same. */
function checkPairs(segment: XmlElement, problems: ProblemLog): void {
  if (segment.content.length < 2 && typeof segment.content[0] === 'string') return;
  const begun = new Map<string, XmlElement>();
  const used = new Set<string>();
  for (const code of codesIn(segment)) {
    const i = code.attributes['i'] ?? '';
    const key = `${code.name} ${i}`;
    if (used.has(key)) problems.report('tmx-code-duplicate', { element: code.name, i }, code);
    else if (code.name === 'bpt') begun.set(i, code);
    else if (!begun.delete(i)) problems.report('tmx-code-unpaired', { element: 'ept', i }, code);
    used.add(key);
  }
  for (const [i, code] of begun) problems.report('tmx-code-unpaired', { element: 'bpt', i }, code);
}

/** The `bpt` and `ept` of a segment in order, those inside `hi` and `sub` among them. */
function codesIn(element: XmlElement): readonly XmlElement[] {
  return element.content.flatMap((part) => {
    if (typeof part === 'string') return [];
    const inside = codesIn(part);
    return part.name === 'bpt' || part.name === 'ept' ? [part, ...inside] : inside;
  });
}
