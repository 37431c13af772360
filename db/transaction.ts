import { ShuyuError } from '../core/errors.ts';
import type { Progress } from '../core/model/exchange.ts';
import { ProgressMeter } from './progress.ts';
import type { Connection } from './open.ts';
import type { Work } from './work.ts';

/** How long to wait for another process that is writing, and how often to ask, in ms. */
const PATIENCE = 5000;
const INTERVAL = 50;

/** How long the process may be held up between two pauses, in ms. */
const STRETCH = 30;

/** Begin to write. Waits for another process without holding this one up. @throws SqliteError where it takes too long, ShuyuError `cancelled` */
export async function begin(connection: Connection, signal: AbortSignal): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    if (connection.inTransaction) throw new ShuyuError('work-in-progress');
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      if (signal.aborted) throw new ShuyuError('cancelled');
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Goes through steps (each the number done so far) with pauses in which others are heard. */
export type Paced = (total: number, steps: Iterable<number>) => Promise<void>;

/**
 * Long work in one transaction: all of it or nothing.
 * @throws ShuyuError `cancelled`, `work-in-progress`, and what the work throws
 */
export async function writing<Result>(
  connection: Connection,
  { signal, onProgress }: Work,
  work: (paced: Paced) => Promise<Result>,
): Promise<Result> {
  await begin(connection, signal);
  try {
    const result = await work((total, steps) => paceOf(total, steps, signal, onProgress));
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Go through steps with pauses. @throws ShuyuError `cancelled` */
export async function paceOf(
  total: number | null,
  steps: Iterable<number>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const meter = new ProgressMeter(total, onProgress);
  let paused = performance.now();
  for (const done of steps) {
    if (signal.aborted) throw new ShuyuError('cancelled');
    if (performance.now() - paused < STRETCH) continue;
    meter.at(done, done);
    await new Promise((resolve) => setImmediate(resolve));
    paused = performance.now();
  }
}

/**
 * A small edit in one transaction, made at once; waits while another process writes.
 * @throws ShuyuError `work-in-progress` while long work of this process goes on, and what the edit throws
 */
export async function editing<Result>(connection: Connection, edit: () => Result): Promise<Result> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    if (connection.inTransaction) throw new ShuyuError('work-in-progress');
    try {
      return connection.transaction(edit).immediate();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
