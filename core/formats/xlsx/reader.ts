import { ShuyuError } from '../../errors.ts';
import type { ByteSource, FormatReader, ReadEvent, ReadOptions } from '../format.ts';
import { ProblemLog } from '../problems.ts';
import { guessMapping } from '../table/guess.ts';
import { readTable } from '../table/read-table.ts';
import type { Row } from '../table/row.ts';
import { isBlankRow } from '../table/row.ts';
import { ARCHIVE_LIMITS, Archive, tooLarge } from './archive.ts';
import { rowsOfSheet } from './sheet.ts';
import { sharedStrings } from './strings.ts';
import type { Sheet } from './workbook.ts';
import { workbookOf } from './workbook.ts';

/**
 * XLSX (ECMA-376): the first visible sheet with anything in it.
 *
 * Quirks: the directory of the archive is at its end, so the packed bytes are held; what is unpacked is streamed, all
 * but the shared strings. Any archive is taken for a workbook, and so are the old .xls and files with a password, so
 * that the person is told what to do about them.
 */
export const xlsxReader: FormatReader = {
  id: 'xlsx',
  recognises: ({ bytes }) => isArchive(bytes) || isCompoundFile(bytes),
  read: readXlsx,
};

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

/** OLE, in which .xls is kept and XLSX with a password. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

async function* readXlsx(source: ByteSource, { mapping }: ReadOptions): AsyncGenerator<readonly ReadEvent[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > ARCHIVE_LIMITS.file) throw tooLarge(`${Math.round(size / 1_048_576)} MB`);
    yield [];
  }
  const bytes = joined(chunks, size);
  if (isCompoundFile(bytes)) throw new ShuyuError('xlsx-old-format', {}, { line: 1, column: 1 });
  if (!isArchive(bytes)) throw new ShuyuError('xlsx-not-workbook', {}, { line: 1, column: 1 });
  const problems = new ProblemLog();
  const kind = { flavour: () => 'XLSX', guess: guessMapping, rowLength: 'may-be-short' as const };
  yield* readTable(rowsOfWorkbook(new Archive(bytes), problems), kind, mapping, problems);
}

async function* rowsOfWorkbook(archive: Archive, problems: ProblemLog): AsyncGenerator<readonly Row[]> {
  const workbook = await workbookOf(archive);
  const strings = workbook.strings === null ? [] : await sharedStrings(archive, workbook.strings);
  const sheets = workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  for (const sheet of sheets) {
    let filled = false;
    for await (const rows of rowsOfSheet(archive, sheet, workbook, strings, problems)) {
      if (!filled && rows.some((row) => !isBlankRow(row))) {
        filled = true;
        reportOthers(sheet, sheets, problems);
      }
      yield rows;
    }
    if (filled) return;
  }
}

function reportOthers(sheet: Sheet, sheets: readonly Sheet[], problems: ProblemLog): void {
  const others = sheets.filter((other) => other !== sheet).map((other) => other.name);
  if (others.length === 0) return;
  problems.report('xlsx-other-sheets', { sheet: sheet.name, others: others.join('、') }, { line: 1, column: 1 });
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
