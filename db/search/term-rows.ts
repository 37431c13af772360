import type { Side } from '../../core/text/language.ts';
import type { Connection } from '../open.ts';
import { sideOfPlace, isOutdatedPlace, lengthOfRow, termOfRow } from './keys.ts';
import { Memo } from './memo.ts';

/** Where a term belongs, as ranking needs to know it. */
interface Place {
  /** The row of its concept. */
  readonly concept: number;
  readonly side: Side | null;
  readonly isOutdated: boolean;
  /** Of its collection. */
  readonly priority: number;
}

/** A term that may be a hit. */
export interface TermRow extends Place {
  /** The number of its section. */
  readonly term: number;
  /** Of its key: in characters of Chinese, in letters of another language. */
  readonly length: number;
  /** As it is written; read when it is asked for. */
  readonly text: string;
}

/** Reads terms by their number, and remembers those that come again with the next key pressed. */
export class TermRows {
  readonly #place;
  readonly #text;
  readonly #collection;
  readonly #collections;
  readonly #places = new Memo<Place | null>(50_000);
  readonly #texts = new Memo<string>(20_000);
  #priorities = new Map<number, number>();
  /** The priority that all collections have; null where they differ. */
  #onlyPriority: number | null = 0;

  constructor(connection: Connection) {
    this.#place = connection
      .prepare<[number], [concept: number, kind: number]>('SELECT concept_id, kind FROM term_place WHERE id = ?')
      .raw();
    this.#text = connection.prepare<[number], string>('SELECT text FROM term_section WHERE id = ?').pluck();
    this.#collection = connection.prepare<[number], number>('SELECT collection_id FROM concept WHERE id = ?').pluck();
    this.#collections = connection
      .prepare<[], [id: number, priority: number]>('SELECT id, priority FROM collection')
      .raw();
  }

  /** The term of a row of the full-text tables; null where it has gone. */
  read(row: number): TermRow | null {
    const term = termOfRow(row);
    const place = this.#places.get(term, () => this.#read(term));
    if (place === null) return null;
    const textOf = () => this.#texts.get(term, () => this.#text.get(term) ?? '');
    return {
      ...place,
      term,
      length: lengthOfRow(row),
      get text() {
        return textOf();
      },
    };
  }

  #read(term: number): Place | null {
    const place = this.#place.get(term);
    if (place === undefined) return null;
    const [concept, kind] = place;
    return { concept, side: sideOfPlace(kind), isOutdated: isOutdatedPlace(kind), priority: this.#priorityOf(concept) };
  }

  #priorityOf(concept: number): number {
    if (this.#onlyPriority !== null) return this.#onlyPriority;
    return this.#priorities.get(this.#collection.get(concept) ?? 0) ?? 0;
  }

  /** Forget what was remembered. */
  clear(): void {
    this.#places.clear();
    this.#texts.clear();
    this.#priorities = new Map(this.#collections.all());
    const different = new Set(this.#priorities.values());
    const [only = 0] = different;
    this.#onlyPriority = different.size > 1 ? null : only;
  }
}
