import type { HitKind } from '../../core/model/lookup.ts';
import type { TermRow } from './term-rows.ts';

/** Kinds of hits, the better first; what is read exactly as typed stands before what only begins so. */
export const BANDS = ['exact', 'read', 'readOtherwise', 'prefix', 'readPrefix', 'inside', 'fuzzy', 'text'] as const;
export type Band = (typeof BANDS)[number];

/** The scores of a band, the best and the least. Those of one band are above those of the next. */
const SCORES: Readonly<Record<Band, readonly [best: number, least: number]>> = {
  exact: [100, 100],
  read: [98, 96],
  readOtherwise: [95, 92],
  prefix: [91, 72],
  readPrefix: [71, 58],
  inside: [57, 42],
  fuzzy: [41, 12],
  text: [10, 1],
};

const KINDS: Readonly<Record<Band, HitKind>> = {
  exact: 'exact',
  read: 'pinyin',
  readOtherwise: 'pinyin',
  prefix: 'prefix',
  readPrefix: 'pinyin',
  inside: 'inside',
  fuzzy: 'fuzzy',
  text: 'text',
};

/** A stretch of a search: terms that may be hits of one kind, the shortest first. */
export interface Step {
  readonly band: Band;
  /** Rows of terms, as `rowOf` numbers them; read no further than is needed. */
  readonly terms: Iterable<number>;
  /** How good a hit a term is, between 0 and 1; null where it is none. */
  readonly judge: (row: TermRow) => number | null;
  /** Terms of this step that are looked at, at most. */
  readonly most?: number;
}

/** The terms that are looked at for one way to be wrong. */
export const MOST_FUZZY = 64;

/** How many hits there are so far. */
export interface Hits {
  /** So few that errors in the query are likely? What only begins to be read so does not count. */
  readonly areFew: () => boolean;
  readonly areNone: () => boolean;
}

/** Steps of which the first is taken where there are few hits, and later ones where there are none at all. */
export function* whileFew(steps: () => Iterable<Step>, hits: Hits): Generator<Step> {
  if (!hits.areFew()) return;
  for (const step of steps()) {
    yield step;
    if (!hits.areNone()) return;
  }
}

export function kindOf(band: Band): HitKind {
  return KINDS[band];
}

/** @param share between 0 and 1 */
export function scoreOf(band: Band, share: number): number {
  const [best, least] = SCORES[band];
  return Math.round(least + (best - least) * Math.min(1, Math.max(0, share)));
}
