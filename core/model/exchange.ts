import type { Problem } from '../errors.ts';
import type { TranslationUnit } from './memory.ts';
import type { TableLayout } from './table.ts';
import type { Concept, Level } from './terminology.ts';

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

/** What an import did with the entries of a file. */
export interface ImportCounts {
  /** What was read, such as `TBX-Basic v3 DCA`. */
  readonly format: string;
  /** Entries in the file; then how many of them were added, merged into others (or put in their place), or skipped. */
  readonly read: number;
  readonly added: number;
  readonly merged: number;
  readonly skipped: number;
}

export interface ImportReport extends ImportCounts {
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly moreProblems: number;
}

/** An import as the history has it. */
export interface PastImport extends ImportCounts {
  readonly uuid: string;
  /** The file, as it was named. */
  readonly file: string;
  readonly who: string;
  /** When, in ISO 8601. */
  readonly at: string;
  readonly isUndone: boolean;
}

/** What taking back an import came to. */
export interface UndoReport {
  /** Entries that the import had added, and that are gone. */
  readonly removed: number;
  /** Concepts that the import had changed, and that are as they were. */
  readonly restored: number;
  /** Entries that somebody has changed since, and that were left as they are. */
  readonly kept: number;
}

/** The beginning of a file and how it was understood, before it is imported. */
export interface FilePreview {
  readonly format: string;
  /** The columns, where the file is a table. */
  readonly table: TableLayout | null;
  readonly concepts: readonly Concept[];
  readonly units: readonly TranslationUnit[];
  /** What is wrong so far as the file was read. */
  readonly problems: readonly Problem[];
}

/**
 * How language codes are written. `kept`: as stored; `region`: as most tools want them, with a region (`zh` and
 * `zh-Hans` as `zh-CN`, `zh-Hant` as `zh-TW`, `en` as `en-US`); `primary`: without one (`zh`, `en`), Traditional
 * Chinese apart as `zh-TW`.
 */
export type LanguageCodes = 'kept' | 'region' | 'primary';

/** What to export and how. */
export interface ExportOptions {
  /** The id of a writer in the registry: `tbx-basic`, `tbx-v2`, `csv`, `tmx`, … */
  readonly format: string;
  /** Only this collection; all of them where it is undefined. */
  readonly collection?: string | undefined;
  /** Only these languages, in this order, by their code as stored or in the same language and script. */
  readonly languages?: readonly string[] | undefined;
  readonly statuses?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** Only what was changed at this moment or later: a date or a date and time in ISO 8601. */
  readonly changedSince?: string | undefined;
  /** As the format's tools want them, where it is undefined. */
  readonly codes?: LanguageCodes | undefined;
}

/** What a format cannot hold of everything that would be exported, with how often, the most frequent first. */
export interface LossReport {
  readonly format: string;
  readonly entries: number;
  readonly losses: readonly (LeftOut & { readonly count: number })[];
  /** The smallest dialect of TBX v3 that holds everything, or as much as any does; null for translation units. */
  readonly smallest: string | null;
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
