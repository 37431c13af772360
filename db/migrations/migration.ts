/** A step from one version of the schema to the next. Never changed once it has been released. */
export interface Migration {
  /** The version it leads to: 1, 2, 3, … without a gap. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
