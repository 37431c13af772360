import { ShuyuError } from '../../errors.ts';
import type { Concept } from '../../model/terminology.ts';
import type { WriteOptions } from '../format.ts';
import { PIECE } from '../xml/writing.ts';
import type { Names } from './entry-writer.ts';
import { entryXml } from './entry-writer.ts';
import type { Identifiers } from './identifiers.ts';

/** A file without its entries, and how these are written. */
export interface Frame {
  readonly names: Names;
  readonly ids: Identifiers;
  /** The entry as it is to be written; null where nothing of it can be. */
  readonly fit: (concept: Concept) => Concept | null;
  /** From the XML declaration to the first entry, and from the last entry to the end. */
  readonly before: string;
  readonly after: string;
}

/**
 * A whole TBX file in pieces: UTF-8, LF, two spaces a level; the same concepts always give the same text.
 * @throws ShuyuError `export-empty` where no entry is written, for a TBX file has one at least
 */
export function* writeTbx(
  frameOf: (options: WriteOptions) => Frame,
  concepts: Iterable<Concept>,
  options: WriteOptions,
): Generator<string> {
  const { names, ids, fit, before, after } = frameOf(options);
  yield before;
  let piece = '';
  let isEmpty = true;
  for (const concept of concepts) {
    const fitted = fit(concept);
    if (fitted === null) {
      options.onDropped?.();
      continue;
    }
    isEmpty = false;
    piece += entryXml(fitted, names, ids);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (isEmpty) throw new ShuyuError('export-empty');
  yield piece + after;
}
