import { ShuyuError, type Problem } from '../../core/errors.ts';
import type { ReadEvent } from '../../core/formats/format.ts';
import type { DuplicatePolicy, ImportReport, Progress } from '../../core/model/exchange.ts';
import { mergeConcepts } from '../../core/model/merge.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import { Duplicates } from './duplicates.ts';
import { ProgressMeter } from './progress.ts';
import { collections, TermbaseWriter, type Collection } from '../termbase.ts';
import type { Connection } from '../open.ts';

export interface ImportOptions {
  readonly onDuplicate: DuplicatePolicy;
  /** Read and count, but change nothing. */
  readonly dryRun: boolean;
  /** Import only into a database that nothing was ever written to. */
  readonly onlyIfNew?: boolean;
  /** Who imports, for the history. */
  readonly who: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A file to import: batches of events, and how many bytes of how many have been read. */
export interface ImportSource {
  /** What is imported, for the history. */
  readonly description: string;
  /** The name of the collection to import into; it is made where there is none. */
  readonly into: string;
  readonly events: AsyncIterable<readonly ReadEvent[]>;
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
}

/** Problems listed in a report; the rest are counted. */
const LISTED_PROBLEMS = 1000;

/**
 * Import files in one transaction: all of them, or, when one is refused, cancelled or the process dies, nothing.
 * @returns a report for each file, in order
 * @throws ShuyuError as the format does, `cancelled`, `collection-read-only`, or `database-*`
 */
export async function importConcepts(
  connection: Connection,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport[]> {
  await begin(connection, options.signal);
  try {
    if (options.onlyIfNew === true && !isNew(connection)) throw new ShuyuError('cancelled');
    const reports: ImportReport[] = [];
    for (const source of sources) reports.push(await importSource(connection, source, options));
    connection.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return reports;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** How long to wait for another process that is writing, and how often to ask, in ms. */
const PATIENCE = 5000;
const INTERVAL = 50;

/** Begin to write. Waits for another process without holding this one up. @throws SqliteError where it takes too long */
async function begin(connection: Connection, signal: AbortSignal): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || signal.aborted || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}

async function importSource(
  connection: Connection,
  source: ImportSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const run = new ImportRun(connection, source, options);
  const meter = new ProgressMeter(source.totalBytes, options.onProgress);
  for await (const batch of source.events) {
    if (options.signal.aborted) throw new ShuyuError('cancelled');
    for (const event of batch) run.take(event);
    meter.at(source.bytesRead(), run.report.read);
  }
  if (options.signal.aborted) throw new ShuyuError('cancelled');
  run.finish();
  return run.report;
}

/** Was nothing ever written to this database? */
export function isNew(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM change_set LIMIT 1').get() === undefined;
}

class ImportRun {
  readonly #writer: TermbaseWriter;
  readonly #collection: Collection;
  readonly #changeSet: number;
  readonly #duplicates: Duplicates;
  readonly #reader: ConceptReader;
  readonly #policy: DuplicatePolicy;
  readonly #problems: Problem[] = [];
  #format = '';
  #read = 0;
  #added = 0;
  #merged = 0;
  #skipped = 0;
  #moreProblems = 0;

  constructor(connection: Connection, { into, description }: ImportSource, options: ImportOptions) {
    this.#writer = new TermbaseWriter(connection);
    this.#changeSet = this.#writer.beginChangeSet('import', description, options.who);
    this.#collection = this.#target(connection, into);
    this.#duplicates = new Duplicates(connection, this.#collection, this.#changeSet);
    this.#reader = new ConceptReader(connection);
    this.#policy = options.onDuplicate;
  }

  #target(connection: Connection, name: string): Collection {
    const known = collections(connection).find((collection) => collection.name === name);
    if (known?.readOnly === true) throw new ShuyuError('collection-read-only', { name });
    return known ?? this.#writer.addCollection(name, 'termbase', 0);
  }

  take(event: ReadEvent): void {
    switch (event.kind) {
      case 'header':
        this.#format = event.flavour;
        if (event.header !== null) {
          this.#writer.addFilePart(this.#collection, 'header', event.header, this.#changeSet);
        }
        break;
      case 'concept':
        this.#takeConcept(event.concept);
        break;
      case 'back':
        this.#writer.addFilePart(this.#collection, 'back', event.back, this.#changeSet);
        break;
      case 'problem':
        if (this.#problems.length < LISTED_PROBLEMS) this.#problems.push(event.problem);
        else this.#moreProblems++;
    }
  }

  #takeConcept(concept: Concept): void {
    this.#read++;
    const known = this.#policy === 'add' ? null : this.#duplicates.find(concept);
    if (known === null) {
      this.#writer.addConcept(this.#collection, concept, this.#changeSet);
      this.#added++;
    } else if (this.#policy === 'skip') {
      this.#skipped++;
    } else {
      this.#change(known, concept);
    }
  }

  /** Merge a concept into the one it repeats, or put it in its place; what changes nothing is skipped. */
  #change(known: number, concept: Concept): void {
    const before = this.#reader.read(known);
    const after = this.#policy === 'merge' ? mergeConcepts(before, concept) : concept;
    if (JSON.stringify(after) === JSON.stringify(before)) {
      this.#skipped++;
    } else {
      this.#writer.replaceConcept(known, after, this.#changeSet);
      this.#merged++;
    }
  }

  /** Make everything findable. */
  finish(): void {
    this.#writer.settle();
  }

  get report(): ImportReport {
    return {
      format: this.#format,
      read: this.#read,
      added: this.#added,
      merged: this.#merged,
      skipped: this.#skipped,
      problems: this.#problems,
      moreProblems: this.#moreProblems,
    };
  }
}
