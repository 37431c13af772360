import { z } from 'zod';
import type { ErrorData } from './errors.ts';
import type {
  ExportReport,
  FilePreview,
  ImportReport,
  LossReport,
  PastImport,
  Progress,
  UndoReport,
} from './model/exchange.ts';
import type { LookupHit, RecognisedText } from './model/lookup.ts';
import {
  curationRequests,
  curationWork,
  packContent,
  packDecisions,
  type CurationAnswers,
  type CurationWorkAnswers,
  type EditAnswers,
  type EditName,
  type EditRequest,
} from './contract/curation.ts';
import type { PackPreview, PackReport } from './model/curation.ts';
import { tableMapping, type TableMapping } from './model/table.ts';
import type { Concept } from './model/terminology.ts';

/**
 * Everything that crosses between processes. Requests are named functions; what they are given is parsed with the
 * schema at the receiving door, and what they answer is typed here.
 */

const side = z.enum(['zh', 'en']);

const exportOptions = z.strictObject({
  format: z.string().min(1).max(40),
  collection: z.string().max(500).optional(),
  languages: z.array(z.string().max(100)).min(1).max(50).optional(),
  statuses: z
    .array(z.enum(['preferred', 'admitted', 'deprecated', 'superseded', 'none']))
    .min(1)
    .optional(),
  subject: z.string().max(1000).optional(),
  changedSince: z.union([z.iso.date(), z.iso.datetime()]).optional(),
  codes: z.enum(['kept', 'region', 'primary']).optional(),
});

const onDuplicate = z.enum(['skip', 'merge', 'replace', 'add']);
const collectionName = z.string().trim().min(1).max(500);
const mappingName = z.string().trim().min(1).max(200);

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
  pastImports: z.strictObject({}),
  mappingNames: z.strictObject({}),
  mapping: z.strictObject({ name: mappingName }),
  ...curationRequests,
} as const;

export type DatabaseRequestName = keyof typeof databaseRequests;
export type DatabaseRequest<Name extends DatabaseRequestName> = z.infer<(typeof databaseRequests)[Name]>;

/** A concept as the side panel shows it. */
export interface ConceptDetail {
  readonly uuid: string;
  readonly revision: number;
  readonly collection: string;
  readonly isReadOnly: boolean;
  /** The last change: when (ISO 8601) and by whom. */
  readonly changedAt: string;
  readonly changedBy: string;
  readonly concept: Concept;
}

/** A line about the termbase. */
export interface TermbaseSummary {
  readonly concepts: number;
  readonly terms: number;
  readonly collections: readonly {
    readonly name: string;
    readonly kind: 'termbase' | 'memory';
    readonly concepts: number;
    /** Translation units. */
    readonly units: number;
  }[];
  /** Subject fields with their number of concepts, the largest first. */
  readonly subjects: Readonly<Record<string, number>>;
  /** Languages by their code as stored, with their number of terms, the largest first. */
  readonly languages: Readonly<Record<string, number>>;
}

export interface DatabaseAnswers extends CurationAnswers {
  readonly lookup: readonly LookupHit[];
  readonly recognise: readonly RecognisedText[];
  readonly concept: ConceptDetail;
  readonly summary: TermbaseSummary;
  readonly pastImports: readonly PastImport[];
  readonly mappingNames: readonly string[];
  readonly mapping: TableMapping;
}

/** What a window asks of the main process: what needs a dialog, the clipboard, or the shell. */
export const desktopRequests = {
  /** Choose a text file and read it; null when the person chose none. */
  openDocument: z.strictObject({}),
  /** Copy text to the clipboard. */
  copyText: z.strictObject({ text: z.string().max(1_000_000) }),
  /** Choose files to import; none when the person chose none. They are named by id from then on. */
  chooseFilesToImport: z.strictObject({}),
  /** The beginning of a chosen file as an import would read it; the mapping is for tables, null to guess it. */
  previewImport: z.strictObject({ file: z.uuid(), mapping: tableMapping.nullable() }),
  /** Import chosen files: all of them or none. Progress comes as events. */
  importFiles: z.strictObject({
    files: z
      .array(z.strictObject({ file: z.uuid(), into: collectionName, mapping: tableMapping.nullable() }))
      .min(1)
      .max(100),
    onDuplicate,
    dryRun: z.boolean(),
  }),
  /** Take back a whole import. Progress comes as events. */
  undoImport: z.strictObject({ uuid: z.uuid() }),
  /** What an export would have to leave out. Progress comes as events. */
  losses: z.strictObject({ options: exportOptions }),
  /** Choose where to and export; null when the person chose nowhere. Progress comes as events. */
  exportFile: z.strictObject({ options: exportOptions }),
  /** Choose where to and save a text, such as a report; null when the person chose nowhere. */
  saveText: z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(10_000_000) }),
  saveMapping: z.strictObject({ name: mappingName, mapping: tableMapping }),
  removeMapping: z.strictObject({ name: mappingName }),
  ...curationWork,
  /** Choose a file of changes and compare it with the termbase; null when the person chose none. */
  openPack: z.strictObject({}),
  /** Make the changes of a pack that was opened here. Progress comes as events. */
  applyPack: z.strictObject({ file: z.uuid(), decisions: packDecisions }),
  /** Choose where to and write changes for a colleague; null when the person chose nowhere. Progress comes as events. */
  savePack: z.strictObject({ content: packContent }),
  openWindow: z.strictObject({}),
  /** Stop the work that is going on: an import, an export, a survey of losses, an undo. */
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

/** A file that the person chose or opened, and that may be imported. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export interface Preferences {
  readonly language: 'zh' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly panelWidth: number;
}

export interface DesktopAnswers extends CurationWorkAnswers {
  readonly openPack: { readonly file: ChosenFile; readonly preview: PackPreview } | null;
  readonly applyPack: PackReport;
  readonly savePack: { readonly file: string; readonly changes: number } | null;
  readonly openWindow: null;
  readonly openDocument: OpenedFile | null;
  readonly copyText: null;
  readonly chooseFilesToImport: readonly ChosenFile[];
  readonly previewImport: FilePreview;
  /** A report for each file, in order. */
  readonly importFiles: readonly ImportReport[];
  readonly undoImport: UndoReport;
  readonly losses: LossReport;
  readonly exportFile: { readonly file: string; readonly report: ExportReport } | null;
  readonly saveText: { readonly file: string } | null;
  readonly saveMapping: null;
  readonly removeMapping: null;
  readonly cancelWork: null;
  readonly preferences: Preferences;
  readonly setPreferences: Preferences;
}

/** Work that takes long enough to be followed. */
export type FollowedWork =
  'import' | 'export' | 'losses' | 'undo' | 'previewPack' | 'applyPack' | 'savePack' | keyof typeof curationWork;

/** What a window is told without asking. */
export type WindowEvent =
  /** The database process was started again after it had died, or the termbase has changed: what was asked is stale. */
  | { readonly kind: 'database-restarted' }
  | { readonly kind: 'termbase-changed' }
  | {
      readonly kind: 'progress';
      readonly work: FollowedWork;
      readonly progress: Progress;
    }
  /** A file was opened from the desktop or the command line: a text was read, or a termbase or memory is to be imported. */
  | { readonly kind: 'document-opened'; readonly answer: Answer<OpenedFile> }
  | { readonly kind: 'import-offered'; readonly answer: Answer<ChosenFile> };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorData };

/** What the page finds as `window.shuyu`. Every call is rejected with an `ErrorData`-bearing error only through `Answer`. */
export interface ShuyuApi {
  /** Ask the database process, straight over a message port. */
  ask<Name extends DatabaseRequestName>(
    name: Name,
    request: DatabaseRequest<Name>,
  ): Promise<Answer<DatabaseAnswers[Name]>>;
  /** Have the database process make a small edit, over the same port. */
  edit<Name extends EditName>(name: Name, request: EditRequest<Name>): Promise<Answer<EditAnswers[Name]>>;
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
    files: z.array(z.strictObject({ path: z.string(), into: z.string(), mapping: tableMapping.nullable() })),
    onDuplicate,
    dryRun: z.boolean(),
  }),
  undo: z.strictObject({ uuid: z.uuid() }),
  losses: z.strictObject({ options: exportOptions }),
  export: z.strictObject({ path: z.string(), options: exportOptions }),
  saveMapping: z.strictObject({ name: mappingName, mapping: tableMapping }),
  removeMapping: z.strictObject({ name: mappingName }),
  ...curationWork,
  previewPack: z.strictObject({ path: z.string() }),
  applyPack: z.strictObject({ path: z.string(), decisions: packDecisions }),
  savePack: z.strictObject({ path: z.string(), content: packContent }),
  /** Read the beginning of a file to be imported. */
  preview: z.strictObject({ path: z.string(), mapping: tableMapping.nullable() }),
  /** Read a document. */
  read: z.strictObject({ path: z.string() }),
} as const;

export interface WorkAnswers extends CurationWorkAnswers {
  readonly previewPack: PackPreview;
  readonly applyPack: PackReport;
  readonly savePack: { readonly changes: number };
  readonly import: readonly ImportReport[];
  readonly undo: UndoReport;
  readonly losses: LossReport;
  readonly export: ExportReport;
  readonly saveMapping: null;
  readonly removeMapping: null;
  readonly preview: FilePreview;
  readonly read: OpenedFile;
}

export type WorkName = keyof typeof workRequests;
export type WorkRequest<Name extends WorkName> = z.infer<(typeof workRequests)[Name]>;
