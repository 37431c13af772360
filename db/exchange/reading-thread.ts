import { open } from 'node:fs/promises';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import { errorFrom, type ErrorData } from '../../core/errors.ts';
import type { TableMapping } from '../../core/model/table.ts';
import type { PreparedEvent } from './prepared.ts';

/** What the reading thread is told when it starts. */
export interface ReadingOrder {
  readonly path: string;
  readonly mapping: TableMapping | null;
}

/** What it tells. */
export type FromReader =
  | { readonly kind: 'batch'; readonly events: readonly PreparedEvent[]; readonly bytesRead: number }
  | { readonly kind: 'failed'; readonly error: ErrorData }
  | { readonly kind: 'end' };

/** Batches that may wait here; the reader stops when so many do. */
const AHEAD = 2;

/** What streams needs little; a small heap is swept often and keeps the process small. In MB. */
const STREAMED = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 160 };
/** A workbook keeps its strings (see `core/formats/xlsx`). In MB. */
const UNPACKED = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 2048 };

/** The heap that a file needs: archives, which begin with `PK`, are unpacked. */
async function limitsFor(path: string): Promise<ResourceLimits> {
  const file = await open(path).catch(() => null);
  try {
    const { buffer } = (await file?.read(Buffer.alloc(2), 0, 2, 0)) ?? { buffer: Buffer.alloc(0) };
    return buffer.toString('latin1') === 'PK' ? UNPACKED : STREAMED;
  } finally {
    await file?.close();
  }
}

/**
 * A file read by a thread of its own, which prepares the entries too: on two cores an import takes about half the time.
 * @param worker the file of `reading-worker.ts`, as it is or compiled
 */
export class ReadingThread {
  readonly #worker: string | URL;
  readonly #order: ReadingOrder;
  #bytesRead = 0;

  constructor(worker: string | URL, order: ReadingOrder) {
    this.#worker = worker;
    this.#order = order;
  }

  get bytesRead(): number {
    return this.#bytesRead;
  }

  /** Read the file; the thread ends with it, or when the generator is ended. @throws ShuyuError as the reading does */
  async *events(): AsyncGenerator<readonly PreparedEvent[]> {
    const worker = new Worker(this.#worker, {
      workerData: this.#order,
      resourceLimits: await limitsFor(this.#order.path),
    });
    const waiting: FromReader[] = [];
    let failure: unknown = null;
    let arrive = () => {};
    worker.on('message', (message: FromReader) => {
      waiting.push(message);
      arrive();
    });
    worker.on('error', (error) => {
      failure = error;
      arrive();
    });
    worker.postMessage(AHEAD);
    try {
      for (;;) {
        const message = waiting.shift();
        if (message === undefined) {
          if (failure !== null) throw failure;
          await new Promise<void>((resolve) => (arrive = resolve));
          continue;
        }
        if (message.kind === 'end') return;
        if (message.kind === 'failed') throw errorFrom(message.error);
        worker.postMessage(1);
        this.#bytesRead = message.bytesRead;
        yield message.events;
      }
    } finally {
      await worker.terminate();
    }
  }
}
