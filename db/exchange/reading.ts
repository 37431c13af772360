import { ShuyuError } from '../../core/errors.ts';
import type { ReadEvent, ReadOptions } from '../../core/formats/format.ts';
import { recogniseFormat } from '../../core/formats/registry.ts';
import { decodeText } from '../../core/text/encoding.ts';
import type { OpenFile } from '../files.ts';

/** Bytes at the beginning of a file that tell its format. */
const HEAD_BYTES = 8192;

const GUESSED: ReadOptions = { mapping: null };

/**
 * The events of a file of any known format, recognised by its content.
 * @throws ShuyuError `file-empty`, `format-unknown`, and what reading the format throws
 */
export async function* fileEvents(
  file: OpenFile,
  path: string,
  options: ReadOptions = GUESSED,
): AsyncGenerator<readonly ReadEvent[]> {
  const chunks = file.bytes[Symbol.asyncIterator]();
  try {
    const head = await takeHead(chunks);
    if (head.length === 0) throw new ShuyuError('file-empty', { path });
    const bytes = head.subarray(0, HEAD_BYTES);
    const reader = recogniseFormat({ bytes, text: decodeText(bytes).text });
    if (reader === null) throw new ShuyuError('format-unknown', { path });
    yield* reader.read(rejoined(head, chunks), options);
  } finally {
    await chunks.return?.();
  }
}

async function takeHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array();
  while (head.length < HEAD_BYTES) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}
