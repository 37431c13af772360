import type { LookupOptions } from './lookup.ts';
import { BANDS, scoreOf, type Band, type Hits, type Step } from './step.ts';
import type { TermRow, TermRows } from './term-rows.ts';

/** A concept found, by the term that it is closest by; by its text where there is no term. */
export interface Found {
  readonly concept: number;
  readonly band: Band;
  readonly score: number;
  readonly row: TermRow | null;
}

/** Concepts beyond the limit among which those of a kind are ranked. */
const MORE = 25;
/** Terms that one search may read: one for a list of rows, and one for a list of thousands. */
const MOST_TERMS = 2000;
const TERMS_A_HIT = 10;

/** Fewer hits than this are few: then what is misspelt is searched for. */
const FEW = 3;

/** Gathers the best hits of one search until there are enough. */
export class Ranking {
  readonly #rows: TermRows;
  readonly #options: LookupOptions;
  readonly #best = new Map<number, Found>();
  readonly #accepted = new Map<number, boolean>();
  #left: number;
  #band: Band = 'exact';
  /** Concepts of the bands before the one at hand: no later one can come before them. */
  #settled = 0;

  constructor(rows: TermRows, options: LookupOptions) {
    this.#rows = rows;
    this.#options = options;
    this.#left = Math.max(MOST_TERMS, TERMS_A_HIT * options.limit);
  }

  /** Are there as many as were asked for? */
  get isFull(): boolean {
    return this.#best.size >= this.#options.limit;
  }

  readonly hits: Hits = {
    areFew: () => {
      let found = 0;
      for (const { band } of this.#best.values()) if (band !== 'readPrefix' && ++found >= FEW) return false;
      return true;
    },
    areNone: () => this.#best.size === 0,
  };

  /** Take the terms of a step, if any more are needed. @returns whether there is need of a later one */
  take({ band, terms, judge, most = Infinity }: Step): boolean {
    if (band !== this.#band) {
      this.#band = band;
      this.#settled = this.#best.size;
    }
    if (this.#settled >= this.#options.limit || this.#left <= 0) return false;
    const enough = this.#options.limit + MORE;
    if (this.#best.size >= enough) return true;
    let left = most;
    for (const term of terms) {
      const row = this.#rows.read(term);
      const share = row === null || !this.#suits(row) ? null : judge(row);
      if (row !== null && share !== null) {
        this.#offer({ concept: row.concept, band, score: scoreOf(band, share), row });
      }
      // Looked at before the next one is asked for.
      if (--this.#left <= 0) return false;
      if (--left <= 0 || this.#best.size >= enough) return true;
    }
    return true;
  }

  /** Take concepts that are found by their text. */
  takeConcepts(concepts: Iterable<number>): void {
    for (const concept of concepts) {
      if (this.isFull || --this.#left <= 0) return;
      if (!this.#best.has(concept) && this.#accepts(concept)) {
        this.#best.set(concept, { concept, band: 'text', score: scoreOf('text', 0.5), row: null });
      }
    }
  }

  #suits({ side, concept }: TermRow): boolean {
    return (this.#options.side === null || side === this.#options.side) && this.#accepts(concept);
  }

  #accepts(concept: number): boolean {
    const { accepts } = this.#options;
    if (accepts === undefined) return true;
    const known = this.#accepted.get(concept) ?? accepts(concept);
    this.#accepted.set(concept, known);
    return known;
  }

  #offer(one: Found): void {
    const known = this.#best.get(one.concept);
    if (known === undefined || compare(one, known) < 0) this.#best.set(one.concept, one);
  }

  /** The best hits, the better first. */
  found(): Found[] {
    return [...this.#best.values()].toSorted(compare).slice(0, this.#options.limit);
  }
}

/** The better hit first: by kind, then priority of the collection, then status, then closeness. */
function compare(a: Found, b: Found): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    (b.row?.priority ?? 0) - (a.row?.priority ?? 0) ||
    Number(a.row?.isOutdated ?? false) - Number(b.row?.isOutdated ?? false) ||
    b.score - a.score ||
    (a.row?.length ?? 0) - (b.row?.length ?? 0) ||
    a.concept - b.concept
  );
}
