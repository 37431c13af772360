import { BatchInsert } from '../batch-insert.ts';
import type { Connection } from '../open.ts';
import { termKeysOf, type TermKeys } from './keys.ts';

/** Keys that are gathered before they go into the B-tree. */
const GATHERED = 250_000;

/**
 * Keeps what terms are found by: their keys and their words. New keys are gathered and put into the B-tree in its own
 * order, many at once, which is several times faster than one by one; `settle` must be called before the commit.
 */
export class TermKeyWriter {
  readonly #statements;
  readonly #gather: BatchInsert;
  readonly #words: BatchInsert;
  #gathered = 0;

  constructor(connection: Connection) {
    connection.exec('CREATE TEMP TABLE IF NOT EXISTS gathered_key (route TEXT, key TEXT, term_id INTEGER)');
    this.#gather = new BatchInsert(connection, 'gathered_key (route, key, term_id)');
    this.#words = new BatchInsert(connection, 'term_words (rowid, zh, en)');
    this.#statements = {
      settle: connection.prepare(
        'INSERT OR IGNORE INTO search_key SELECT route, key, term_id FROM gathered_key ORDER BY route, key, term_id',
      ),
      forgetGathered: connection.prepare('DELETE FROM gathered_key'),
      forgetKey: connection.prepare('DELETE FROM search_key WHERE route = ? AND key = ? AND term_id = ?'),
      forgetWords: connection.prepare('DELETE FROM term_words WHERE rowid = ?'),
    };
  }

  /** A term is new. */
  add(id: number, { keys, zh, en }: TermKeys): void {
    for (const { route, key } of keys) this.#gather.add(route, key, id);
    this.#gathered += keys.length;
    if (zh !== '' || en !== '') this.#words.add(id, zh, en);
    if (this.#gather.isFull) this.#flush();
    if (this.#gathered >= GATHERED) this.settle();
  }

  /** A term is about to go; what was gathered has been settled. */
  forget(id: number, text: string, language: string): void {
    for (const { route, key } of termKeysOf(text, language).keys) this.#statements.forgetKey.run(route, key, id);
    this.#statements.forgetWords.run(id);
  }

  #flush(): void {
    this.#gather.flush();
    this.#words.flush();
  }

  /** Put what was gathered into the B-tree. */
  settle(): void {
    this.#flush();
    if (this.#gathered === 0) return;
    this.#statements.settle.run();
    this.#statements.forgetGathered.run();
    this.#gathered = 0;
  }
}
