import { errorFrom } from '../../core/errors.ts';
import { isText, type DocumentBlock } from '../../core/text/document.ts';
import type { Side } from '../../core/text/language.ts';
import { isRule } from '../../core/text/reflow/markers.ts';
import type { BlockKind } from '../../core/text/reflow/reflow.ts';
import type { ReadingResult, ReadingTask } from './document-worker.ts';

/** A line of the list: a sentence of a block, or a link between blocks. */
export interface SegmentRow {
  /** The number of the sentence in the document, from 1; null for what is not translated. */
  readonly number: number | null;
  readonly kind: BlockKind;
  /** The number or letter of the block, on its first sentence. */
  readonly blockNumber: string | null;
  readonly isFirstOfBlock: boolean;
  readonly text: string;
}

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
    const rows = rowsOf(result.document.blocks);
    const segments = rows.filter((row) => row.number !== null).length;
    return { name: task.name, text: result.text, side: result.document.side, rows, segments };
  } finally {
    worker.terminate();
  }
}

function rowsOf(blocks: readonly DocumentBlock[]): SegmentRow[] {
  const rows: SegmentRow[] = [];
  let number = 0;
  for (const block of blocks) {
    if (isRule(block.text)) continue;
    if (!isText(block)) {
      rows.push({ number: null, kind: block.kind, blockNumber: null, isFirstOfBlock: true, text: block.text });
      continue;
    }
    block.segments.forEach(({ start, end }, index) => {
      number++;
      rows.push({
        number,
        kind: block.kind,
        blockNumber: index === 0 ? block.number : null,
        isFirstOfBlock: index === 0,
        text: block.text.slice(start, end),
      });
    });
  }
  return rows;
}
