import type { EntrySort } from '../../core/model/curation.ts';
import { strokeKey } from '../../core/text/strokes.ts';
import type { Connection } from '../open.ts';
import type { Route } from '../search/keys.ts';
import { LAST, termKeysOf } from '../search/keys.ts';
import type { Columns } from './columns.ts';
import { compareValued, Order, type Valued } from './order.ts';

/** An order that is made by going through the termbase; the last change has one of its own. */
export type StoredSort = Exclude<EntrySort, 'relevance' | 'changed'>;

interface TermRow {
  readonly text: string;
  readonly language: string;
}

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
      `SELECT text, language FROM term_section
         JOIN language_section ON language_section.id = language_section_id WHERE term_section.id = ?`,
    );
    this.#keys = connection
      .prepare<[Route, string, number], [string, number]>(
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

  /** What an entry is sorted by: how its first term is read, written or spelt, then the term; those without come last. */
  valueOf(sort: StoredSort, id: number): string {
    const term = this.#term.get(this.#headOf(sort, id));
    if (term === undefined) return LAST;
    if (sort === 'strokes') return strokeKey(term.text);
    const route = sort === 'pinyin' ? 'pinyin' : 'en';
    const { keys } = termKeysOf(term.text, term.language);
    const key = (keys.find((own) => own.route === route) ?? keys[0])?.key;
    return key === undefined ? LAST : `${key}\0${term.text}`;
  }

  #headOf(sort: StoredSort, id: number): number {
    return (sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm)[id] ?? 0;
  }

  /** All entries in order, made in steps. */
  *make(sort: StoredSort): Generator<void, Order> {
    const ids = sort === 'strokes' ? yield* this.#byStrokes() : yield* this.#byKeys(sort);
    return new Order(ids, (id) => this.valueOf(sort, id));
  }

  /** The B-tree of keys has the order already; entries whose terms share a key are put in order by the term. */
  *#byKeys(sort: 'pinyin' | 'english'): Generator<void, Int32Array> {
    const collected = new Collected(this.#columns);
    const owners = this.#owners(sort === 'english' ? this.#columns.enTerm : this.#columns.zhTerm);
    let run: Valued[] = [];
    const endRun = () => {
      if (run.length > 1) run = this.#byTerm(sort, run);
      for (const { id } of run) collected.add(id);
      run = [];
    };
    for (let [after, term] = ['', 0]; ;) {
      const page = this.#keys.all(sort === 'pinyin' ? 'pinyin' : 'en', after, term);
      for (const [key, id] of page) {
        const concept = owners[id] ?? 0;
        if (concept === 0) continue;
        if (run[0]?.value !== key) endRun();
        run.push({ id: concept, value: key });
      }
      const last = page.at(-1);
      if (last === undefined) break;
      [after, term] = last;
      yield;
    }
    endRun();
    return this.#withRest(sort, collected);
  }

  #byTerm(sort: StoredSort, run: readonly Valued[]): Valued[] {
    return run.map(({ id }) => ({ id, value: this.valueOf(sort, id) })).toSorted(compareValued);
  }

  /** By number of strokes: sorted character by character, so that no single sort takes long. */
  *#byStrokes(): Generator<void, Int32Array> {
    const buckets = new Map<string, Valued[]>();
    for (let after = 0; ;) {
      const page = this.#heads.all(after);
      for (const [id, text] of page) {
        const value = strokeKey(text);
        const first = value.slice(0, 2);
        const known = buckets.get(first);
        if (known === undefined) buckets.set(first, [{ id, value }]);
        else known.push({ id, value });
      }
      const last = page.at(-1);
      if (last === undefined) break;
      [after] = last;
      yield;
    }
    const collected = new Collected(this.#columns);
    for (const first of [...buckets.keys()].toSorted()) {
      for (const { id } of (buckets.get(first) ?? []).toSorted(compareValued)) collected.add(id);
      yield;
    }
    return this.#withRest('strokes', collected);
  }

  /** Entries whose term has no such key stand where their value puts them, those without a term at the end. */
  #withRest(sort: StoredSort, collected: Collected): Int32Array {
    const order = new Order(collected.ids(), (id) => this.valueOf(sort, id));
    const atEnd: number[] = [];
    for (const id of collected.rest()) {
      if (this.#headOf(sort, id) === 0) atEnd.push(id);
      else order.insert(id);
    }
    const whole = new Int32Array(order.ids.length + atEnd.length);
    whole.set(order.ids);
    whole.set(atEnd, order.ids.length);
    return whole;
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

/** Concept numbers as they come, each once. */
class Collected {
  readonly #columns: Columns;
  readonly #isIn: Uint8Array;
  readonly #ids: Int32Array;
  #length = 0;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#isIn = new Uint8Array(columns.size);
    this.#ids = new Int32Array(columns.count);
  }

  add(id: number): void {
    if (this.#isIn[id] === 1 || this.#length === this.#ids.length) return;
    this.#isIn[id] = 1;
    this.#ids[this.#length++] = id;
  }

  ids(): Int32Array {
    return this.#ids.subarray(0, this.#length);
  }

  /** Those that have not come. */
  rest(): number[] {
    const rest: number[] = [];
    const { present } = this.#columns;
    for (let id = 0; id < present.length; id++) if (present[id] === 1 && this.#isIn[id] !== 1) rest.push(id);
    return rest;
  }
}
