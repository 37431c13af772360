import { ShuyuError } from '../errors.ts';
import { csvReader } from './csv/reader.ts';
import { csvWriter, tsvWriter } from './csv/writer.ts';
import type { ConceptWriter, FileHead, FormatReader, UnitWriter } from './format.ts';
import { memoqReader } from './memoq/reader.ts';
import { memoqWriter } from './memoq/writer.ts';
import { omegatReader } from './omegat/reader.ts';
import { omegatCsvWriter, omegatWriter } from './omegat/writer.ts';
import { multitermReader } from './multiterm/reader.ts';
import { multitermWriter } from './multiterm/writer.ts';
import { tbxReader } from './tbx/reader.ts';
import { tbxV2FullWriter, tbxV3FullWriter } from './tbx/writer-full.ts';
import { tbxV2Writer } from './tbx/writer-v2.ts';
import { tbxV3Writer } from './tbx/writer-v3.ts';
import { tmxReader } from './tmx/reader.ts';
import { tmxWriter } from './tmx/writer.ts';
import { xlsxReader } from './xlsx/reader.ts';
import { xlsxWriter } from './xlsx/writer.ts';

/** Every format that can be read; the first that recognises a file reads it. To add one, write its module and name it here. */
export const READERS: readonly FormatReader[] = [
  tbxReader,
  tmxReader,
  multitermReader,
  memoqReader,
  omegatReader,
  xlsxReader,
  csvReader,
];

/** Every format that concepts can be written in. */
export const CONCEPT_WRITERS: readonly ConceptWriter[] = [
  ...(['TBX-Core', 'TBX-Min', 'TBX-Basic', 'TBX-Linguist'] as const).flatMap((dialect) => [
    tbxV3Writer(dialect, 'dca'),
    tbxV3Writer(dialect, 'dct'),
  ]),
  tbxV2Writer,
  tbxV3FullWriter,
  tbxV2FullWriter,
  csvWriter,
  tsvWriter,
  xlsxWriter,
  omegatWriter,
  omegatCsvWriter,
  memoqWriter,
  multitermWriter,
];

/** Every format that translation units can be written in. */
export const UNIT_WRITERS: readonly UnitWriter[] = [tmxWriter];

/** The reader for a file that begins so; null where there is none. */
export function recogniseFormat(head: FileHead): FormatReader | null {
  return READERS.find((reader) => reader.recognises(head)) ?? null;
}

/** The writer of concepts of this id (`tbx-basic`, `tbx-basic-dct`, `tbx-v2`, `csv`). @throws ShuyuError `format-not-written` */
export function writerOf(id: string): ConceptWriter {
  const writer = CONCEPT_WRITERS.find((known) => known.id === id);
  if (writer === undefined) {
    throw new ShuyuError('format-not-written', {
      format: id,
      formats: [...CONCEPT_WRITERS, ...UNIT_WRITERS].map((known) => known.id).join('、'),
    });
  }
  return writer;
}

/** The writer of translation units of this id (`tmx`); null where there is none. */
export function unitWriterOf(id: string): UnitWriter | null {
  return UNIT_WRITERS.find((known) => known.id === id) ?? null;
}
