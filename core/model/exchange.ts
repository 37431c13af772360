import type { Problem } from '../errors.ts';
import type { Level } from './terminology.ts';

/** How far long work has come. */
export interface Progress {
  /** Bytes read or concepts written so far, and in all; null where that is not known. */
  readonly done: number;
  readonly total: number | null;
  /** Entries handled so far. */
  readonly entries: number;
  /** Entries a second since the beginning. */
  readonly rate: number;
  /** Time left in ms; null where it cannot be told. */
  readonly left: number | null;
}

/** What to do with a concept that the termbase already holds. */
export type DuplicatePolicy = 'skip' | 'merge' | 'replace' | 'add';

export interface ImportReport {
  /** What was read, such as `TBX-Basic v3 DCA`. */
  readonly format: string;
  /** Entries in the file; then how many of them were added, merged into others, or skipped. */
  readonly read: number;
  readonly added: number;
  readonly merged: number;
  readonly skipped: number;
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly moreProblems: number;
}

export interface ExportReport {
  readonly format: string;
  readonly written: number;
}

/** Something of an entry that a format cannot hold as it is. */
export interface LeftOut {
  readonly level: Level;
  /**
   * `as-note`: a data category is written as a note instead; `time`: a date loses its time of day; `id`, `code`: an
   * id or a language code is written otherwise; the others are not written at all: a data category, an attribute,
   * markup (its text stays), an empty term, a term beyond those that fit, a language section or entry without terms.
   */
  readonly what:
    'as-note' | 'time' | 'id' | 'code' | 'category' | 'attribute' | 'markup' | 'term' | 'language' | 'concept';
  /** The name of the data category, attribute or element; the language code; the id. */
  readonly name: string;
}
