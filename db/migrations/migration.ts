import type { Connection } from '../open.ts';

/** A step from one version of the schema to the next. Never changed once it has been released. */
export interface Migration {
  /** The version it leads to: 1, 2, 3, … without a gap. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot work out of the rows that are there already; run after `sql`, in the same transaction. */
  readonly fill?: (connection: Connection) => void;
}
