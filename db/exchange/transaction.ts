import { ShuyuError } from '../../core/errors.ts';
import type { Connection } from '../open.ts';

/** How long to wait for another process that is writing, and how often to ask, in ms. */
const PATIENCE = 5000;
const INTERVAL = 50;

/** Begin to write. Waits for another process without holding this one up. @throws SqliteError where it takes too long, ShuyuError `cancelled` */
export async function begin(connection: Connection, signal: AbortSignal): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() > until) throw error;
      if (signal.aborted) throw new ShuyuError('cancelled');
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
