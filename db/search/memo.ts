import type { Connection } from '../open.ts';

/** Remembers what was read of the termbase until anything in the database changes. Bounded: the oldest goes first. */
export class Memo<Value> {
  readonly #limit: number;
  readonly #values = new Map<string | number, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value under a key, read now if it is not remembered. */
  get(key: string | number, read: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = read();
    if (this.#values.size >= this.#limit) {
      const [oldest] = this.#values.keys();
      if (oldest !== undefined) this.#values.delete(oldest);
    }
    this.#values.set(key, value);
    return value;
  }

  has(key: string | number): boolean {
    return this.#values.has(key);
  }

  clear(): void {
    this.#values.clear();
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
