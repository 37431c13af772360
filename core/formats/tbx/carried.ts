import type { DataCategory } from '../../model/terminology.ts';
import { dataCategory, plainText } from '../../model/terminology.ts';

/**
 * Data categories that Shuyu keeps and no standard dialect has. They travel as a note of exactly the form
 * `reliability: attested`, which any tool shows and which Shuyu turns back into the category.
 */
interface Carried {
  readonly element: string;
  readonly values: readonly string[];
}

const CARRIED: ReadonlyMap<string, Carried> = new Map([
  ['reliability', { element: 'descrip', values: ['attested', 'established', 'to be checked'] }],
]);

/** Does Shuyu itself know this category, though no dialect does? */
export function isCarried(type: string): boolean {
  return CARRIED.has(type);
}

/** The category that a note of a term carries; the note itself where it carries none. */
export function unpacked(category: DataCategory): DataCategory {
  if (category.element !== 'note' || category.group !== null || Object.keys(category.attributes).length > 0) {
    return category;
  }
  const match = /^(\w+): (.+)$/u.exec(plainText(category.content));
  const type = match?.[1] ?? '';
  const carried = CARRIED.get(type);
  const value = match?.[2] ?? '';
  return carried?.values.includes(value) ? dataCategory(carried.element, type, value) : category;
}

/**
 * A category as a note: `category: value (source: where it is from; date: 2020-01-01)`. The value keeps its markup;
 * members of a group and a target follow in parentheses.
 */
export function packed(category: DataCategory): DataCategory {
  const name = category.type ?? category.element;
  const further = [
    ...(category.attributes['target'] === undefined ? [] : [`target: ${category.attributes['target']}`]),
    ...category.members.map((member) => summary(member)),
  ];
  const tail = further.length === 0 ? [] : [` (${further.join('; ')})`];
  return { ...dataCategory('note', null, ''), content: [`${name}: `, ...category.content, ...tail] };
}

function summary(category: DataCategory): string {
  const own = `${category.type ?? category.element}: ${plainText(category.content)}`;
  return category.members.length === 0
    ? own
    : `${own} (${category.members.map((member) => summary(member)).join('; ')})`;
}
