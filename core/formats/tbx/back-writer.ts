import type { InlineElement } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';
import { block, blockXml, childOf, elementsIn } from './block.ts';
import type { Dialect } from './dialects.ts';
import { keepAttributes } from './fit.ts';
import { fitInline } from './fit-inline.ts';
import type { Identifiers } from './identifiers.ts';

/**
 * The back matter of all imports as one: responsible persons and the like, each once. v3 keeps items in their sets and
 * groups, v2 has items alone; what else there may be has no place in the grammars.
 */
export function backXml(back: readonly InlineElement[], dialect: Dialect, ids: Identifiers): string {
  const fit = new BackFit(dialect);
  const sections = back.flatMap((part) => elementsIn(part)).flatMap((section) => fit.section(section));
  if (sections.length === 0) return '';
  const [first] = back;
  return blockXml(block('back', sections, first === undefined ? {} : fit.attributes(first, ['id'])), 4, ids);
}

class BackFit {
  readonly #dialect: Dialect;
  readonly #fitting;
  /** The objects that are there, each as it is. */
  readonly #seen = new Set<string>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    // Back matter is not what people export: what does not fit in it goes without a word.
    this.#fitting = { dialect, leave: () => undefined };
  }

  attributes(element: InlineElement, allowed: readonly string[]): InlineElement['attributes'] {
    return keepAttributes(element.attributes, allowed, 'conceptEntry', this.#fitting);
  }

  section(section: InlineElement): readonly InlineElement[] {
    if (section.element !== 'refObjectSec' && section.element !== 'refObjectList') return [];
    const objects = elementsIn(section).flatMap((object) => this.#object(object));
    if (objects.length === 0) return [];
    const name = this.#dialect.version === 3 ? 'refObjectSec' : 'refObjectList';
    const attributes = { type: section.attributes['type'] ?? '', ...this.attributes(section, ['id', 'type']) };
    return [block(name, objects, attributes)];
  }

  #object(object: InlineElement): readonly InlineElement[] {
    const identity = JSON.stringify(object);
    if (object.element !== 'refObject' || this.#seen.has(identity)) return [];
    const items = elementsIn(object).flatMap((part) => this.#part(part));
    if (items.length === 0) return [];
    this.#seen.add(identity);
    return [block('refObject', items, this.attributes(object, ['id']))];
  }

  /** An item, a group or a set; v2 has the items in them only. */
  #part(part: InlineElement): readonly InlineElement[] {
    if (part.element === 'item') return [this.#item(part)];
    if (this.#dialect.version === 3 && part.element === 'itemGrp') return this.#group(part);
    const inside = elementsIn(part).flatMap((inner) => this.#part(inner));
    if (this.#dialect.version === 2 || part.element !== 'itemSet' || inside.length === 0) return inside;
    const items = inside.flatMap((inner) => (inner.element === 'itemSet' ? elementsIn(inner) : [inner]));
    return [block('itemSet', items, this.attributes(part, ['id', 'type']))];
  }

  /** An item with what is said of it, as notes. */
  #group(group: InlineElement): readonly InlineElement[] {
    const item = childOf(group, 'item');
    if (item === null) return [];
    const others = elementsIn(group).filter((part) => part !== item);
    const notes = others.map((part) =>
      part.element === 'note' ? this.#text(part) : block('note', [plainText(part.content)]),
    );
    return [block('itemGrp', [this.#item(item), ...notes], this.attributes(group, ['id']))];
  }

  #item(item: InlineElement): InlineElement {
    return { ...this.#text(item), attributes: this.attributes(item, ['id', 'type']) };
  }

  #text(element: InlineElement): InlineElement {
    const content = fitInline(element.content, Object.keys(this.#dialect.inline), 'conceptEntry', this.#fitting);
    return block(element.element, content, this.attributes(element, ['id', 'xml:lang']));
  }
}
