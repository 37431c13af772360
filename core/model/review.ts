import { REVIEW_STATES, type ReviewState } from './curation.ts';
import { categoryValue, dataCategory, plainText, type Concept, type DataCategory } from './terminology.ts';

/** How far an entry has come, and who began and last changed it, as data categories of the entry itself. */

/** Who did something to an entry, and on which day (ISO 8601); null where it is not said. */
export interface Responsibility {
  readonly who: string | null;
  readonly day: string | null;
}

/** The review state of an entry; null where it has none that Shuyu knows. */
export function reviewStateOf(concept: Concept): ReviewState | null {
  const value = categoryValue(concept.categories, 'reviewState');
  return REVIEW_STATES.find((state) => state === value) ?? null;
}

/** Who put the entry into its review state, and when; null where it has none. */
export function reviewedBy(concept: Concept): Responsibility | null {
  const category = concept.categories.find(({ type }) => type === 'reviewState');
  return category === undefined ? null : responsibilityOf(category);
}

/** Who a category with members names as responsible, and which day. */
export function responsibilityOf({ members }: DataCategory): Responsibility {
  const day = members.find(({ element, type }) => element === 'date' && type === null);
  return {
    who: categoryValue(members, 'responsibility'),
    day: day === undefined ? null : plainText(day.content).trim(),
  };
}

/** The entry in this review state, or without one; `day` in ISO 8601. */
export function withReviewState(concept: Concept, state: ReviewState | null, who: string, day: string): Concept {
  const isReview = ({ type }: DataCategory) => type === 'reviewState';
  const stated = state === null ? null : signed(dataCategory('admin', 'reviewState', state), who, day);
  return { ...concept, categories: replaced(concept.categories, isReview, stated) };
}

/** The entry after an edit: proposed again, unless the edit itself has put it into another review state. */
export function proposedAgain(before: Concept, after: Concept, who: string, day: string): Concept {
  return reviewStateOf(after) === reviewStateOf(before) ? withReviewState(after, 'proposed', who, day) : after;
}

/**
 * The entry with who began it or last changed it and on which day (ISO 8601): one origination, which stays once it is
 * there, and one modification, the latest.
 */
export function stamped(concept: Concept, kind: 'origination' | 'modification', who: string, day: string): Concept {
  const isStamp = (category: DataCategory) =>
    category.element === 'transac' &&
    category.type === 'transactionType' &&
    plainText(category.content).trim() === kind;
  if (kind === 'origination' && concept.categories.some(isStamp)) return concept;
  const stamp = signed(dataCategory('transac', 'transactionType', kind), who, day);
  return { ...concept, categories: replaced(concept.categories, isStamp, stamp) };
}

function signed(category: DataCategory, who: string, day: string): DataCategory {
  return {
    ...category,
    group: {},
    members: [dataCategory('transacNote', 'responsibility', who), dataCategory('date', null, day)],
  };
}

/** The categories with one in the place of the first that is meant, or behind them all, and without the others meant. */
function replaced(
  categories: readonly DataCategory[],
  isMeant: (category: DataCategory) => boolean,
  by: DataCategory | null,
): readonly DataCategory[] {
  const at = categories.findIndex(isMeant);
  const place = at < 0 ? categories.length : at;
  const kept = (category: DataCategory) => !isMeant(category);
  return [
    ...categories.slice(0, place).filter(kept),
    ...(by === null ? [] : [by]),
    ...categories.slice(place).filter(kept),
  ];
}
