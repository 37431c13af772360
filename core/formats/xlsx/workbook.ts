import { ShuyuError } from '../../errors.ts';
import type { Archive } from './archive.ts';
import { readWholePart } from './xml.ts';

export interface Sheet {
  readonly name: string;
  /** The part of the archive that holds it. */
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The part with the shared strings; null where there is none. */
  readonly strings: string | null;
  /** Do dates count from 1904? */
  readonly from1904: boolean;
  /** Which cell formats, by their number, show a date or time. */
  readonly dateStyles: ReadonlySet<number>;
}

const BOOK = 'xl/workbook.xml';

/** What a workbook says of itself. @throws ShuyuError `xlsx-not-workbook`, and as `readPart` does */
export async function workbookOf(archive: Archive): Promise<Workbook> {
  if (!archive.has(BOOK)) throw new ShuyuError('xlsx-not-workbook', {}, { line: 1, column: 1 });
  const targets = await relationships(archive);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readWholePart(archive, BOOK, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes['id'] ?? '');
      const hidden = /hidden/iu.test(attributes['state'] ?? '');
      if (part !== undefined && archive.has(part)) sheets.push({ name: attributes['name'] ?? '', part, hidden });
    },
  });
  const strings = [...targets.values(), 'xl/sharedStrings.xml'].find(
    (part) => /sharedStrings\.xml$/iu.test(part) && archive.has(part),
  );
  return { sheets, strings: strings ?? null, from1904, dateStyles: await dateStyles(archive) };
}

/** The parts that the workbook names, by the id of the relationship. */
async function relationships(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const part = 'xl/_rels/workbook.xml.rels';
  if (!archive.has(part)) return targets;
  await readWholePart(archive, part, {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Built-in number formats that are dates or times (ECMA-376, 18.8.30), those of Chinese editions among them. */
function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

async function dateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  const part = 'xl/styles.xml';
  if (!archive.has(part)) return styles;
  const formats = new Map<number, boolean>();
  let inCellFormats = false;
  let number = 0;
  await readWholePart(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId']);
        if (formats.get(id) ?? isDateFormat(id)) styles.add(number);
        number++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Does a number format show year, month, day or hour, outside quoted text, colours and conditions? */
function showsDate(code: string): boolean {
  return /[ymdhs年月日]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/giu, ''));
}
