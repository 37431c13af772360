import { CATEGORIES, OWN_CATEGORIES, type CategoryRule } from '../../../core/model/data-categories.ts';
import { dataCategory, type DataCategory, type Level } from '../../../core/model/terminology.ts';

/** What can be added to an entry, a language section, a term or a category, and what may be chosen as a value. */

/** Categories by the part of the standard that they are from; `note` belongs to all of it. */
export type ChoiceGroup = 'basic' | 'linguist' | 'own';

export interface Choices {
  readonly group: ChoiceGroup;
  readonly types: readonly string[];
}

/** Elements that stand in the group of another one only. */
const MEMBERS_ONLY: ReadonlySet<string> = new Set(['transacNote', 'adminNote']);
/** Categories that have a place of their own in the form. */
const IN_PLACE: ReadonlySet<string> = new Set(['administrativeStatus', 'termType', 'partOfSpeech', 'reviewState']);

/** The categories that can be added at a level. */
export function choicesAt(level: Level): readonly Choices[] {
  const fits = ([type, { element, levels }]: readonly [string, CategoryRule]) =>
    levels.includes(level) && !MEMBERS_ONLY.has(element) && !IN_PLACE.has(type);
  const standard = [...CATEGORIES].filter(fits);
  const typesOf = (isMeant: boolean) =>
    standard.flatMap(([type, { module }]) => ((module === 'linguist') === isMeant ? [type] : []));
  const groups: readonly Choices[] = [
    { group: 'basic', types: ['note', ...typesOf(false)] },
    { group: 'linguist', types: typesOf(true) },
    { group: 'own', types: [...OWN_CATEGORIES].filter(fits).map(([type]) => type) },
  ];
  return groups.filter(({ types }) => types.length > 0);
}

/** What can be added to a category: its source, a note on it, who answers for a change. */
export function memberChoices({ element, type }: DataCategory): readonly string[] {
  switch (element) {
    case 'descrip':
    case 'termNote':
      return ['source', 'note'];
    case 'admin':
      if (type === 'reviewState') return [];
      return type === 'reading' ? ['readingNote', 'note'] : ['note'];
    case 'transac':
      return ['responsibility', 'date', 'note'];
    default:
      return [];
  }
}

/** A category to be filled in; a record of a change has its day at once. */
export function newCategory(type: string, today: string): DataCategory {
  if (type === 'note' || type === 'date') return dataCategory(type, null, type === 'date' ? today : '');
  const element = (OWN_CATEGORIES.get(type) ?? CATEGORIES.get(type))?.element ?? 'descrip';
  if (element !== 'transac') return dataCategory(element, type, '');
  const members = [dataCategory('transacNote', 'responsibility', ''), dataCategory('date', null, today)];
  return { ...dataCategory(element, type, 'modification'), group: {}, members };
}

/** The values to choose from, the one that is there first if it is on no list; null where any text will do. */
export function valueChoices(type: string | null, value: string): readonly string[] | null {
  const values = type === null ? null : ((OWN_CATEGORIES.get(type) ?? CATEGORIES.get(type))?.values ?? null);
  if (values === null) return null;
  return value === '' || values.includes(value) ? values : [value, ...values];
}

/** Does the standard or Shuyu know the category? If not, it is kept and shown as it is. */
export function isKnown({ element, type }: DataCategory): boolean {
  if (type === null) return element === 'note' || element === 'date';
  return CATEGORIES.get(type)?.element === element || OWN_CATEGORIES.get(type)?.element === element;
}
