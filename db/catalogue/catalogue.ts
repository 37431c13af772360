import { parsedFilter } from '../../core/model/entry-query.ts';
import type { DuplicatePage, EntryFilter, EntryPage, EntrySort, Facets, Overview } from '../../core/model/curation.ts';
import type { Connection } from '../open.ts';
import type { Lookup } from '../search/lookup.ts';
import { changeWatch } from '../search/memo.ts';
import { Columns } from './columns.ts';
import { countFacets } from './facet-counts.ts';
import { CompiledFilter } from './filter.ts';
import type { Order } from './order.ts';
import { overviewOf } from './overview.ts';
import { Repeats } from './repeat-list.ts';
import type { RepeatGroup } from './repeats.ts';
import { EntryRows } from './rows.ts';
import { SortValues, type StoredSort } from './sort-values.ts';

/** Entries that a search by words finds at most. */
const MOST_FOUND = 5000;
/** Changed entries that are brought up to date one by one; more of them, and everything is read anew. */
const FEW = 200;
/** How long the process may be held up between two pauses, in ms. */
const STRETCH = 12;

export interface ListRequest {
  readonly filter: EntryFilter;
  readonly sort: EntrySort;
  readonly from: number;
  readonly count: number;
  /** How far a search by words goes: just to the end of the stretch, or to the end; to the end where it is left out. */
  readonly depth?: 'stretch' | 'end';
}

interface List {
  readonly ids: ArrayLike<number> & { slice(from: number, to: number): Iterable<number> };
  readonly isComplete: boolean;
}

/**
 * The list of all entries: filtered, counted and sorted in memory, for which a million of them take some 50 MB, read
 * when it is first asked for. It follows what this and other processes change.
 */
export class Catalogue {
  readonly #connection: Connection;
  readonly #lookup: Lookup;
  readonly #columns: Columns;
  readonly #sortValues: SortValues;
  readonly #orders = new Map<StoredSort, Order>();
  readonly #rows: EntryRows;
  readonly #repeats = new Repeats();
  readonly #hasChanged: () => boolean;
  readonly #statements;
  #lastChange = -1;
  #loading: Promise<void> | null = null;
  /** The lists asked for last, by filter and order; forgotten when anything changes. */
  #lists = new Map<string, List>();
  #facets = new Map<string, Facets>();

  constructor(connection: Connection, lookup: Lookup) {
    this.#connection = connection;
    this.#lookup = lookup;
    this.#columns = new Columns(connection);
    this.#sortValues = new SortValues(connection, this.#columns);
    this.#rows = new EntryRows(connection, this.#columns);
    this.#hasChanged = changeWatch(connection);
    this.#statements = {
      lastChange: connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change_set').pluck(),
      greatest: connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM concept').pluck(),
      imports: connection
        .prepare<[number], number>(`SELECT count(*) FROM change_set WHERE id > ? AND kind = 'import'`)
        .pluck(),
      changed: connection
        .prepare<[number], number>(`SELECT DISTINCT concept_id FROM history WHERE change_set_id > ? LIMIT ${FEW + 1}`)
        .pluck(),
    };
  }

  /** A stretch of the entries that pass a filter. */
  async entries({ filter, sort, from, count, depth = 'end' }: ListRequest): Promise<EntryPage> {
    await this.#upToDate();
    const parsed = parsedFilter(filter);
    const isQuick = depth === 'stretch' && sort === 'relevance' && parsed.query !== '';
    const list = isQuick ? this.#firstFound(parsed, from + count) : await this.#list(parsed, sort);
    const rows = Array.from(list.ids.slice(from, from + count), (id) => this.#rows.read(id, this.#repeats.flag(id)));
    return { total: list.ids.length, isComplete: list.isComplete, rows: rows.flatMap((row) => row ?? []) };
  }

  /** How many entries each value of each facet has. */
  async facets(filter: EntryFilter): Promise<Facets> {
    await this.#upToDate();
    const parsed = parsedFilter(filter);
    const key = JSON.stringify(parsed);
    const known = this.#facets.get(key);
    if (known !== undefined) return known;
    const lists = this.#lists;
    const compiled = this.#compiled(parsed);
    const ids = parsed.query === '' ? this.#columns.ids() : this.#found(parsed.query, null);
    const counting = countFacets(this.#connection, this.#columns, compiled, ids, this.#repeats.flags);
    const facets = await unhurried(counting);
    // Nothing has changed while they were counted.
    if (lists === this.#lists) this.#facets.set(key, facets);
    return facets;
  }

  /** The numbers of the concepts that pass a filter. */
  async matching(filter: EntryFilter): Promise<readonly number[]> {
    await this.#upToDate();
    return Array.from((await this.#list(parsedFilter(filter), 'pinyin')).ids);
  }

  async overview(): Promise<Overview> {
    await this.#upToDate();
    return overviewOf(this.#connection, this.#columns);
  }

  /** Duplicates have been looked for. */
  async keepRepeats(groups: readonly RepeatGroup[]): Promise<void> {
    await this.#upToDate();
    this.#repeats.keep(groups, this.#columns.size);
    this.#forget();
  }

  /** Groups of entries that look like one concept; none until they have been looked for. */
  async duplicates(kind: RepeatGroup['kind'], from: number, count: number): Promise<DuplicatePage> {
    await this.#upToDate();
    const groups = this.#repeats.page(kind, from, count).map(({ term, concepts }) => ({
      kind,
      term,
      entries: concepts.flatMap((id) => this.#rows.read(id, true) ?? []),
    }));
    return { totals: this.#repeats.totals, groups };
  }

  /** Entries were found to differ, by their UUIDs. */
  keptApart(uuids: readonly string[]): void {
    const number = this.#connection.prepare<[string], number>('SELECT id FROM concept WHERE uuid = ?').pluck();
    this.#repeats.forget(uuids.flatMap((uuid) => number.get(uuid) ?? []));
    this.#forget();
  }

  async #list(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const key = listKey(filter, sort);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = filter.query === '' ? await this.#filtered(filter, sort) : await this.#searched(filter, sort);
    if (this.#lists.size >= 8) this.#forget();
    this.#lists.set(key, list);
    return list;
  }

  #forget(): void {
    this.#lists = new Map();
    this.#facets = new Map();
  }

  async #filtered(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const ids = await this.#inOrder(sort === 'relevance' ? 'pinyin' : sort);
    const compiled = this.#compiled(filter);
    return { ids: compiled.isEmpty ? ids.slice() : ids.filter((id) => compiled.passes(id)), isComplete: true };
  }

  async #searched(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const compiled = this.#compiled(filter);
    const found = this.#found(filter.query, compiled.isEmpty ? null : (id) => compiled.passes(id));
    const isComplete = found.length < MOST_FOUND;
    if (sort === 'relevance') return { ids: found, isComplete };
    const isFound = new Uint8Array(this.#columns.size);
    for (const id of found) isFound[id] = 1;
    return { ids: (await this.#inOrder(sort)).filter((id) => isFound[id] === 1), isComplete };
  }

  /** The best of what a search finds, with one more to tell whether there is more. */
  #firstFound(filter: EntryFilter, count: number): List {
    const known = this.#lists.get(listKey(filter, 'relevance'));
    if (known !== undefined) return known;
    const compiled = this.#compiled(filter);
    const ids = this.#found(filter.query, compiled.isEmpty ? null : (id) => compiled.passes(id), count + 1);
    return { ids, isComplete: ids.length <= count };
  }

  #found(query: string, accepts: ((id: number) => boolean) | null, limit = MOST_FOUND): number[] {
    return this.#lookup.ids(query, {
      side: null,
      limit,
      everywhere: true,
      ...(accepts === null ? {} : { accepts }),
    });
  }

  #compiled(filter: EntryFilter): CompiledFilter {
    const repeats = this.#repeats.flags ?? new Uint8Array(0);
    return new CompiledFilter(this.#connection, this.#columns, filter, repeats);
  }

  async #inOrder(sort: StoredSort | 'changed'): Promise<Int32Array> {
    if (sort !== 'changed') return (await this.#order(sort)).ids;
    const { changed } = this.#columns;
    const byChange = Map.groupBy((await this.#order('pinyin')).ids, (id) => changed[id] ?? 0);
    const newestFirst = [...byChange.keys()].toSorted((a, b) => b - a);
    return Int32Array.from(newestFirst.flatMap((change) => byChange.get(change) ?? []));
  }

  async #order(sort: StoredSort): Promise<Order> {
    const known = this.#orders.get(sort);
    if (known !== undefined) return known;
    const order = await unhurried(this.#sortValues.make(sort));
    this.#orders.set(sort, order);
    return order;
  }

  /** See to it that what is in memory is what is in the database. */
  async #upToDate(): Promise<void> {
    while (this.#loading !== null) await this.#loading;
    const isFirst = this.#lastChange < 0;
    if (!this.#hasChanged() && !isFirst) return;
    this.#rows.forget();
    const last = this.#statements.lastChange.get() ?? 0;
    if (last === this.#lastChange) return;
    const changed = isFirst ? [] : this.#statements.changed.all(this.#lastChange);
    const isMuch = isFirst || changed.length > FEW || (this.#statements.imports.get(this.#lastChange) ?? 0) > 0;
    this.#forget();
    this.#lastChange = last;
    if (!isMuch) return this.#follow(changed);
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
    });
    await this.#loading;
  }

  async #load(): Promise<void> {
    this.#orders.clear();
    this.#repeats.clear();
    await unhurried(this.#columns.load(this.#statements.greatest.get() ?? 0));
  }

  /** A few entries have changed: they are read anew, and go to their places. */
  #follow(ids: readonly number[]): void {
    for (const order of this.#orders.values()) for (const id of ids) order.remove(id);
    const present = ids.filter((id) => this.#columns.refresh(id));
    for (const order of this.#orders.values()) for (const id of present) order.insert(id);
    this.#repeats.prune(ids.filter((id) => !present.includes(id)));
  }
}

function listKey(filter: EntryFilter, sort: EntrySort): string {
  return JSON.stringify([filter, sort]);
}

/** Do work that is made in steps, with pauses in which others are answered. */
async function unhurried<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + STRETCH;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
