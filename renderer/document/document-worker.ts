import { errorData, type ErrorData } from '../../core/errors.ts';
import type { Side } from '../../core/text/language.ts';
import { documentOf, readText, type TextDocument } from '../../core/text/document.ts';

/** What the worker is asked: to read a file's bytes, or a text, in a language or in the one it detects. */
export interface ReadingTask {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly side: Side | null;
}

export type ReadingResult =
  | { readonly ok: true; readonly text: string; readonly document: TextDocument }
  | { readonly ok: false; readonly error: ErrorData };

// Reading a long text takes seconds; here it leaves the window free.
self.addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  self.postMessage(resultOf(data));
});

function resultOf({ name, content, side }: ReadingTask): ReadingResult {
  try {
    const text = typeof content === 'string' ? content : readText(content, name);
    return { ok: true, text, document: documentOf(text, side) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
