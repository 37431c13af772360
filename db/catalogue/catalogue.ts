import { parsedFilter } from '../../core/model/entry-query.ts';
import type { DuplicatePage, EntryFilter, EntryPage, EntrySort, Facets, Overview } from '../../core/model/curation.ts';
import type { Connection } from '../open.ts';
import type { Lookup } from '../search/lookup.ts';
import { changeWatch } from '../search/memo.ts';
import { Columns } from './columns.ts';
import { countFacets } from './facet-counts.ts';
import { CompiledFilter } from './filter.ts';
import { nothingKnown, type List } from './known.ts';
import type { Order } from './order.ts';
import { overviewOf } from './overview.ts';
import { Repeats } from './repeat-list.ts';
import type { RepeatGroup } from './repeats.ts';
import { EntryRows } from './rows.ts';
import { SortValues, type StoredSort } from './sort-values.ts';
import { unhurried } from './unhurried.ts';

/** Entries that a search by words finds at most. */
const MOST_FOUND = 5000;
/** Changed entries that are brought up to date one by one; more of them, and everything is read anew. */
const FEW = 200;
/** How often an answer is worked out anew because something has changed meanwhile; the last time is without pauses. */
const ATTEMPTS = 4;
/** Lists that are remembered. */
const LISTS = 8;

export interface ListRequest {
  readonly filter: EntryFilter;
  readonly sort: EntrySort;
  readonly from: number;
  readonly count: number;
  /** How far a search by words goes: just to the end of the stretch, or to the end; to the end where it is left out. */
  readonly depth?: 'stretch' | 'end';
}

interface ChangedRow {
  readonly id: number;
  readonly wasRemoved: number;
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
  /** What was worked out from the entries as they are; forgotten when anything changes. */
  #known = nothingKnown();
  #isHurried = false;

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
        // A number may stand for another concept when the one that had it is gone.
        .prepare<[number], ChangedRow>(
          `SELECT concept_id AS id, max(after IS NULL) AS wasRemoved FROM history
           WHERE change_set_id > ? GROUP BY concept_id LIMIT ${FEW + 1}`,
        ),
    };
  }

  /** A stretch of the entries that pass a filter. */
  async entries({ filter, sort, from, count, depth = 'end' }: ListRequest): Promise<EntryPage> {
    const parsed = parsedFilter(filter);
    const isQuick = depth === 'stretch' && sort === 'relevance' && parsed.query !== '';
    return await this.#steadily(async () => {
      const list = isQuick ? this.#beginning(parsed, from + count) : null;
      const { ids, isComplete } = list ?? (await this.#list(parsed, sort));
      const rows = Array.from(ids.slice(from, from + count), (id) => this.#rows.read(id, this.#repeats.flag(id)));
      return { total: ids.length, isComplete, rows: rows.flatMap((row) => row ?? []) };
    });
  }

  /** How many entries each value of each facet has. */
  async facets(filter: EntryFilter): Promise<Facets> {
    const parsed = parsedFilter(filter);
    const key = JSON.stringify(parsed);
    return await this.#steadily(async () => {
      const { facets } = this.#known;
      const known = facets.get(key);
      if (known !== undefined) return known;
      const ids = parsed.query === '' ? this.#columns.ids() : this.#found(parsed.query);
      const counting = countFacets(this.#connection, this.#columns, this.#compiled(parsed), ids, this.#repeats.flags);
      const counted = await this.#unhurried(counting);
      facets.set(key, counted);
      return counted;
    });
  }

  /** The numbers of the concepts that pass a filter. */
  async matching(filter: EntryFilter): Promise<readonly number[]> {
    const parsed = parsedFilter(filter);
    return await this.#steadily(async () => Array.from((await this.#list(parsed, 'pinyin')).ids));
  }

  async overview(): Promise<Overview> {
    await this.#upToDate();
    return overviewOf(this.#connection, this.#columns);
  }

  /** Duplicates have been looked for. */
  async keepRepeats(groups: readonly RepeatGroup[]): Promise<void> {
    await this.#upToDate();
    this.#repeats.keep(groups, this.#columns.present);
    this.#known = nothingKnown();
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
    this.#known = nothingKnown();
  }

  /** Work on what is in memory, and again where that has changed before the work was done. */
  async #steadily<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      await this.#upToDate();
      const known = this.#known;
      if (attempt === ATTEMPTS) this.#isHurried = true;
      const result = await work().finally(() => {
        this.#isHurried = false;
      });
      await this.#upToDate();
      if (known === this.#known || attempt === ATTEMPTS) return result;
    }
  }

  async #list(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const { lists } = this.#known;
    const key = JSON.stringify([filter, sort]);
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = filter.query === '' ? await this.#filtered(filter, sort) : await this.#searched(filter, sort);
    const [oldest] = lists.keys();
    if (lists.size >= LISTS && oldest !== undefined) lists.delete(oldest);
    lists.set(key, list);
    return list;
  }

  async #filtered(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const ids = await this.#inOrder(sort === 'relevance' ? 'pinyin' : sort);
    const compiled = this.#compiled(filter);
    return { ids: compiled.isEmpty ? ids.slice() : ids.filter((id) => compiled.passes(id)), isComplete: true };
  }

  async #searched(filter: EntryFilter, sort: EntrySort): Promise<List> {
    const compiled = this.#compiled(filter);
    const passes = (id: number) => compiled.passes(id);
    const all = this.#found(filter.query);
    const isComplete = all.length < MOST_FOUND;
    // Narrowed afterwards where that is all: a search that finds little would go on to what is misspelt.
    const found = compiled.isEmpty ? all : isComplete ? all.filter(passes) : this.#search(filter.query, passes);
    if (sort === 'relevance') return { ids: found, isComplete };
    const isFound = new Uint8Array(this.#columns.size);
    for (const id of found) isFound[id] = 1;
    return { ids: (await this.#inOrder(sort)).filter((id) => isFound[id] === 1), isComplete };
  }

  /** The best of what a search finds; null where a filter narrows it, or where all of it is known. */
  #beginning(filter: EntryFilter, count: number): List | null {
    if (this.#known.searches.has(filter.query) || !this.#compiled(filter).isEmpty) return null;
    // One more tells whether there are more.
    const ids = this.#search(filter.query, undefined, count + 1);
    return { ids, isComplete: ids.length <= count };
  }

  /** What a search by words finds, whatever else the filter says. */
  #found(query: string): readonly number[] {
    const { searches } = this.#known;
    const found = searches.get(query) ?? this.#search(query);
    searches.clear();
    searches.set(query, found);
    return found;
  }

  #search(query: string, accepts?: (id: number) => boolean, limit = MOST_FOUND): number[] {
    return this.#lookup.ids(query, { side: null, limit, everywhere: true, accepts });
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
    const { orders } = this.#known;
    const begun = orders.get(sort);
    if (begun !== undefined) return await begun;
    const making = this.#unhurried(this.#sortValues.make(sort));
    orders.set(sort, making);
    const order = await making.finally(() => orders.delete(sort));
    // One that was made of what has changed meanwhile is no good.
    if (orders === this.#known.orders) this.#orders.set(sort, order);
    return order;
  }

  /** See to it that what is in memory is what is in the database. */
  async #upToDate(): Promise<void> {
    while (this.#loading !== null) await this.#loading;
    if (!this.#hasChanged() && this.#lastChange >= 0) return;
    this.#rows.forget();
    // As it is at one moment, whatever another process writes meanwhile.
    const isMuch = this.#connection.transaction(() => this.#followed())();
    if (!isMuch) return;
    this.#loading = this.#load().finally(() => {
      this.#loading = null;
    });
    await this.#loading;
  }

  /** Take in what has changed; answers whether that is so much that everything is to be read anew. */
  #followed(): boolean {
    const last = this.#statements.lastChange.get() ?? 0;
    const since = this.#lastChange;
    if (last === since) return false;
    this.#known = nothingKnown();
    this.#lastChange = last;
    if (since < 0 || (this.#statements.imports.get(since) ?? 0) > 0) return true;
    const changed = this.#statements.changed.all(since);
    if (changed.length > FEW) return true;
    this.#follow(changed);
    return false;
  }

  async #load(): Promise<void> {
    this.#orders.clear();
    this.#repeats.clear();
    try {
      await unhurried(this.#columns.load(this.#statements.greatest.get() ?? 0));
    } catch (error) {
      this.#lastChange = -1;
      throw error;
    }
  }

  /** A few entries have changed: they are read anew, and go to their places. */
  #follow(changed: readonly ChangedRow[]): void {
    for (const order of this.#orders.values()) for (const { id } of changed) order.remove(id);
    const present = changed.filter(({ id }) => this.#columns.refresh(id));
    for (const order of this.#orders.values()) for (const { id } of present) order.insert(id);
    this.#repeats.prune(changed.flatMap(({ id, wasRemoved }) => (wasRemoved === 1 ? [id] : [])));
  }

  async #unhurried<Result>(steps: Generator<void, Result>): Promise<Result> {
    return await unhurried(steps, this.#isHurried ? Infinity : undefined);
  }
}
