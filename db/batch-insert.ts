import type { Connection } from './open.ts';

type Value = string | number | null;

/** Rows that go into a table in one statement, and rows that are gathered first. */
const ROWS = 32;
const GATHERED = 8 * ROWS;

/**
 * Rows for one table, gathered and inserted many in one statement, which takes half the time of one by one. `flush` must
 * be called before anything looks for them.
 */
export class BatchInsert {
  readonly #many;
  readonly #one;
  readonly #width: number;
  #values: Value[] = [];

  /** @param columns the table with its columns, such as `variant (id, text)` */
  constructor(connection: Connection, columns: string) {
    this.#width = columns.split(',').length;
    const row = `(${Array.from({ length: this.#width }, () => '?').join(', ')})`;
    this.#many = connection.prepare(
      `INSERT INTO ${columns} VALUES ${Array.from({ length: ROWS }, () => row).join(', ')}`,
    );
    this.#one = connection.prepare(`INSERT INTO ${columns} VALUES ${row}`);
  }

  /** Is it time to flush? */
  get isFull(): boolean {
    return this.#values.length >= this.#width * GATHERED;
  }

  /** @param row a value for each column */
  add(...row: Value[]): void {
    for (const value of row) this.#values.push(value);
  }

  flush(): void {
    const whole = this.#width * ROWS;
    let at = 0;
    for (; at + whole <= this.#values.length; at += whole) this.#many.run(this.#values.slice(at, at + whole));
    for (; at < this.#values.length; at += this.#width) this.#one.run(this.#values.slice(at, at + this.#width));
    this.#values = [];
  }
}

/** The first row id of a table that is free, for rows that are numbered before they are inserted. */
export function nextId(connection: Connection, table: string): number {
  return Number(connection.prepare(`SELECT coalesce(max(id), 0) + 1 FROM ${table}`).pluck().get());
}
