import { ShuyuError } from '../errors.ts';
import type { ConceptReader, ConceptWriter } from './format.ts';
import { tbxReader } from './tbx/reader.ts';
import { tbxV2Writer } from './tbx/writer-v2.ts';
import { tbxV3Writer } from './tbx/writer-v3.ts';

/** Every format that can be read. To add one, write its module and name it here. */
export const CONCEPT_READERS: readonly ConceptReader[] = [tbxReader];

/** Every format that can be written. */
export const CONCEPT_WRITERS: readonly ConceptWriter[] = [
  ...(['TBX-Core', 'TBX-Min', 'TBX-Basic', 'TBX-Linguist'] as const).flatMap((dialect) => [
    tbxV3Writer(dialect, 'dca'),
    tbxV3Writer(dialect, 'dct'),
  ]),
  tbxV2Writer,
];

/** The reader for a file that begins with this text (its first 4,096 characters or fewer); null where there is none. */
export function recogniseFormat(head: string): ConceptReader | null {
  return CONCEPT_READERS.find((reader) => reader.recognises(head)) ?? null;
}

/** The writer of this id (`tbx-basic`, `tbx-basic-dct`, `tbx-v2`). @throws ShuyuError `format-not-written` */
export function writerOf(id: string): ConceptWriter {
  const writer = CONCEPT_WRITERS.find((known) => known.id === id);
  if (writer === undefined) {
    throw new ShuyuError('format-not-written', {
      format: id,
      formats: CONCEPT_WRITERS.map((known) => known.id).join('、'),
    });
  }
  return writer;
}
