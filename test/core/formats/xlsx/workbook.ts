import { strToU8, zipSync, type Zippable } from 'fflate';

/** Workbooks for tests, as short as they can be written. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** What stands in each sheet (`<row>…</row>`), by its name; the name begins with `!` where it is hidden. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The `si` of the shared strings. */
  readonly strings?: string;
  readonly styles?: string;
  readonly book?: string;
  /** What follows the rows of the first sheet. */
  readonly after?: string;
  readonly more?: Zippable;
}

export function workbook({ sheets, strings, styles, book = '', after = '', more = {} }: Parts): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => {
    const state = name.startsWith('!') ? ' state="hidden"' : '';
    return `<sheet name="${name.replace('!', '')}" sheetId="${at + 1}" r:id="rId${at + 1}"${state}/>`;
  });
  const related = names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="x" Target="worksheets/s${at + 1}.xml"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
  };
  names.forEach((name, at) => {
    const rest = at === 0 ? after : '';
    parts[`xl/worksheets/s${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData>${rest}</worksheet>`;
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...more });
}

/** A row of inline strings. */
export function row(...cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
}
