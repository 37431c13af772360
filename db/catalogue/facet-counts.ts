import { REVIEW_STATES, type FacetCounts, type Facets } from '../../core/model/curation.ts';
import { SIDE_BITS, STATUS_BITS } from '../concept-facets.ts';
import type { Connection } from '../open.ts';
import type { Columns } from './columns.ts';
import { FACET_BITS, type CompiledFilter } from './filter.ts';

/** Entries that are counted between two pauses. */
const STRETCH = 50_000;

/**
 * Count the values of every facet in one pass: an entry that fails no facet counts in all of them, one that fails a
 * single facet counts in that facet, so that choosing another value there shows what it would bring.
 */
export function* countFacets(
  connection: Connection,
  columns: Columns,
  filter: CompiledFilter,
  ids: ArrayLike<number>,
  repeats: Uint8Array | null,
): Generator<void, Facets> {
  const collections = new Tally();
  const subjects = new Tally();
  const changes = new Tally();
  const statuses = new Uint32Array(32);
  const reviews = new Uint32Array(REVIEW_STATES.length + 1);
  const sides = new Uint32Array(8);
  let problems = 0;
  let duplicates = 0;
  const { collection, subject, changed } = columns;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const failed = filter.failures(id);
    if (counts(failed, FACET_BITS.collections)) collections.add(collection[id] ?? 0);
    if (counts(failed, FACET_BITS.subjects)) subjects.add(subject[id] ?? 0);
    if (counts(failed, FACET_BITS.changedBy)) changes.add(changed[id] ?? 0);
    if (counts(failed, FACET_BITS.statuses)) increase(statuses, columns.statuses[id] ?? 0);
    if (counts(failed, FACET_BITS.reviews)) increase(reviews, columns.review[id] ?? 0);
    if (counts(failed, FACET_BITS.missing)) increase(sides, columns.sides[id] ?? 0);
    if (counts(failed, FACET_BITS.problems) && (columns.problems[id] ?? 0) > 0) problems++;
    if (counts(failed, FACET_BITS.duplicates) && repeats?.[id] === 1) duplicates++;
    if (at % STRETCH === STRETCH - 1) yield;
  }
  return {
    collections: named(collections, collectionNames(connection)),
    subjects: named(subjects, new Map(columns.subjects.map((name, place) => [place, name]))),
    statuses: byBits(statuses, STATUS_BITS),
    reviews: Object.fromEntries(['none', ...REVIEW_STATES].map((state, place) => [state, reviews[place] ?? 0])),
    missing: without(sides),
    changedBy: named(changes, people(connection)),
    problems,
    duplicates: repeats === null ? null : duplicates,
  };
}

function counts(failed: number, own: number): boolean {
  return failed === 0 || failed === own;
}

function increase(tally: Uint32Array, place: number): void {
  tally[place] = (tally[place] ?? 0) + 1;
}

/** Counts by small numbers. */
class Tally {
  #counts = new Uint32Array(64);

  add(place: number): void {
    if (place >= this.#counts.length) {
      const larger = new Uint32Array(place * 2);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    increase(this.#counts, place);
  }

  *[Symbol.iterator](): Generator<readonly [place: number, count: number]> {
    for (let place = 0; place < this.#counts.length; place++) {
      const count = this.#counts[place] ?? 0;
      if (count > 0) yield [place, count];
    }
  }
}

/** The counts by name, the largest first. */
function named(tally: Tally, names: ReadonlyMap<number, string>): FacetCounts {
  const byName = new Map<string, number>();
  for (const [place, count] of tally) {
    const name = names.get(place);
    if (name !== undefined) byName.set(name, (byName.get(name) ?? 0) + count);
  }
  return Object.fromEntries([...byName].toSorted(([, a], [, b]) => b - a));
}

/** An entry has as many statuses as its bits say. */
function byBits(tally: Uint32Array, bits: Readonly<Record<string, number>>): FacetCounts {
  return Object.fromEntries(
    Object.entries(bits).map(([name, bit]) => [
      name,
      tally.reduce((sum, count, value) => ((value & bit) === 0 ? sum : sum + count), 0),
    ]),
  );
}

function without(sides: Uint32Array): FacetCounts {
  const lacking = (bit: number) => sides.reduce((sum, count, value) => ((value & bit) === 0 ? sum + count : sum), 0);
  return { zh: lacking(SIDE_BITS.zh), en: lacking(SIDE_BITS.en) };
}

function collectionNames(connection: Connection): Map<number, string> {
  return mapped(connection, 'SELECT id, name FROM collection');
}

function people(connection: Connection): Map<number, string> {
  return mapped(connection, 'SELECT id, who AS name FROM change_set');
}

function mapped(connection: Connection, sql: string): Map<number, string> {
  const rows = connection.prepare<[], { id: number; name: string }>(sql).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
