import { basename } from 'node:path';
import { ShuyuError } from '../../core/errors.ts';
import type { DuplicatePolicy, ImportReport, Progress } from '../../core/model/exchange.ts';
import type { Connection } from '../open.ts';
import { ImportRun } from './import-run.ts';
import { ProgressMeter } from '../progress.ts';
import type { PreparedEvent } from './prepared.ts';
import { begin } from '../transaction.ts';

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
  readonly events: AsyncIterable<readonly PreparedEvent[]>;
  readonly bytesRead: () => number;
  readonly totalBytes: number | null;
}

/**
 * Import files in one transaction: all of them, or, when one is refused, cancelled or the process dies, nothing.
 * @returns a report for each file, in order
 * @throws ShuyuError with the name of the `file` among its parameters: as the format does, `cancelled`, `collection-read-only`, `collection-other-kind`, or `database-*`
 */
export async function importFiles(
  connection: Connection,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport[]> {
  await begin(connection, options.signal);
  try {
    if (options.onlyIfNew === true && !isNew(connection)) throw new ShuyuError('cancelled');
    const reports: ImportReport[] = [];
    for (const source of sources) {
      try {
        reports.push(await importSource(connection, source, options));
      } catch (error) {
        throw inFile(error, source);
      }
    }
    // The last keys take their time: who has cancelled meanwhile is heard before the commit.
    await new Promise((resolve) => setImmediate(resolve));
    if (options.signal.aborted) throw new ShuyuError('cancelled');
    connection.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return reports;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** The error with the file it is about, which of several a person could not tell otherwise. */
function inFile(error: unknown, { description }: ImportSource): unknown {
  if (!(error instanceof ShuyuError) || error.code === 'cancelled') return error;
  return new ShuyuError(error.code, { ...error.parameters, file: basename(description) }, error.position);
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
    meter.at(source.bytesRead(), run.read);
  }
  if (options.signal.aborted) throw new ShuyuError('cancelled');
  return run.finish();
}

/** Was nothing ever written to this database? */
export function isNew(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM change_set LIMIT 1').get() === undefined;
}
