import { errorData, type ErrorData } from '../../core/errors.ts';
import type { Side } from '../../core/text/language.ts';
import { documentOf, readText } from '../../core/text/document.ts';
import { rowsOf, type SegmentRow } from './rows.ts';

/** What the worker is asked: to read a file's bytes, or a text, in a language or in the one it detects. */
export interface ReadingTask {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly side: Side | null;
}

export type ReadingResult =
  | { readonly ok: true; readonly text: string; readonly side: Side; readonly rows: readonly SegmentRow[] }
  | { readonly ok: false; readonly error: ErrorData };

// Reading a long text takes seconds; here it leaves the window free.
self.addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  self.postMessage(resultOf(data));
});

function resultOf({ name, content, side }: ReadingTask): ReadingResult {
  try {
    const text = typeof content === 'string' ? content : readText(content, name);
    const document = documentOf(text, side);
    return { ok: true, text, side: document.side, rows: rowsOf(document.blocks) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
