import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { ShuyuError } from '../../errors.ts';
import type { Concept } from '../../model/terminology.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import { defaultMapping } from '../table/columns.ts';
import { leftOutOf, shapeOf, shapeOnce } from '../table/fit.ts';
import { headersOf } from '../table/guess.ts';
import { rowsOf } from '../table/rows-of.ts';
import { escapedString } from './strings.ts';

/** What Excel takes: characters of a cell, rows of a sheet. */
const LONGEST = 32_767;
const ROWS = 1_048_576;
/** Characters of the sheet that are packed at once. */
const PIECE = 65_536;

/**
 * One sheet named `Terms`, its first row kept in view. Cells are inline strings, which Excel never runs as formulas
 * and which need no table of strings in memory.
 */
export const xlsxWriter: ConceptWriter = {
  id: 'xlsx',
  extension: 'xlsx',
  leftOut: (concept, options) => leftOutOf(concept, shapeFor(options), options),
  write: writeXlsx,
};

const shapeFor = shapeOnce((options) => shapeOf(options.mapping ?? defaultMapping(options), { longest: LONGEST }));

function* writeXlsx(concepts: Iterable<Concept>, options: WriteOptions): Generator<Uint8Array> {
  const shape = shapeFor(options);
  const workbook = new Packer();
  for (const [name, text] of Object.entries(PARTS)) workbook.add(name, text);
  const sheet = workbook.begin('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(SHEET_START), false);
  yield* workbook.drain();
  let row = 0;
  let piece = shape.mapping.hasHeader ? rowXml(headersOf(shape.mapping), ++row) : '';
  for (const cells of rowsOf(concepts, shape, options)) {
    if (++row > ROWS) throw new ShuyuError('xlsx-too-many-rows', { limit: ROWS });
    piece += rowXml(cells, row);
    if (piece.length >= PIECE) {
      sheet.push(strToU8(piece), false);
      piece = '';
      yield* workbook.drain();
    }
  }
  sheet.push(strToU8(`${piece}</sheetData></worksheet>`), true);
  workbook.end();
  yield* workbook.drain();
}

/** An archive whose bytes are taken as they come, always the same for the same content. */
class Packer {
  #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#chunks.push(chunk);
  });

  add(name: string, text: string): void {
    this.begin(name).push(strToU8(text), true);
  }

  begin(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = new Date(1980, 0, 1);
    this.#zip.add(part);
    return part;
  }

  end(): void {
    this.#zip.end();
  }

  drain(): readonly Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }
}

function rowXml(cells: readonly string[], row: number): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    return `<c r="${lettersOf(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** The letters of a column that counts from 0: 27 is AB. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

function xml(text: string): string {
  return escapedString(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Terms" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
