import type { Problem, Position } from '../errors.ts';
import type { Concept, InlineElement } from '../model/terminology.ts';

/**
 * What every format module offers. A format is recognised by its content, reads bytes as a stream of events in
 * constant memory, and writes text as a stream. No module here touches the file system.
 */

/** Bytes of a file in order, in chunks of any size. */
export type ByteSource = AsyncIterable<Uint8Array>;

export type ReadEvent =
  /** What the file says of itself, once, before any entry. `flavour` is for the person, such as `TBX-Basic v3 DCA`. */
  | { readonly kind: 'header'; readonly flavour: string; readonly header: InlineElement | null }
  | { readonly kind: 'concept'; readonly concept: Concept; readonly position: Position }
  /** What follows the entries (`back`: bibliography, responsible persons), kept whole. */
  | { readonly kind: 'back'; readonly back: InlineElement }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface WriteOptions {
  /** What stands in the header as the title. */
  readonly title: string;
  /** The source description of the header. */
  readonly source: string;
  /** The language of the header and of whatever has none of its own. */
  readonly language: string;
  /** Maps a language code as stored to the code to be written, such as `zh` to `zh-CN`. */
  readonly languageCode: (code: string) => string;
  /** Back matter kept from imports, written back after the entries. */
  readonly back: readonly InlineElement[];
}

/** A reader of concept entries. */
export interface ConceptReader {
  readonly id: string;
  /** Does a file that begins with this text (its first 4,096 characters or fewer) look like this format? */
  recognises(head: string): boolean;
  /**
   * Read a file. Events come in batches (one a chunk of bytes), so that the caller decides when to yield.
   * @throws ShuyuError where the file cannot be read on: not well-formed, an entity, nested too deep
   */
  read(source: ByteSource): AsyncGenerator<readonly ReadEvent[]>;
}

/** A writer of concept entries. */
export interface ConceptWriter {
  readonly id: string;
  /** The whole file as pieces of text; the first piece holds the XML declaration. Lazy: it asks for the next concept only when pulled. */
  write(concepts: Iterable<Concept>, options: WriteOptions): Generator<string>;
}
