import { languageMeaning } from '../text/language.ts';
import { plainText, type Concept, type DataCategory, type LanguageSection, type TermSection } from './terminology.ts';

/** Two entries side by side: language sections, term sections and data categories that answer to each other. */

export interface Pair<T> {
  /** Null where only the other side has it. */
  readonly left: T | null;
  readonly right: T | null;
}

/** Pairs in the order of the left side, what only the right side has behind what it follows there. */
export interface Aligned<P> {
  readonly pairs: readonly P[];
  /** Do the two sides have what they both have in different orders? */
  readonly isReordered: boolean;
}

export interface AlignedTerm extends Pair<TermSection> {
  readonly categories: Aligned<Pair<DataCategory>>;
}

export interface AlignedLanguage extends Pair<LanguageSection> {
  readonly categories: Aligned<Pair<DataCategory>>;
  readonly terms: Aligned<AlignedTerm>;
}

export interface AlignedConcept extends Pair<Concept> {
  readonly categories: Aligned<Pair<DataCategory>>;
  readonly languages: Aligned<AlignedLanguage>;
}

/**
 * Language sections go together by what their code means, term sections by their text and then as they come, data
 * categories by element and type, the equal ones first.
 */
export function alignConcepts(left: Concept | null, right: Concept | null): AlignedConcept {
  const languages = align(
    left?.languages ?? [],
    right?.languages ?? [],
    ({ language }) => languageMeaning(language),
    ({ language }) => language,
  );
  return {
    left,
    right,
    categories: alignCategories(left?.categories ?? [], right?.categories ?? []),
    languages: { ...languages, pairs: languages.pairs.map(alignLanguage) },
  };
}

function alignLanguage({ left, right }: Pair<LanguageSection>): AlignedLanguage {
  const terms = align(
    left?.terms ?? [],
    right?.terms ?? [],
    () => '',
    ({ term }) => plainText(term),
  );
  return {
    left,
    right,
    categories: alignCategories(left?.categories ?? [], right?.categories ?? []),
    terms: {
      ...terms,
      pairs: terms.pairs.map((pair) => ({
        ...pair,
        categories: alignCategories(pair.left?.categories ?? [], pair.right?.categories ?? []),
      })),
    },
  };
}

/** Data categories, or members of a group, that answer to each other. */
export function alignCategories(
  left: readonly DataCategory[],
  right: readonly DataCategory[],
): Aligned<Pair<DataCategory>> {
  return align(left, right, ({ element, type }) => `${element} ${type ?? ''}`, canonical);
}

/** A value as one string, whatever the order of its properties: equal strings, equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Those that are alike in kind answer to each other: the same ones first, the rest as they come. */
function align<T>(
  left: readonly T[],
  right: readonly T[],
  kind: (item: T) => string,
  identity: (item: T) => string,
): Aligned<Pair<T>> {
  const kinds = { left: left.map(kind), right: right.map(kind) };
  const identities = { left: left.map(identity), right: right.map(identity) };
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const match = (answers: (l: number, r: number) => boolean) => {
    for (let l = 0; l < left.length; l++) {
      if (partner.has(l)) continue;
      for (let r = 0; r < right.length; r++) {
        if (taken.has(r) || !answers(l, r)) continue;
        partner.set(l, r);
        taken.add(r);
        break;
      }
    }
  };
  match((l, r) => kinds.left[l] === kinds.right[r] && identities.left[l] === identities.right[r]);
  match((l, r) => kinds.left[l] === kinds.right[r]);

  const rows: { readonly pair: Pair<T>; readonly r: number | null }[] = left.map((item, l) => {
    const r = partner.get(l) ?? null;
    return { pair: { left: item, right: r === null ? null : (right[r] ?? null) }, r };
  });
  const order = rows.flatMap(({ r }) => (r === null ? [] : [r]));
  right.forEach((item, r) => {
    if (taken.has(r)) return;
    const before = rows.findIndex((row) => row.r === r - 1);
    rows.splice(before + 1, 0, { pair: { left: null, right: item }, r });
  });
  return {
    pairs: rows.map(({ pair }) => pair),
    isReordered: order.some((r, at) => r < (order[at - 1] ?? -1)),
  };
}
