import type { Attributes } from '../../model/terminology.ts';
import type { ProblemLog } from '../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { NO_ATTRIBUTES, isBlank } from '../xml/element.ts';
import type { AttributeRule, ElementRule, Grammar } from './grammar.ts';
import { ELEMENTS } from './grammar.ts';
import type { References } from './references.ts';
import { isReference } from './attributes.ts';
import { CATEGORIES } from '../../model/data-categories.ts';
import { categoryName } from './names.ts';

/** What a file's elements are held against. */
export interface Checking {
  readonly grammar: Grammar;
  /** The namespace of the root; an element of another one is one of a module (style DCT), or nobody's. */
  readonly namespace: string;
  readonly problems: ProblemLog;
  readonly references: References;
}

/** Check an element with all that it holds. Nothing is told twice: see `ElementRule.isEntry`. */
export function checkElement(element: XmlElement, checking: Checking): void {
  const rule = element.namespace === checking.namespace ? checking.grammar.get(element.name) : undefined;
  if (rule === undefined) {
    checkOther(element, checking);
    return;
  }
  checkAttributes(element, rule, checking);
  const { content } = element;
  if (content.length === 1 && typeof content[0] === 'string' && rule.text) return;
  checkContent(element, rule, checking);
}

function checkContent(element: XmlElement, rule: ElementRule, checking: Checking): void {
  const open = new OpenElement(element, rule, checking);
  for (const part of element.content) {
    if (typeof part !== 'string') {
      open.take(part);
      checkElement(part, checking);
    } else if (!rule.text && !rule.isEntry && !isBlank(part)) {
      open.misplaced('#text', element);
    }
  }
  open.end();
}

/** An element whose content comes piece by piece, and how far it has come. */
export class OpenElement {
  readonly #element: XmlElement;
  readonly #rule: ElementRule;
  readonly #checking: Checking;
  #step = 0;
  /** Has anything come at this step? */
  #filled = false;
  #hasTerm = false;

  constructor(element: XmlElement, rule: ElementRule, checking: Checking) {
    this.#element = element;
    this.#rule = rule;
    this.#checking = checking;
  }

  /** An element follows in it. */
  take(part: XmlElement): void {
    const step = this.#stepOf(part);
    if (step !== null) {
      if (step !== this.#step) this.#missing(step);
      this.#step = step;
      this.#filled = true;
    } else if (!this.#isToldElsewhere(part)) {
      this.misplaced(part.name, part);
    }
    this.#hasTerm ||= part.name === 'term';
  }

  end(): void {
    this.#missing(this.#rule.steps.length);
  }

  misplaced(name: string, place: XmlElement): void {
    this.#checking.problems.report('tbx-misplaced', { element: name, parent: this.#element.name }, place);
  }

  /** The step at which an element may follow; null where it may not. */
  #stepOf({ name, namespace }: XmlElement): number | null {
    const { steps, stepOf, module } = this.#rule;
    const isFull = this.#filled && steps[this.#step]?.isRepeated === false;
    if (namespace !== this.#checking.namespace) {
      if (module === null) return null;
      const [first, last] = module;
      const at = Math.max(first, isFull ? this.#step + 1 : this.#step);
      return at > last ? null : at;
    }
    const at = stepOf.get(name);
    return at === undefined || at < this.#step || (at === this.#step && isFull) ? null : at;
  }

  /** In entries: what is no element of TBX is the vocabulary's matter, a second term is told of where its section is parted. */
  #isToldElsewhere({ name, namespace }: XmlElement): boolean {
    const core = this.#checking.namespace;
    const { isEntry, module } = this.#rule;
    if (!isEntry) return false;
    if (namespace !== core) return module === null;
    return !ELEMENTS.has(name) || (name === 'term' && this.#hasTerm);
  }

  /** What had to come before this step. */
  #missing(step: number): void {
    for (let at = this.#filled ? this.#step + 1 : this.#step; at < step; at++) {
      const passed = this.#rule.steps[at];
      if (passed?.isNeeded !== true) continue;
      const parameters = { element: passed.names[0] ?? '', parent: this.#element.name };
      this.#checking.problems.report('tbx-element-missing', parameters, this.#element);
    }
  }
}

/** The attributes of an element in the grammar. */
export function checkAttributes(element: XmlElement, rule: ElementRule, checking: Checking): void {
  const { type, attributes, name } = element;
  if (type !== null) checkAttribute('type', type, rule.attributes['type'], element, checking);
  if (attributes !== NO_ATTRIBUTES) {
    for (const key in attributes) {
      if (key.startsWith('xmlns')) continue;
      checkAttribute(key, attributes[key] ?? '', rule.attributes[key], element, checking);
    }
    // Core 2018 has all of an end code's attributes or none.
    if (name === 'ec') checkEndCode(attributes, element, checking);
  }
  for (const key of rule.needed) {
    if (key === 'type' ? type === null : attributes[key] === undefined) {
      checking.problems.count('tbx-attribute-missing', { attribute: key, element: name }, element);
    }
  }
}

function checkEndCode(attributes: Attributes, element: XmlElement, { problems }: Checking): void {
  for (const key of ['id', 'startRef']) {
    if (attributes[key] === undefined) {
      problems.count('tbx-attribute-missing', { attribute: key, element: element.name }, element);
    }
  }
}

function checkAttribute(
  attribute: string,
  value: string,
  rule: AttributeRule | undefined,
  element: XmlElement,
  { problems, references }: Checking,
): void {
  if (rule === 'id') return references.id(value, element);
  if (rule === 'reference') return references.reference(value, element);
  if (rule === 'text') return;
  if (rule === undefined) {
    problems.count('tbx-attribute-unknown', { attribute, element: element.name }, element);
  } else if (!fits(value, rule)) {
    problems.count('tbx-attribute-odd', { attribute, value, element: element.name }, element);
  }
}

function fits(value: string, rule: 'language' | 'web' | readonly string[]): boolean {
  if (rule === 'language') return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/u.test(value);
  if (rule === 'web') return isWebAddress(value);
  return rule.includes(value);
}

/** What `xref` may point to in v3: core 2018 has no other scheme. */
export function isWebAddress(target: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(target);
}

/** An element of a module holds text only (the grammars agree on no more); of one that nobody knows the ids count. */
function checkOther(element: XmlElement, checking: Checking): void {
  const { attributes, name } = element;
  const kind = CATEGORIES.get(categoryName(element))?.element ?? name;
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (key === 'id') checking.references.id(value, element);
    else if (isReference(key, kind)) checking.references.reference(value, element);
  }
  for (const part of element.content) {
    if (typeof part === 'string') continue;
    checking.problems.report('tbx-misplaced', { element: part.name, parent: element.name }, part);
    checkOther(part, checking);
  }
}
