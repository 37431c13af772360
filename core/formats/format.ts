import type { Problem, Position } from '../errors.ts';
import type { LeftOut } from '../model/exchange.ts';
import type { TranslationUnit } from '../model/memory.ts';
import type { TableLayout, TableMapping } from '../model/table.ts';
import type { Concept, InlineElement } from '../model/terminology.ts';

/**
 * What every format module offers. A format is recognised by its content, reads bytes as a stream of events in
 * constant memory, and writes pieces of a file as a stream. No module here touches the file system.
 */

/** Bytes of a file in order, in chunks of any size. */
export type ByteSource = AsyncIterable<Uint8Array>;

/** The beginning of a file, which tells its format. */
export interface FileHead {
  /** The first 8,192 bytes or fewer. */
  readonly bytes: Uint8Array;
  /** The same as text, in the encoding that the bytes seem to have. */
  readonly text: string;
}

export type ReadEvent =
  /** What the file says of itself, once, before any entry. `flavour` is for the person, such as `TBX-Basic v3 DCA`. */
  | { readonly kind: 'header'; readonly flavour: string; readonly header: InlineElement | null }
  /** How the columns of a table are understood: once, after the header and before any entry, for tables only. */
  | { readonly kind: 'table'; readonly layout: TableLayout }
  | { readonly kind: 'concept'; readonly concept: Concept; readonly position: Position }
  | { readonly kind: 'unit'; readonly unit: TranslationUnit; readonly position: Position }
  /** What follows the entries (`back`: bibliography, responsible persons), kept whole. */
  | { readonly kind: 'back'; readonly back: InlineElement }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface ReadOptions {
  /** How to understand the columns of a table; null where that is guessed. Other formats do not ask. */
  readonly mapping: TableMapping | null;
}

export interface WriteOptions {
  /** What stands in the header as the title. */
  readonly title: string;
  /** The source description of the header. */
  readonly source: string;
  /** The language of the header and of whatever has none of its own. */
  readonly language: string;
  /**
   * The language codes to write, as stored: those asked for in their order, else all that there are, the most frequent
   * first. Formats of pairs take the first and the next of another language as source and target; tables make their
   * columns of them.
   */
  readonly languages: readonly string[];
  /** Maps a language code as stored to the code to be written, such as `zh` to `zh-CN`. */
  readonly languageCode: (code: string) => string;
  /** The header kept from the one import that everything comes from; null where there is none. */
  readonly header: InlineElement | null;
  /** Back matter kept from imports, written back after the entries. */
  readonly back: readonly InlineElement[];
  /** Told of each entry that is not written because nothing of it fits. */
  readonly onDropped?: () => void;
  /** The columns of a table; null for those that the format gives itself. Other formats do not ask. */
  readonly mapping: TableMapping | null;
}

/** A reader of files with concept entries or translation units. */
export interface FormatReader {
  readonly id: string;
  /** Does a file that begins so look like this format? */
  recognises(head: FileHead): boolean;
  /**
   * Read a file. Events come in batches (one a chunk of bytes), so that the caller decides when to yield.
   * @throws ShuyuError where the file cannot be read on: not well-formed, an entity, nested too deep
   */
  read(source: ByteSource, options: ReadOptions): AsyncGenerator<readonly ReadEvent[]>;
}

interface Writer<Entry> {
  /** What the command line calls it: `tbx-basic`, `csv`, … */
  readonly id: string;
  /** What file names end in, without the dot. */
  readonly extension: string;
  /** What of an entry this format cannot hold as it is, in the order of the entry. */
  leftOut(entry: Entry, options: WriteOptions): readonly LeftOut[];
  /** The whole file in pieces; text is written as UTF-8. Lazy: it asks for the next entry only when pulled. */
  write(entries: Iterable<Entry>, options: WriteOptions): Generator<string | Uint8Array>;
}

export type ConceptWriter = Writer<Concept>;
export type UnitWriter = Writer<TranslationUnit>;
