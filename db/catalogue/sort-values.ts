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

/** Code units by which entries are put together before they are sorted. */
const BEGINNING = 3;

/** Rows that are read at once. */
const PAGE = 4000;

/** Makes the orders of a catalogue, and tells the value of one entry in each. */
export class SortValues {
  readonly #columns: Columns;
  readonly #term;
  readonly #keys;
  readonly #heads;

  constructor(connection: Connection, columns: Columns) {
    this.#columns = columns;
    this.#term = connection.prepare<[number], TermRow>(
      `SELECT text, language, term_section.categories FROM term_section
         JOIN language_section ON language_section.id = language_section_id WHERE term_section.id = ?`,
    );
    this.#keys = connection
      .prepare<[Route, string, number], KeyRow>(
        `SELECT key, term_id FROM search_key WHERE route = ? AND (key, term_id) > (?, ?)
         ORDER BY key, term_id LIMIT ${PAGE}`,
      )
      .raw();
    this.#heads = connection
      .prepare<[number], [number, string]>(
        `SELECT concept.id, text FROM concept JOIN term_section ON term_section.id = zh_term
         WHERE concept.id > ? ORDER BY concept.id LIMIT ${PAGE}`,
      )
      .raw();
  }

  /** What an entry is sorted by: how its first term is read, written or spelt; those without one come last. */
  valueOf(sort: StoredSort, id: number): string {
    const term = this.#term.get(this.#headOf(sort, id));
    if (term === undefined) return LAST;
    if (sort === 'strokes') return strokeKey(term.text);
    const { keys } = termKeysOf(term.text, term.language, readingSaid(categoriesFrom(term.categories)));
    const route = sort === 'pinyin' ? 'pinyin' : 'en';
    const key = keys.find((own) => own.route === route) ?? keys[0];
    return key === undefined ? LAST : `${wordOf(key)}\0${term.text}`;
  }

  #headOf(sort: StoredSort, id: number): number {
    return (sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm)[id] ?? 0;
  }

  /** All entries in order, made in steps. */
  *make(sort: StoredSort): Generator<void, Order> {
    const order = new Order(new Int32Array(this.#columns.count), (id) => this.valueOf(sort, id));
    const buckets = new Map<string, Valued[]>();
    const pages = sort === 'strokes' ? this.#byStrokes() : this.#byKeys(sort);
    for (const page of pages) {
      for (const valued of page) {
        const beginning = valued.value.slice(0, BEGINNING);
        const known = buckets.get(beginning);
        if (known === undefined) buckets.set(beginning, [valued]);
        else known.push(valued);
      }
      yield;
    }
    // Beginning by beginning, so that no single sort takes long.
    for (const beginning of [...buckets.keys()].toSorted()) {
      for (const { id } of this.#sorted(sort, buckets.get(beginning) ?? [])) order.append(id);
      yield;
    }
    this.#addRest(sort, order);
    return order;
  }

  /** In order of their values; where several have one value, by the term itself. */
  #sorted(sort: StoredSort, bucket: readonly Valued[]): Valued[] {
    const sorted = bucket.toSorted(compareValued);
    if (sort === 'strokes') return sorted;
    for (let from = 0; from < sorted.length;) {
      let to = from + 1;
      while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to++;
      if (to - from > 1) {
        const run = sorted.slice(from, to).map(({ id }) => ({ id, value: this.valueOf(sort, id) }));
        sorted.splice(from, to - from, ...run.toSorted(compareValued));
      }
      from = to;
    }
    return sorted;
  }

  /** The keys of the terms that entries are sorted by, a page at a time. */
  *#byKeys(sort: 'pinyin' | 'english'): Generator<Valued[]> {
    const route = sort === 'pinyin' ? 'pinyin' : 'en';
    const owners = this.#owners(sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm);
    for (let [after, term]: KeyRow = ['', 0]; ;) {
      const page = this.#keys.all(route, after, term);
      const last = page.at(-1);
      if (last === undefined) return;
      [after, term] = last;
      yield page.flatMap(([key, id]) => {
        const owner = owners[id] ?? 0;
        return owner === 0 ? [] : [{ id: owner, value: wordOf({ route, key }) }];
      });
    }
  }

  *#byStrokes(): Generator<Valued[]> {
    for (let after = 0; ;) {
      const page = this.#heads.all(after);
      const last = page.at(-1);
      if (last === undefined) return;
      [after] = last;
      yield page.map(([id, text]) => ({ id, value: strokeKey(text) }));
    }
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

/** A key as it is sorted by: readings without the mark of their length. */
function wordOf({ route, key }: SearchKey): string {
  return route === 'pinyin' ? key.slice(lengthMark(0).length) : key;
}
