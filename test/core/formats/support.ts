import type { Problem } from '../../../core/errors.ts';
import type { ByteSource, FileHead, FormatReader, ReadEvent, WriteOptions } from '../../../core/formats/format.ts';
import { decodeText } from '../../../core/text/encoding.ts';
import type { TranslationUnit } from '../../../core/model/memory.ts';
import type { Concept, InlineElement } from '../../../core/model/terminology.ts';

/** What tests need to feed a reader and gather what it says. */

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The head of a file as the registry is given it. */
export function headOf(bytes: Uint8Array): FileHead {
  const head = bytes.subarray(0, 8192);
  return { bytes: head, text: decodeText(head).text };
}

/** Bytes in chunks whose sizes are taken from a list in turn. */
export async function* inChunks(bytes: Uint8Array, sizes: readonly number[] = [65_536]): ByteSource {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.slice(at, at + size);
    at += size;
  }
}

export interface Reading {
  readonly events: readonly ReadEvent[];
  readonly concepts: readonly Concept[];
  readonly units: readonly TranslationUnit[];
  readonly problems: readonly Problem[];
  readonly back: readonly InlineElement[];
  readonly flavour: string | null;
  readonly header: InlineElement | null;
}

export async function readAll(
  reader: FormatReader,
  input: string | Uint8Array,
  sizes?: readonly number[],
): Promise<Reading> {
  const events: ReadEvent[] = [];
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  for await (const batch of reader.read(inChunks(bytes, sizes), { mapping: null })) events.push(...batch);
  const header = events.find((event) => event.kind === 'header');
  return {
    events,
    concepts: events.flatMap((event) => (event.kind === 'concept' ? [event.concept] : [])),
    units: events.flatMap((event) => (event.kind === 'unit' ? [event.unit] : [])),
    problems: events.flatMap((event) => (event.kind === 'problem' ? [event.problem] : [])),
    back: events.flatMap((event) => (event.kind === 'back' ? [event.back] : [])),
    flavour: header?.flavour ?? null,
    header: header?.header ?? null,
  };
}

export const OPTIONS: WriteOptions = {
  title: 'Test',
  source: 'Written by a test',
  language: 'en',
  languages: ['zh-CN', 'en-US'],
  languageCode: (code) => code,
  header: null,
  back: [],
  mapping: null,
};

/** A writer of concepts or of translation units. */
export interface WriterOf<Entry> {
  readonly id: string;
  write(entries: Iterable<Entry>, options: WriteOptions): Generator<string | Uint8Array>;
}

/** A whole file as text; a byte order mark decides its encoding, which is UTF-8 without one. */
export function written<Entry>(
  writer: WriterOf<Entry>,
  entries: Iterable<Entry>,
  options: Partial<WriteOptions> = {},
): string {
  return decodeText(writtenBytes(writer, entries, options)).text;
}

/** A whole file as bytes. */
export function writtenBytes<Entry>(
  writer: WriterOf<Entry>,
  entries: Iterable<Entry>,
  options: Partial<WriteOptions> = {},
): Uint8Array {
  const pieces = [...writer.write(entries, { ...OPTIONS, ...options })];
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? bytesOf(piece) : piece)));
}
