import { REVIEW_STATES, type EntryFilter } from '../../core/model/curation.ts';
import { SIDE_BITS, STATUS_BITS } from '../concept-facets.ts';
import { momentOf } from '../moment.ts';
import type { Connection } from '../open.ts';
import type { Columns } from './columns.ts';

/** The facets of a filter, each a bit in what `failures` answers. */
export const FACET_BITS = {
  collections: 1,
  subjects: 2,
  statuses: 4,
  reviews: 8,
  missing: 16,
  changedBy: 32,
  changedSince: 64,
  duplicates: 128,
  problems: 256,
} as const;

type Test = (id: number) => boolean;

/** A filter made ready for the columns: tells of each concept which facets it fails. */
export class CompiledFilter {
  readonly #tests: readonly (readonly [bit: number, test: Test])[];

  /** @param repeats 1 for each concept that repeats another */
  constructor(connection: Connection, columns: Columns, filter: EntryFilter, repeats: Uint8Array) {
    const { collections, subjects, statuses, reviews, missing, changedBy, changedSince } = filter;
    const tests: (readonly [number, Test])[] = [];
    if (collections !== undefined) {
      const wanted = numbers(
        connection,
        'SELECT id FROM collection WHERE name IN (SELECT value FROM json_each(?))',
        collections,
      );
      tests.push([FACET_BITS.collections, (id) => wanted.has(columns.collection[id] ?? 0)]);
    }
    if (subjects !== undefined) {
      const known = new Map(columns.subjects.map((name, place) => [name, place]));
      const wanted = new Set(subjects.map((name) => known.get(name) ?? -1));
      tests.push([FACET_BITS.subjects, (id) => wanted.has(columns.subject[id] ?? 0)]);
    }
    if (statuses !== undefined) {
      const mask = statuses.reduce((bits, status) => bits | STATUS_BITS[status], 0);
      tests.push([FACET_BITS.statuses, (id) => ((columns.statuses[id] ?? 0) & mask) !== 0]);
    }
    if (reviews !== undefined) {
      const wanted = new Set(reviews.map((state) => (state === 'none' ? 0 : REVIEW_STATES.indexOf(state) + 1)));
      tests.push([FACET_BITS.reviews, (id) => wanted.has(columns.review[id] ?? 0)]);
    }
    if (missing !== undefined) {
      const mask = missing.reduce((bits, side) => bits | SIDE_BITS[side], 0);
      tests.push([FACET_BITS.missing, (id) => ((columns.sides[id] ?? 0) & mask) !== mask]);
    }
    if (changedBy !== undefined) {
      const wanted = numbers(
        connection,
        'SELECT id FROM change_set WHERE who IN (SELECT value FROM json_each(?))',
        changedBy,
      );
      tests.push([FACET_BITS.changedBy, (id) => wanted.has(columns.changed[id] ?? 0)]);
    }
    if (changedSince !== undefined) {
      // The clock may have been set back between two of them.
      const wanted = new Set(
        connection
          .prepare<[string], number>('SELECT id FROM change_set WHERE at >= ?')
          .pluck()
          .all(momentOf(changedSince)),
      );
      tests.push([FACET_BITS.changedSince, (id) => wanted.has(columns.changed[id] ?? 0)]);
    }
    if (filter.hasDuplicate !== undefined) {
      const wanted = Number(filter.hasDuplicate);
      tests.push([FACET_BITS.duplicates, (id) => (repeats[id] ?? 0) === wanted]);
    }
    if (filter.hasProblem !== undefined) {
      const { hasProblem } = filter;
      tests.push([FACET_BITS.problems, (id) => (columns.problems[id] ?? 0) > 0 === hasProblem]);
    }
    this.#tests = tests;
  }

  /** Does it narrow anything? */
  get isEmpty(): boolean {
    return this.#tests.length === 0;
  }

  passes(id: number): boolean {
    for (const [, test] of this.#tests) if (!test(id)) return false;
    return true;
  }

  /** The bits of the facets that a concept fails; 0 where it passes. */
  failures(id: number): number {
    let bits = 0;
    for (const [bit, test] of this.#tests) if (!test(id)) bits |= bit;
    return bits;
  }
}

function numbers(connection: Connection, sql: string, names: readonly string[]): ReadonlySet<number> {
  return new Set(connection.prepare<[string], number>(sql).pluck().all(JSON.stringify(names)));
}
