import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ShuyuError } from '../core/errors.ts';
import type { ByteSource } from '../core/formats/format.ts';
import { LARGEST_DOCUMENT, tooLarge } from '../core/text/document.ts';

/** A file that is being read as a stream. */
export interface OpenFile {
  readonly bytes: ByteSource;
  /** Bytes read so far. */
  readonly bytesRead: () => number;
  readonly size: number;
}

/**
 * Open a file for reading.
 * @throws ShuyuError `file-not-found`, `file-unreadable`; the latter also later, where the file vanishes while it is read
 */
export async function openFile(path: string): Promise<OpenFile> {
  const size = await sizeOf(path);
  let bytesRead = 0;
  // Opened when the first byte is asked for and closed with the last, so that nobody has to see to it.
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
        bytesRead += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw fileError(error, path);
    }
  }
  return { bytes: bytes(), bytesRead: () => bytesRead, size };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new ShuyuError('file-is-folder', { path });
    return found.size;
  } catch (error) {
    throw fileError(error, path);
  }
}

/** What the file system said about reading, as a sentence for a person. */
function fileError(error: unknown, path: string): ShuyuError {
  if (error instanceof ShuyuError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return code === 'ENOENT'
    ? new ShuyuError('file-not-found', { path })
    : new ShuyuError('file-unreadable', { path, reason: code });
}

/** Pieces of text written to disk at once, in UTF-16 code units. */
const BUFFERED = 1 << 18;

/**
 * Write a file beside its place and move it there when it is whole: until then the old file stays.
 * @param shouldStop asked between pieces; true leaves everything as it was
 * @throws ShuyuError `file-unwritable`, `cancelled`, and what making the text throws
 */
export async function writeFileWhole(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  shouldStop: () => boolean,
): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    const file = await open(draft, 'w');
    try {
      let buffer = '';
      for (const piece of pieces) {
        if (typeof piece === 'string') {
          buffer += piece;
          if (buffer.length < BUFFERED) continue;
        }
        await file.writeFile(buffer);
        buffer = '';
        if (typeof piece !== 'string') await file.writeFile(piece);
        if (shouldStop()) throw new ShuyuError('cancelled');
      }
      await file.writeFile(buffer);
      await file.sync();
    } finally {
      await file.close();
    }
    if (shouldStop()) throw new ShuyuError('cancelled');
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof ShuyuError) throw error;
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ShuyuError('file-unwritable', { path, reason: String(error.code) });
  }
}

/**
 * The bytes of a document, which are read whole.
 * @throws ShuyuError `file-not-found`, `file-is-folder`, `file-unreadable`, `file-too-large`
 */
export async function readDocumentFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const size = await sizeOf(path);
  if (size > LARGEST_DOCUMENT) throw tooLarge(path, size);
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw fileError(error, path);
  }
}
