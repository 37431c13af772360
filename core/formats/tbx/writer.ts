import type { Concept } from '../../model/terminology.ts';
import type { WriteOptions } from '../format.ts';
import { backXml } from './back-writer.ts';
import { PIECE } from '../xml/writing.ts';
import type { Dialect } from './dialects.ts';
import type { Names } from './entry-writer.ts';
import { entryXml } from './entry-writer.ts';
import { fitConcept } from './fit.ts';
import { IdentifierSource } from './identifiers.ts';

/** What v2 and v3 do differently around the entries. */
export interface Frame {
  readonly dialect: Dialect;
  readonly names: Names;
  /** From the XML declaration to the end of the header. */
  readonly head: (options: WriteOptions) => string;
  /** The name of a list of reference objects. */
  readonly backList: string;
  readonly root: string;
}

/** A whole TBX file in pieces: UTF-8, LF, two spaces a level; the same concepts always give the same text. */
export function* writeTbx(frame: Frame, concepts: Iterable<Concept>, options: WriteOptions): Generator<string> {
  const ids = new IdentifierSource();
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${frame.head(options)}  <text>\n    <body>\n`;
  let piece = '';
  for (const concept of concepts) {
    const fitted = fitConcept(concept, frame.dialect, options.languageCode);
    if (fitted === null) continue;
    piece += entryXml(fitted, frame.names, ids);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}    </body>\n${backXml(options.back, frame.backList, ids)}  </text>\n</${frame.root}>\n`;
}
