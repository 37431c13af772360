import type { EntrySort } from '../../core/model/curation.ts';
import { strokeKey } from '../../core/text/strokes.ts';
import type { Connection } from '../open.ts';
import { LAST, lengthMark, readingSaid, termKeysOf, type Route, type SearchKey } from '../search/keys.ts';
import { categoriesFrom } from '../stored.ts';
import type { Columns } from './columns.ts';
import { compareValued, Order, type Valued } from './order.ts';

/** An order that is made by going through the termbase; the last change has one of its own. */
export type StoredSort = Exclude<EntrySort, 'relevance' | 'changed'>;

interface TermRow {
  readonly text: string;
  readonly language: string;
  readonly categories: string | null;
}

type KeyRow = [key: string, term: number];

/** Keys from the first one to before the second. */
type Range = readonly [from: string, to: string];

/** By which keys each order is made, and how many code units of them entries are put together by before they are sorted. */
const WAYS = {
  pinyin: { route: 'pinyin', beginning: 3 },
  strokes: { route: 'zh', beginning: 1 },
  english: { route: 'en', beginning: 3 },
} as const satisfies Record<StoredSort, { route: Route; beginning: number }>;

/** Makes the orders of a catalogue, and tells the value of one entry in each. */
export class SortValues {
  readonly #columns: Columns;
  readonly #statements;

  constructor(connection: Connection, columns: Columns) {
    this.#columns = columns;
    this.#statements = {
      term: connection.prepare<[number], TermRow>(
        `SELECT text, language, term_section.categories FROM term_section
           JOIN language_section ON language_section.id = language_section_id WHERE term_section.id = ?`,
      ),
      text: connection.prepare<[number], string>('SELECT text FROM term_section WHERE id = ?').pluck(),
      next: connection
        .prepare<[Route, string], string>(
          'SELECT key FROM search_key WHERE route = ? AND key >= ? ORDER BY key LIMIT 1',
        )
        .pluck(),
      range: connection
        .prepare<[Route, string, string], KeyRow>(
          'SELECT key, term_id FROM search_key WHERE route = ? AND key >= ? AND key < ?',
        )
        .raw(),
    };
  }

  /**
   * What an entry is sorted by: how its first term is read, written or spelt, then the term itself. Those whose term has
   * no such key come by its own key, those whose term has none at all behind all of these, those without a term last.
   */
  valueOf(sort: StoredSort, id: number): string {
    const term = this.#statements.term.get(this.#headOf(sort, id));
    if (term === undefined) return END + END;
    const { keys } = termKeysOf(term.text, term.language, readingSaid(categoriesFrom(term.categories)));
    const key = keys.find(({ route }) => route === WAYS[sort].route) ?? keys[0];
    return key === undefined ? END : `${valueOfKey(sort, key)}\0${sort === 'english' ? '' : term.text}`;
  }

  #headOf(sort: StoredSort, id: number): number {
    return (sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm)[id] ?? 0;
  }

  /** All entries in order, made in steps. */
  *make(sort: StoredSort): Generator<void, Order> {
    const order = new Order(new Int32Array(this.#columns.count), (id) => this.valueOf(sort, id));
    const owners = this.#owners(sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm);
    // Beginning by beginning, so that no single sort takes long and little is held at once.
    for (const [, ranges] of yield* this.#beginnings(sort)) {
      const entries: Valued[] = [];
      for (const [from, to] of ranges) {
        for (const [key, term] of this.#statements.range.all(WAYS[sort].route, from, to)) {
          const owner = owners[term] ?? 0;
          if (owner !== 0) entries.push({ id: owner, value: valueOfKey(sort, { route: WAYS[sort].route, key }) });
        }
      }
      for (const { id } of this.#sorted(sort, entries)) order.append(id);
      yield;
    }
    this.#addRest(sort, order);
    return order;
  }

  /**
   * With what the keys of an order begin, in order, each with the ranges of the B-tree that hold it. A key that is shorter
   * stands for itself alone: of the readings of one length it begins others, but of those of another length come between.
   */
  *#beginnings(sort: StoredSort): Generator<void, readonly (readonly [string, readonly Range[]])[]> {
    const { route, beginning } = WAYS[sort];
    const length = beginning + (route === 'pinyin' ? MARK : 0);
    const found = new Map<string, Range[]>();
    for (let from = '', probes = 0; ; probes++) {
      const key = this.#statements.next.get(route, from);
      if (key === undefined) break;
      const start = wholeCharacters(key, length);
      const range: Range = [start, start + (key.length < length ? NEXT : LAST)];
      const value = valueOfKey(sort, { route, key: start });
      const known = found.get(value);
      if (known === undefined) found.set(value, [range]);
      else known.push(range);
      [, from] = range;
      if (probes % PROBES === 0) yield;
    }
    return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** In order of their values; where several have one value, by the term itself. */
  #sorted(sort: StoredSort, entries: readonly Valued[]): readonly Valued[] {
    const sorted = entries.toSorted(compareValued);
    if (sort === 'english') return sorted;
    const isShared = ({ value }: Valued, at: number) =>
      value === sorted[at - 1]?.value || value === sorted[at + 1]?.value;
    const told = sorted.map((entry, at) =>
      isShared(entry, at) ? { ...entry, value: `${entry.value}\0${this.#textOf(sort, entry.id)}` } : entry,
    );
    return told.toSorted(compareValued);
  }

  #textOf(sort: StoredSort, id: number): string {
    return this.#statements.text.get(this.#headOf(sort, id)) ?? '';
  }

  /** Entries whose term has no such key go where their value puts them, those without a term to the end. */
  #addRest(sort: StoredSort, order: Order): void {
    const isIn = new Uint8Array(this.#columns.size);
    for (const id of order.ids) isIn[id] = 1;
    const atEnd: number[] = [];
    for (let id = 0; id < isIn.length; id++) {
      if (isIn[id] === 1 || this.#columns.present[id] !== 1) continue;
      if (this.#headOf(sort, id) === 0) atEnd.push(id);
      else order.insert(id);
    }
    for (const id of atEnd) order.append(id);
  }

  #owners(terms: Uint32Array): Uint32Array {
    let greatest = 0;
    for (const term of terms) if (term > greatest) greatest = term;
    const owners = new Uint32Array(greatest + 1);
    const { present } = this.#columns;
    for (let id = 0; id < present.length; id++) if (present[id] === 1) owners[terms[id] ?? 0] = id;
    owners[0] = 0;
    return owners;
  }
}

/** The code units of the mark before a reading. */
const MARK = lengthMark(0).length;

/** Comes after every key where texts are compared by their code units, as values are, and the B-tree's keys are not. */
const END = '\uffff';

/** Makes of a key what comes next in the B-tree: no key holds a control character. */
const NEXT = '\u0001';

/** Probes into the B-tree between two pauses. */
const PROBES = 500;

/** A key as it is sorted by: readings without the mark of their length, characters with their strokes. */
function valueOfKey(sort: StoredSort, { route, key }: SearchKey): string {
  if (sort === 'strokes') return strokeKey(key);
  return route === 'pinyin' ? key.slice(MARK) : key;
}

/** The first code units of a text, and the other half of the last character where it was cut. */
function wholeCharacters(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length + 1 : length);
}
