import type { Attributes, DataCategory, Inline } from '../core/model/terminology.ts';

/**
 * Parts of the model as JSON in a column. What is empty is left out, a whole column where all of it is, and comes back
 * as it was.
 */

type StoredCategory = Partial<DataCategory> & Pick<DataCategory, 'element'>;

export function storedAttributes(attributes: Attributes): string | null {
  for (const _ in attributes) return JSON.stringify(attributes);
  return null;
}

export function storedCategories(categories: readonly DataCategory[]): string | null {
  return categories.length === 0 ? null : JSON.stringify(categories.map(stored));
}

function stored(category: DataCategory): StoredCategory {
  const { element, type, attributes, content, group, members } = category;
  const lean: { -readonly [Name in keyof DataCategory]?: DataCategory[Name] } & { element: string } = { element };
  if (type !== null) lean.type = type;
  for (const _ in attributes) {
    lean.attributes = attributes;
    break;
  }
  if (content.length > 0) lean.content = content;
  if (group !== null) lean.group = group;
  // Members are stored as they are read: leanly too.
  if (members.length > 0) lean.members = members.map((member) => stored(member)) as DataCategory[];
  return lean;
}

/** Text with its markup; null where it is one plain text, which stands in a column of its own. */
export function storedContent(content: readonly Inline[]): string | null {
  return content.length <= 1 && content.every((part) => typeof part === 'string') ? null : JSON.stringify(content);
}

// The JSON in these columns was written by the functions above, and SQL holds it valid.
export function attributesFrom(json: string | null): Attributes {
  return json === null ? {} : (JSON.parse(json) as Attributes);
}

export function categoriesFrom(json: string | null): DataCategory[] {
  return json === null ? [] : (JSON.parse(json) as StoredCategory[]).map(categoryFrom);
}

function categoryFrom({ element, type, attributes, content, group, members }: StoredCategory): DataCategory {
  return {
    element,
    type: type ?? null,
    attributes: attributes ?? {},
    content: content ?? [],
    group: group ?? null,
    members: members === undefined ? [] : members.map((member) => categoryFrom(member)),
  };
}

export function contentFrom(json: string | null, text: string): Inline[] {
  if (json !== null) return JSON.parse(json) as Inline[];
  return text === '' ? [] : [text];
}
