import { OWN_CATEGORIES } from '../../model/data-categories.ts';
import type { DataCategory, Level } from '../../model/terminology.ts';
import { dataCategory, plainText } from '../../model/terminology.ts';

/**
 * Data categories that Shuyu keeps and no standard dialect has. They travel as a note of exactly the form
 * `reliability: attested` or `reviewState: approved (responsibility: Li Wei; date: 2026-11-25)`, which any tool shows and
 * which Shuyu turns back into the category.
 */

/** Does Shuyu itself know this category, though no dialect does? */
export function isCarried(type: string): boolean {
  return OWN_CATEGORIES.has(type);
}

/** The category that a note at this level carries; the note itself where it carries none. */
export function unpacked(category: DataCategory, level: Level): DataCategory {
  if (category.element !== 'note' || category.group !== null || Object.keys(category.attributes).length > 0) {
    return category;
  }
  const match = /^(\w+): ([^()]+?)(?: \((.+)\))?$/su.exec(textAlone(category));
  const [, type = '', value = '', tail] = match ?? [];
  const carried = OWN_CATEGORIES.get(type);
  if (carried?.values?.includes(value) !== true || !carried.levels.includes(level)) return category;
  const single = dataCategory(carried.element, type, value);
  if (tail === undefined) return single;
  const members = type === 'reviewState' ? unpackedMembers(tail) : [];
  return members.length === 0 ? category : { ...single, group: {}, members };
}

/** Who answers for something and the day, as `summary` writes them; none where it is not just that. */
function unpackedMembers(tail: string): readonly DataCategory[] {
  const match = /^(?:responsibility: (.*?))?(?:(?:^|; )date: (\d{4}-\d{2}-\d{2}))?$/su.exec(tail);
  const [, who, day] = match ?? [];
  return [
    ...(who === undefined ? [] : [dataCategory('transacNote', 'responsibility', who)]),
    ...(day === undefined ? [] : [dataCategory('date', null, day)]),
  ];
}

/** The text of a note without markup; empty where it has some, which a category could not keep. */
function textAlone({ content }: DataCategory): string {
  return content.every((part) => typeof part === 'string') ? plainText(content) : '';
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
