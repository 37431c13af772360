import type { Connection } from '../open.ts';

/**
 * Remembers what was read of the termbase until anything in the database changes. Bounded: what has not been asked for
 * for long goes, half of all at once, since to take the oldest out of a large Map one by one is slow.
 */
export class Memo<Value> {
  readonly #half: number;
  #recent = new Map<string | number, Value>();
  #older = new Map<string | number, Value>();

  constructor(limit: number) {
    this.#half = Math.ceil(limit / 2);
  }

  /** The value under a key, read now if it is not remembered. */
  get(key: string | number, read: () => Value): Value {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.#older.get(key) ?? read();
    if (this.#recent.size >= this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }

  has(key: string | number): boolean {
    return this.#recent.has(key) || this.#older.has(key);
  }

  clear(): void {
    this.#recent.clear();
    this.#older.clear();
  }
}

/** Tells whether another connection, of this or of another process, has committed since it was last asked. */
export function changeWatch(connection: Connection): () => boolean {
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let known = version.get();
  return () => {
    const current = version.get();
    if (current === known) return false;
    known = current;
    return true;
  };
}
