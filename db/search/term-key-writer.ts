import type { Connection } from '../open.ts';
import { termKeysOf, type Route } from './keys.ts';

/** Keys that are gathered before they go into the B-tree. */
const GATHERED = 250_000;

/**
 * Keeps what terms are found by: their keys and their words. New keys are gathered and put into the B-tree in its own
 * order, many at once, which is several times faster than one by one; `settle` must be called before the commit.
 */
export class TermKeyWriter {
  readonly #statements;
  #gathered = 0;

  constructor(connection: Connection) {
    connection.exec('CREATE TEMP TABLE IF NOT EXISTS gathered_key (route TEXT, key TEXT, term_id INTEGER)');
    this.#statements = {
      gather: connection.prepare<[Route, string, number]>('INSERT INTO gathered_key VALUES (?, ?, ?)'),
      settle: connection.prepare(
        'INSERT OR IGNORE INTO search_key SELECT route, key, term_id FROM gathered_key ORDER BY route, key, term_id',
      ),
      forgetGathered: connection.prepare('DELETE FROM gathered_key'),
      forgetKey: connection.prepare('DELETE FROM search_key WHERE route = ? AND key = ? AND term_id = ?'),
      words: connection.prepare('INSERT INTO term_words (rowid, zh, en) VALUES (?, ?, ?)'),
      forgetWords: connection.prepare('DELETE FROM term_words WHERE rowid = ?'),
    };
  }

  /** A term is new. */
  add(id: number, text: string, language: string): void {
    const { keys, zh, en } = termKeysOf(text, language);
    for (const { route, key } of keys) this.#statements.gather.run(route, key, id);
    this.#gathered += keys.length;
    if (zh !== '' || en !== '') this.#statements.words.run(id, zh, en);
    if (this.#gathered >= GATHERED) this.settle();
  }

  /** A term is about to go. */
  forget(id: number, text: string, language: string): void {
    this.settle();
    for (const { route, key } of termKeysOf(text, language).keys) this.#statements.forgetKey.run(route, key, id);
    this.#statements.forgetWords.run(id);
  }

  /** Put what was gathered into the B-tree. */
  settle(): void {
    if (this.#gathered === 0) return;
    this.#statements.settle.run();
    this.#statements.forgetGathered.run();
    this.#gathered = 0;
  }
}
