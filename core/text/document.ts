import { ShuyuError } from '../errors.ts';
import { decodeText, isBinary } from './encoding.ts';
import { detectSide, type Side } from './language.ts';
import { reflow, type Block } from './reflow/reflow.ts';
import { segment, type Range } from './segment.ts';

/** A block with its sentences: offsets into its text, in UTF-16 code units. None in links and page furniture. */
export interface DocumentBlock extends Block {
  readonly segments: readonly Range[];
}

/** A page that was read: its language, and its blocks put together again. */
export interface TextDocument {
  readonly side: Side;
  readonly blocks: readonly DocumentBlock[];
}

/** Files larger than this are no page that a translator opens, in bytes. */
export const LARGEST_DOCUMENT = 256 * 1024 * 1024;

/**
 * Read the bytes of a text file in any encoding.
 * @param name what the person knows the file by
 * @param side the language of the text; detected where it is null
 * @throws ShuyuError `file-empty`, `file-binary`, `file-too-large`
 */
export function readDocument(bytes: Uint8Array, name: string, side: Side | null): TextDocument {
  return documentOf(readText(bytes, name), side);
}

/** The text of a file in any encoding. @throws ShuyuError as readDocument does */
export function readText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new ShuyuError('file-empty', { path: name });
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length);
  if (isBinary(bytes)) throw new ShuyuError('file-binary', { path: name });
  const { text } = decodeText(bytes);
  if (text.trim() === '') throw new ShuyuError('file-empty', { path: name });
  return text;
}

/** The error of a file that is larger than `LARGEST_DOCUMENT`; `size` in bytes. */
export function tooLarge(path: string, size: number): ShuyuError {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return new ShuyuError('file-too-large', { path, size: megabytes(size), limit: megabytes(LARGEST_DOCUMENT) });
}

/** A page of text with its blocks and sentences; its language is detected where `side` is null. */
export function documentOf(text: string, side: Side | null): TextDocument {
  const language = side ?? detectSide(text);
  const blocks = reflow(text).map((block) => ({
    ...block,
    segments: isText(block) ? segment(block.text, language) : [],
  }));
  return { side: language, blocks };
}

/** Is there anything in the block to translate? */
export function isText({ kind }: Block): boolean {
  return kind !== 'url' && kind !== 'page-furniture';
}
