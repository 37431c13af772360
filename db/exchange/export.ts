import { ShuyuError } from '../../core/errors.ts';
import { unitWriterOf, writerOf } from '../../core/formats/registry.ts';
import type { ExportOptions, ExportReport } from '../../core/model/exchange.ts';
import { writeFileWhole } from '../files.ts';
import { units } from '../memory.ts';
import type { Connection } from '../open.ts';
import { concepts } from '../termbase.ts';
import { ProgressMeter } from '../progress.ts';
import { selectionOf } from './selection.ts';
import type { Work } from '../work.ts';

/**
 * Write concepts, or for a format of memories translation units, to a file, in the order in which they were stored, as
 * they were when the export began.
 * @throws ShuyuError `format-not-written`, `collection-not-found`, `export-empty`, `file-unwritable`, `cancelled`
 */
export async function exportFile(
  connection: Connection,
  path: string,
  options: ExportOptions,
  work: Work,
): Promise<ExportReport> {
  const { filter, options: chosen } = selectionOf(connection, options);
  const ofUnits = unitWriterOf(options.format);
  const table = ofUnits === null ? 'concept' : 'translation_unit';
  const total = Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const meter = new ProgressMeter(total, work.onProgress);
  let read = 0;
  let dropped = 0;
  const header = { ...chosen, onDropped: () => void dropped++ };
  function* counted<Entry>(entries: Iterable<Entry>): Generator<Entry> {
    for (const entry of entries) {
      read++;
      meter.at(read, read);
      yield entry;
    }
  }
  const pieces =
    ofUnits === null
      ? writerOf(options.format).write(counted(concepts(connection, filter)), header)
      : ofUnits.write(counted(units(connection, filter)), header);
  function* whole(): Generator<string | Uint8Array> {
    yield* pieces;
    if (read === dropped) throw new ShuyuError('export-empty');
  }
  await writeFileWhole(path, whole(), () => work.signal.aborted);
  return { format: options.format, written: read - dropped };
}
