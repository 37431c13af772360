import { errorFrom } from '../../core/errors.ts';
import type { Side } from '../../core/text/language.ts';
import type { ReadingResult, ReadingTask } from './document-worker.ts';
import type { SegmentRow } from './rows.ts';

/** A document that is open. */
export interface OpenDocument {
  readonly name: string;
  /** The whole text, for reading it again in the other language. */
  readonly text: string;
  readonly side: Side;
  readonly rows: readonly SegmentRow[];
  /** How many of the rows are sentences. */
  readonly segments: number;
}

/** Read a file or a text in a worker. @throws ShuyuError `file-*` */
export async function readInWorker(task: ReadingTask): Promise<OpenDocument> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  try {
    const result = await new Promise<ReadingResult>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReadingResult>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage(task);
    });
    if (!result.ok) throw errorFrom(result.error);
    const { text, side, rows } = result;
    const segments = rows.findLast((row) => row.number !== null)?.number ?? 0;
    return { name: task.name, text, side, rows, segments };
  } finally {
    worker.terminate();
  }
}
