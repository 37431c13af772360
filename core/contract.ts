import { z } from 'zod';
import type { ErrorData } from './errors.ts';
import type { ExportReport, ImportReport, Progress } from './model/exchange.ts';
import type { LookupHit, RecognisedText } from './model/lookup.ts';
import type { Concept } from './model/terminology.ts';

/**
 * Everything that crosses between processes. Requests are named functions; what they are given is parsed with the
 * schema at the receiving door, and what they answer is typed here.
 */

const side = z.enum(['zh', 'en']);

/** The formats that the window exports. */
const exportFormat = z.enum(['tbx-basic', 'tbx-v2']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Longest text in one request, in UTF-16 code units, and most texts. */
const LONGEST_TEXT = 100_000;
const MOST_TEXTS = 500;

/** What a window asks of the database process, over its message port. */
export const databaseRequests = {
  lookup: z.strictObject({
    query: z.string().max(1000),
    side: side.nullable(),
    limit: z.int().min(1).max(500),
  }),
  recognise: z.strictObject({
    texts: z.array(z.string().max(LONGEST_TEXT)).max(MOST_TEXTS),
    from: side,
  }),
  concept: z.strictObject({ uuid: z.uuid() }),
  summary: z.strictObject({}),
} as const;

export type DatabaseRequestName = keyof typeof databaseRequests;
export type DatabaseRequest<Name extends DatabaseRequestName> = z.infer<(typeof databaseRequests)[Name]>;

/** A concept as the side panel shows it. */
export interface ConceptDetail {
  readonly uuid: string;
  readonly revision: number;
  readonly collection: string;
  readonly concept: Concept;
}

/** A line about the termbase. */
export interface TermbaseSummary {
  readonly concepts: number;
  readonly terms: number;
  readonly collections: readonly { readonly name: string; readonly kind: string; readonly concepts: number }[];
  /** Subject fields with their number of concepts, the largest first. */
  readonly subjects: Readonly<Record<string, number>>;
}

export interface DatabaseAnswers {
  readonly lookup: readonly LookupHit[];
  readonly recognise: readonly RecognisedText[];
  readonly concept: ConceptDetail;
  readonly summary: TermbaseSummary;
}

/** What a window asks of the main process: what needs a dialog, the clipboard, or the shell. */
export const desktopRequests = {
  /** Choose a text file and read it; null when the person chose none. */
  openDocument: z.strictObject({}),
  /** Copy text to the clipboard. */
  copyText: z.strictObject({ text: z.string().max(1_000_000) }),
  /** Choose a file and import it; null when the person chose none. Progress comes as events. */
  importTermbase: z.strictObject({}),
  /** Choose where to and export everything. Progress comes as events. */
  exportTermbase: z.strictObject({ format: exportFormat }),
  /** Stop the import or export that is going on. */
  cancelWork: z.strictObject({}),
  /** What was remembered, and what the system prefers. */
  preferences: z.strictObject({}),
  setPreferences: z.strictObject({
    language: z.enum(['zh', 'en']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
    panelWidth: z.int().min(200).max(1200).optional(),
  }),
} as const;

export type DesktopRequestName = keyof typeof desktopRequests;
export type DesktopRequest<Name extends DesktopRequestName> = z.infer<(typeof desktopRequests)[Name]>;

/** A file as it was read. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Preferences {
  readonly language: 'zh' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly panelWidth: number;
}

export interface DesktopAnswers {
  readonly openDocument: OpenedFile | null;
  readonly copyText: null;
  readonly importTermbase: { readonly file: string; readonly report: ImportReport } | null;
  readonly exportTermbase: { readonly file: string; readonly report: ExportReport } | null;
  readonly cancelWork: null;
  readonly preferences: Preferences;
  readonly setPreferences: Preferences;
}

/** What a window is told without asking. */
export type WindowEvent =
  /** The database process was started again after it had died, or the termbase has changed: what was asked is stale. */
  | { readonly kind: 'database-restarted' }
  | { readonly kind: 'termbase-changed' }
  | {
      readonly kind: 'progress';
      readonly work: 'import' | 'export';
      readonly file: string;
      readonly progress: Progress;
    }
  /** A file was opened from the desktop or the command line: a text was read, or a termbase imported. */
  | { readonly kind: 'document-opened'; readonly answer: Answer<OpenedFile> }
  | { readonly kind: 'imported'; readonly answer: Answer<DesktopAnswers['importTermbase']> };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData };

/** What the page finds as `window.shuyu`. Every call is rejected with an `ErrorData`-bearing error only through `Answer`. */
export interface ShuyuApi {
  /** Ask the database process, straight over a message port. */
  ask<Name extends DatabaseRequestName>(
    name: Name,
    request: DatabaseRequest<Name>,
  ): Promise<Answer<DatabaseAnswers[Name]>>;
  /** Ask the main process. */
  desktop<Name extends DesktopRequestName>(
    name: Name,
    request: DesktopRequest<Name>,
  ): Promise<Answer<DesktopAnswers[Name]>>;
  /** Be told; returns how to stop being told. */
  onEvent(listener: (event: WindowEvent) => void): () => void;
}

/** What the main process asks of the database process, over its parent port. */
export const workRequests = {
  import: z.strictObject({
    path: z.string(),
    into: z.string(),
    onDuplicate: z.enum(['skip', 'merge', 'replace', 'add']),
  }),
  export: z.strictObject({ path: z.string(), format: exportFormat }),
  /** Read a document. */
  read: z.strictObject({ path: z.string() }),
} as const;

export interface WorkAnswers {
  readonly read: OpenedFile;
  readonly import: ImportReport;
  readonly export: ExportReport;
}

export type WorkName = keyof typeof workRequests;
export type WorkRequest<Name extends WorkName> = z.infer<(typeof workRequests)[Name]>;
