import { resolve } from 'node:path';
import { asShuyuError, ShuyuError } from '../core/errors.ts';
import type {
  DuplicatePolicy,
  ExportOptions,
  ExportReport,
  FilePreview,
  ImportReport,
  LossReport,
  PastImport,
  UndoReport,
} from '../core/model/exchange.ts';
import type { LookupHit, RecognisedText, Twin } from '../core/model/lookup.ts';
import type { Side } from '../core/text/language.ts';
import { exportFile } from './exchange/export.ts';
import { importFiles, isNew } from './exchange/import.ts';
import { lossesOf } from './exchange/losses.ts';
import { mappingNamed, mappingNames, removeMapping, saveMapping } from './exchange/mappings.ts';
import { previewFile } from './exchange/preview.ts';
import { pastImports } from './exchange/past-imports.ts';
import { undoImport } from './history/steps.ts';
import type { TableMapping } from '../core/model/table.ts';
import { Desk } from './desk.ts';
import { Guard } from './guard.ts';
import { openDatabase, openSnapshot, type Connection, type OpenedDatabase, type OpenOptions } from './open.ts';
import { Lookup, type LookupOptions } from './search/lookup.ts';
import { Recognition } from './search/recognition.ts';
import { checkIntegrity, statistics, type IntegrityReport, type Statistics } from './statistics.ts';
import { collections, conceptByUuid, type Collection, type StoredConcept } from './termbase.ts';
import { sourceOf } from './exchange/source.ts';
import type { Work } from './work.ts';

/** The name of the collection that a new database starts with. */
export const STARTER_COLLECTION = '联合国基础术语库';

export interface ShuyuDatabaseOptions extends OpenOptions {
  /** The TBX file that a new database starts with; null for an empty one. */
  readonly starter: string | null;
  /** The file of `exchange/reading-worker.ts`, which reads large files beside; without it they are read in this thread. */
  readonly readingWorker?: string | URL;
}

/** What only reads the database: it sees the last committed state, also while an import goes on. */
export interface DatabaseReads {
  lookup(query: string, options: LookupOptions): LookupHit[];
  /** The rows of the concepts that a look-up finds, in its order, for lists that read them page by page. */
  lookupIds(query: string, options: LookupOptions): number[];
  /** Concepts that hold a term of a language or one much like it, but for the one with this UUID. */
  twins(text: string, language: string, except: string | null): Twin[];
  recognise(text: string, from: Side): RecognisedText;
  concept(uuid: string): StoredConcept;
  collections(): Collection[];
  statistics(): Statistics;
  checkIntegrity(): IntegrityReport;
  exportFile(path: string, options: ExportOptions, work: Work): Promise<ExportReport>;
  /** What an export would have to leave out. */
  losses(options: ExportOptions, work: Work): Promise<LossReport>;
  /** The beginning of a file as an import would read it. */
  preview(path: string, mapping: TableMapping | null): Promise<FilePreview>;
  pastImports(): PastImport[];
  mappingNames(): string[];
  mapping(name: string): TableMapping;
}

/** What changes the database. */
export interface DatabaseWrites {
  importFile(path: string, options: ImportFileOptions, work: Work): Promise<ImportReport>;
  /** Import several files: all of them or none. A report for each, in order. */
  importFiles(files: readonly FileToImport[], options: ImportFilesOptions, work: Work): Promise<ImportReport[]>;
  /** Take back a whole import. */
  undoImport(uuid: string, who: string, work: Work): Promise<UndoReport>;
  saveMapping(name: string, mapping: TableMapping): void;
  removeMapping(name: string): void;
}

export interface FileToImport {
  readonly path: string;
  /** The name of the collection to import into; it is made where there is none. */
  readonly into: string;
  /** How to understand the columns of a table; guessed where it is missing. */
  readonly mapping?: TableMapping | null;
}

export interface ImportFilesOptions {
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun: boolean;
  readonly who: string;
}

export interface ImportFileOptions extends ImportFilesOptions, Omit<FileToImport, 'path'> {}

/** A database file, opened. Everything it throws is a ShuyuError. */
export class ShuyuDatabase implements DatabaseReads, DatabaseWrites {
  readonly path: string;
  readonly #opened: OpenedDatabase;
  readonly #options: OpenOptions;
  readonly #readingWorker: string | URL | null;
  readonly #lookup: Lookup;
  readonly #recognition: Recognition;
  readonly #guard: Guard;
  /** Listing and curating entries. */
  readonly desk: Desk;

  private constructor(path: string, options: OpenOptions, readingWorker: string | URL | null) {
    const opened = openDatabase(path, options);
    this.path = path;
    this.#opened = opened;
    this.#options = options;
    this.#readingWorker = readingWorker;
    this.#lookup = new Lookup(opened.reader);
    this.#recognition = new Recognition(opened.reader);
    this.#guard = new Guard(path);
    this.desk = new Desk(opened, this.#lookup, this.#guard);
  }

  /** Open a database file; a new one is made and filled with the starter termbase. @throws ShuyuError */
  static async open(
    path: string,
    { starter, readingWorker, ...options }: ShuyuDatabaseOptions,
  ): Promise<ShuyuDatabase> {
    const database = new ShuyuDatabase(path, options, readingWorker ?? null);
    try {
      if (starter !== null && isNew(database.#opened.writer)) await database.#loadStarter(starter);
      return database;
    } catch (error) {
      database.close();
      throw asShuyuError(error);
    }
  }

  async #loadStarter(starter: string): Promise<void> {
    const file = { path: starter, into: STARTER_COLLECTION };
    const options = { onDuplicate: 'add', dryRun: false, onlyIfNew: true, who: 'Shuyu' } as const;
    const work = { signal: new AbortController().signal, onProgress: () => {} };
    try {
      await this.#import([file], options, work);
    } catch (error) {
      // Another process has filled the database meanwhile.
      if (isNew(this.#opened.writer)) throw error;
    }
  }

  lookup(query: string, options: LookupOptions): LookupHit[] {
    return this.#guard.run(() => this.#lookup.find(query, options));
  }

  lookupIds(query: string, options: LookupOptions): number[] {
    return this.#guard.run(() => this.#lookup.ids(query, options));
  }

  twins(text: string, language: string, except: string | null): Twin[] {
    return this.#guard.run(() => this.#lookup.twins(text, language, except));
  }

  /** Make ready what look-ups need once, which takes some 100 ms: the readings of characters and the list of words. */
  warmUp(): void {
    for (const query of ['zhongguo', 'jcwz', 'misspelst']) this.lookup(query, { side: null, limit: 1 });
  }

  recognise(text: string, from: Side): RecognisedText {
    return this.#guard.run(() => this.#recognition.recognise(text, from));
  }

  concept(uuid: string): StoredConcept {
    return this.#guard.run(() => conceptByUuid(this.#opened.reader, uuid));
  }

  collections(): Collection[] {
    return this.#guard.run(() => collections(this.#opened.reader));
  }

  statistics(): Statistics {
    return this.#guard.run(() => statistics(this.#opened.reader));
  }

  checkIntegrity(): IntegrityReport {
    return this.#guard.run(() => checkIntegrity(this.#opened.reader));
  }

  async exportFile(path: string, options: ExportOptions, work: Work): Promise<ExportReport> {
    return await this.#guard.wait(async () => {
      const own = [this.path, `${this.path}-wal`, `${this.path}-shm`].map((file) => resolve(file));
      if (own.includes(resolve(path))) throw new ShuyuError('file-is-database', { path });
      return await this.#withSnapshot((connection) => exportFile(connection, path, options, work));
    });
  }

  async losses(options: ExportOptions, work: Work): Promise<LossReport> {
    return await this.#guard.wait(() => this.#withSnapshot((connection) => lossesOf(connection, options, work)));
  }

  async preview(path: string, mapping: TableMapping | null): Promise<FilePreview> {
    return await this.#guard.wait(() => previewFile(path, mapping));
  }

  pastImports(): PastImport[] {
    return this.#guard.run(() => pastImports(this.#opened.reader));
  }

  async undoImport(uuid: string, who: string, work: Work): Promise<UndoReport> {
    return await this.#guard.wait(() => undoImport(this.#opened.writer, uuid, who, work));
  }

  mappingNames(): string[] {
    return this.#guard.run(() => mappingNames(this.#opened.reader));
  }

  mapping(name: string): TableMapping {
    return this.#guard.run(() => mappingNamed(this.#opened.reader, name));
  }

  saveMapping(name: string, mapping: TableMapping): void {
    this.#guard.run(() => saveMapping(this.#opened.writer, name, mapping));
  }

  removeMapping(name: string): void {
    this.#guard.run(() => removeMapping(this.#opened.writer, name));
  }

  async importFile(path: string, { into, mapping, ...options }: ImportFileOptions, work: Work): Promise<ImportReport> {
    const [report] = await this.importFiles([{ path, into, mapping: mapping ?? null }], options, work);
    if (report === undefined) throw new RangeError('an import without a report');
    return report;
  }

  async importFiles(files: readonly FileToImport[], options: ImportFilesOptions, work: Work): Promise<ImportReport[]> {
    return await this.#guard.wait(() => this.#import(files, options, work));
  }

  async #import(
    files: readonly FileToImport[],
    options: ImportFilesOptions & { onlyIfNew?: boolean },
    work: Work,
  ): Promise<ImportReport[]> {
    const sources = await Promise.all(files.map((file) => sourceOf(file, this.#readingWorker)));
    return await importFiles(this.#opened.writer, sources, { ...options, ...work });
  }

  async #withSnapshot<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = openSnapshot(this.path, this.#options);
    try {
      return await work(connection);
    } finally {
      connection.close();
    }
  }

  close(): void {
    this.#opened.reader.close();
    this.#opened.writer.close();
  }
}
