import type { Facets } from '../../core/model/curation.ts';
import type { Order } from './order.ts';
import type { StoredSort } from './sort-values.ts';

/** The numbers of the concepts of a list, in its order. */
export interface List {
  readonly ids: ArrayLike<number> & { slice(from: number, to: number): Iterable<number> };
  readonly isComplete: boolean;
}

/** What is worked out from the entries as they are at one time. */
export interface Known {
  /** The lists asked for last, by filter and order. */
  readonly lists: Map<string, List>;
  readonly facets: Map<string, Facets>;
  /** What the last search by words has found. */
  readonly searches: Map<string, readonly number[]>;
  /** Orders that are being made. */
  readonly orders: Map<StoredSort, Promise<Order>>;
}

export function nothingKnown(): Known {
  return { lists: new Map(), facets: new Map(), searches: new Map(), orders: new Map() };
}
