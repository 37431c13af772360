import { BatchInsert } from '../batch-insert.ts';
import type { Connection } from '../open.ts';
import { rowOf, type TermKeys } from './keys.ts';

/** Keys that are gathered before they go into the B-tree. */
const GATHERED = 250_000;
/** Words that are remembered as known, so that they are not put into their table again. */
const REMEMBERED_WORDS = 300_000;
/** The longest word of the list, in UTF-16 code units. */
export const LONGEST_WORD = 60;

/**
 * Keeps what terms are found by: their keys and their words. What is new is gathered and put into the B-tree and the
 * full-text tables in their own order, many at once, which is several times faster than one by one; `settle` must be
 * called before the commit.
 */
export class TermKeyWriter {
  readonly #statements;
  readonly #gather: BatchInsert;
  readonly #pairs: BatchInsert;
  readonly #words: BatchInsert;
  readonly #places: BatchInsert;
  readonly #known = new Set<string>();
  #gathered = 0;

  constructor(connection: Connection) {
    connection.exec(`
      CREATE TEMP TABLE IF NOT EXISTS gathered_key (route TEXT, key TEXT, term_id INTEGER);
      CREATE TEMP TABLE IF NOT EXISTS gathered_pairs (id INTEGER PRIMARY KEY, zh TEXT);
      CREATE TEMP TABLE IF NOT EXISTS gathered_words (id INTEGER PRIMARY KEY, words TEXT);
    `);
    this.#gather = new BatchInsert(connection, 'gathered_key (route, key, term_id)');
    this.#pairs = new BatchInsert(connection, 'gathered_pairs (id, zh)');
    this.#words = new BatchInsert(connection, 'gathered_words (id, words)');
    this.#places = new BatchInsert(connection, 'term_place (id, concept_id, kind)');
    this.#statements = {
      settle: [
        'INSERT OR IGNORE INTO search_key SELECT route, key, term_id FROM gathered_key ORDER BY route, key, term_id',
        'INSERT INTO term_pairs (rowid, zh) SELECT id, zh FROM gathered_pairs ORDER BY id',
        'INSERT INTO term_words (rowid, words) SELECT id, words FROM gathered_words ORDER BY id',
        'DELETE FROM gathered_key',
        'DELETE FROM gathered_pairs',
        'DELETE FROM gathered_words',
      ].map((sql) => connection.prepare(sql)),
      newWord: connection.prepare('INSERT OR IGNORE INTO word (word) VALUES (?)'),
      forgetKey: connection.prepare('DELETE FROM search_key WHERE route = ? AND key = ? AND term_id = ?'),
      forgetPairs: connection.prepare('DELETE FROM term_pairs WHERE rowid = ?'),
      forgetPlace: connection.prepare('DELETE FROM term_place WHERE id = ?'),
      forgetWords: connection.prepare('DELETE FROM term_words WHERE rowid = ?'),
    };
  }

  /** A term of a concept is new. @param kind see `placeKindOf` */
  add(id: number, concept: number, kind: number, { keys, length, pairs, words }: TermKeys): void {
    this.#places.add(id, concept, kind);
    for (const { route, key } of keys) this.#gather.add(route, key, id);
    this.#gathered += keys.length;
    if (pairs !== '') this.#pairs.add(rowOf(length, id), pairs);
    if (words !== '') {
      this.#words.add(rowOf(length, id), words);
      for (const word of words.split(' ')) this.#learn(word);
    }
    if (this.#gather.isFull) this.#flush();
    if (this.#gathered >= GATHERED) this.settle();
  }

  #learn(word: string): void {
    if (this.#known.has(word)) return;
    if (this.#known.size < REMEMBERED_WORDS) this.#known.add(word);
    if (isListedWord(word)) this.#statements.newWord.run(word);
  }

  /** A term is about to go; what was gathered has been settled. */
  forget(id: number, { keys, length, pairs, words }: TermKeys): void {
    this.#statements.forgetPlace.run(id);
    for (const { route, key } of keys) this.#statements.forgetKey.run(route, key, id);
    if (pairs !== '') this.#statements.forgetPairs.run(rowOf(length, id));
    if (words !== '') this.#statements.forgetWords.run(rowOf(length, id));
  }

  #flush(): void {
    this.#gather.flush();
    this.#pairs.flush();
    this.#words.flush();
    this.#places.flush();
  }

  /** Put what was gathered into the B-tree and the full-text tables. */
  settle(): void {
    this.#flush();
    if (this.#gathered === 0) return;
    for (const statement of this.#statements.settle) statement.run();
    this.#gathered = 0;
  }
}

/** Is a stem in the list of words? One of digits alone is not. */
export function isListedWord(word: string): boolean {
  return word.length <= LONGEST_WORD && /\p{L}/u.test(word);
}
