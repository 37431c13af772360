import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../../core/formats/registry.ts';
import { escapedString, unescapedString } from '../../../../core/formats/xlsx/strings.ts';
import { xlsxReader } from '../../../../core/formats/xlsx/reader.ts';
import { xlsxWriter } from '../../../../core/formats/xlsx/writer.ts';
import type { ReadEvent } from '../../../../core/formats/format.ts';
import { conceptOf, note } from '../../../support/concepts.ts';
import { OPTIONS, bytesOf, headOf, readAll, writtenBytes } from '../support.ts';
import { row, workbook } from './workbook.ts';

/** The rows that the person is shown. */
function rowsOf(events: readonly ReadEvent[]): readonly (readonly string[])[] {
  return events.flatMap((event) => (event.kind === 'table' ? event.layout.rows : []));
}

const HEADER = row('中文', 'English', 'Note');

describe('reading a workbook', () => {
  test('shared, rich and inline strings, without readings over characters', async () => {
    const strings =
      '<si><t>和平</t></si><si><r><t>peace</t></r><r><rPr><b/></rPr><t xml:space="preserve"> (n.)</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const sheet = `${HEADER}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>3</v></c></row>
      <row r="5"><c r="A5" t="s"><v>2</v></c><c r="C5" t="inlineStr"><is><r><t>a</t></r><r><t>b_x000D_</t></r></is></c></row>`;
    const { events, problems, flavour } = await readAll(xlsxReader, workbook({ sheets: { S: sheet }, strings }));
    expect(rowsOf(events)).toEqual([
      ['和平', 'peace (n.)'],
      ['東京', '', 'ab\r'],
    ]);
    expect(events.filter((event) => event.kind === 'concept')).toMatchObject([
      { position: { line: 2 } },
      { position: { line: 5 } },
    ]);
    expect(problems).toEqual([]);
    expect(flavour).toBe('XLSX');
  });

  test('a cell that has a type but no value is empty', async () => {
    const cells = ['s', 'b', 'e', 'str', 'inlineStr'].map((type) => `<c t="${type}"/>`).join('');
    const sheet = `${row('中文', '英文', '定义', '备注', '来源', '主题')}<row><c t="s"><v>0</v></c>${cells}</row>`;
    const { events, problems } = await readAll(
      xlsxReader,
      workbook({ sheets: { S: sheet }, strings: '<si><t>和平</t></si>' }),
    );
    expect(rowsOf(events)).toEqual([['和平']]);
    expect(problems).toEqual([]);
  });

  test('numbers, dates, booleans, formulas and errors', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>';
    const cells = [
      '<c><v>0.1</v></c><c><v>12345678901</v></c><c><v>1E3</v></c><c s="3"><v>2.5</v></c>',
      '<c s="1"><v>43890</v></c><c s="2"><v>1</v></c><c s="4"><v>43890.5</v></c><c s="4"><v>0.25</v></c>',
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><f>A1&amp;"x"</f><v>cached</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ];
    const sheet = `${row('术语', 'b', 'c', 'd')}${cells.map((written) => `<row>${written}</row>`).join('')}`;
    const { events, problems } = await readAll(xlsxReader, workbook({ sheets: { S: sheet }, styles }));
    expect(rowsOf(events).slice(-3)).toEqual([
      ['0.1', '12345678901', '1000', '2.5'],
      ['2020-02-29', '1900-01-01', '2020-02-29T12:00:00', '06:00:00'],
      ['TRUE', 'FALSE', 'cached'],
    ]);
    expect(problems.filter(({ code }) => code === 'xlsx-error-value')).toEqual([
      { code: 'xlsx-error-value', parameters: { value: '#DIV/0!', count: 1 }, position: { line: 4, column: 4 } },
    ]);
    const since1904 = workbook({
      sheets: { S: `${row('术语', 'b')}<row><c t="str"><v>a</v></c><c s="1"><v>42428</v></c></row>` },
      styles,
      book: '<workbookPr date1904="1"/>',
    });
    expect(rowsOf((await readAll(xlsxReader, since1904)).events).at(-1)).toEqual(['a', '2020-02-29']);
  });

  test('the first visible sheet with anything in it; the others are named', async () => {
    const sheets = {
      '!Secret': row('秘密', 'secret'),
      Empty: row(' '),
      Terms: HEADER + row('和平', 'peace'),
      More: HEADER,
    };
    const { concepts, problems } = await readAll(xlsxReader, workbook({ sheets }));
    expect(concepts).toEqual([{ ...conceptOf([], []), languages: [expect.anything(), expect.anything()] }]);
    expect(problems).toEqual([
      {
        code: 'xlsx-other-sheets',
        parameters: { sheet: 'Terms', others: 'Empty、More、Secret' },
        position: { line: 1, column: 1 },
      },
    ]);
  });

  test('merged cells are counted', async () => {
    const after = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>';
    const file = workbook({ sheets: { S: HEADER + row('和平', 'peace') }, after });
    expect((await readAll(xlsxReader, file)).problems).toEqual([
      { code: 'xlsx-merged-cells', parameters: { count: 2 }, position: { line: 2, column: 1 } },
    ]);
  });

  test('another prefix and parts named from the root', async () => {
    const parts = unzipSync(workbook({ sheets: { S: HEADER + row('和平', 'peace') } }));
    const prefixed = (text: string) => text.replaceAll(/<(\/?)(?=[a-z])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const sheet = prefixed(new TextDecoder().decode(parts['xl/worksheets/s1.xml']));
    const rels = '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/s1.xml"/></Relationships>';
    const file = zipSync({
      ...parts,
      'xl/worksheets/s1.xml': strToU8(sheet),
      'xl/_rels/workbook.xml.rels': strToU8(rels),
    });
    expect((await readAll(xlsxReader, file)).concepts).toHaveLength(1);
  });
});

describe('what is no workbook, or a dangerous one', () => {
  const good = workbook({ sheets: { S: HEADER + row('和平', 'peace') } });
  const start = { line: 1, column: 1 };

  test('an archive of something else', async () => {
    const other = zipSync({ 'word/document.xml': strToU8('<w/>') });
    expect(recogniseFormat(headOf(other))).toBe(xlsxReader);
    await expect(readAll(xlsxReader, other)).rejects.toMatchObject({ code: 'xlsx-not-workbook', position: start });
  });

  test('an old .xls file, or one with a password', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytesOf('x'.repeat(600))]);
    expect(recogniseFormat(headOf(old))).toBe(xlsxReader);
    await expect(readAll(xlsxReader, old)).rejects.toMatchObject({ code: 'xlsx-old-format', position: start });
    const encrypted = Uint8Array.from(good);
    const directory = encrypted.findIndex(
      (_, at) => encrypted[at] === 0x50 && encrypted[at + 1] === 0x4b && encrypted[at + 2] === 1,
    );
    for (let at = directory; encrypted[at] === 0x50 && encrypted[at + 2] === 1;) {
      encrypted[at + 8] = (encrypted[at + 8] ?? 0) | 1;
      at += 46 + (encrypted[at + 28] ?? 0) + (encrypted[at + 30] ?? 0);
    }
    await expect(readAll(xlsxReader, encrypted)).rejects.toMatchObject({ code: 'xlsx-old-format' });
  });

  test('an empty workbook', async () => {
    await expect(readAll(xlsxReader, workbook({ sheets: { S: '' } }))).rejects.toMatchObject({ code: 'table-empty' });
  });

  test('a bomb: little that unpacks to much', async () => {
    const spaces = new Uint8Array(30_000_000).fill(0x20);
    const bomb = workbook({ sheets: {}, more: { 'xl/worksheets/s1.xml': spaces, 'xl/sharedStrings.xml': spaces } });
    expect(bomb.length).toBeLessThan(300_000);
    const before = performance.now();
    await expect(readAll(xlsxReader, bomb)).rejects.toMatchObject({ code: expect.stringMatching(/^xlsx-|^xml-/u) });
    const rows = strToU8(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(900_000)}`);
    const dense = workbook({ sheets: { S: '' }, more: { 'xl/worksheets/s1.xml': rows } });
    await expect(readAll(xlsxReader, dense)).rejects.toMatchObject({ code: 'xlsx-too-large' });
    expect(performance.now() - before).toBeLessThan(20_000);
  }, 30_000);

  test('a bomb that lies about its size', async () => {
    const rows = strToU8(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(800_000)}`);
    const bomb = workbook({ sheets: { S: '' }, more: { 'xl/worksheets/s1.xml': rows } });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 <= bomb.length; at++) {
      if (view.getUint32(at, true) === rows.length) view.setUint32(at, 10, true);
    }
    await expect(readAll(xlsxReader, bomb)).rejects.toMatchObject({ code: 'xlsx-too-large' });
  }, 30_000);

  test('more parts than a workbook has', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`p${at}`, new Uint8Array(0)]));
    await expect(readAll(xlsxReader, workbook({ sheets: { S: HEADER }, more: many }))).rejects.toMatchObject({
      code: 'xlsx-too-large',
    });
  }, 30_000);

  test('entities and endless depth', async () => {
    const entity = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>');
    await expect(
      readAll(xlsxReader, workbook({ sheets: { S: '' }, more: { 'xl/worksheets/s1.xml': entity } })),
    ).rejects.toMatchObject({ code: 'xml-entities-declared' });
    const deep = strToU8('<a>'.repeat(10_000));
    await expect(
      readAll(xlsxReader, workbook({ sheets: { S: '' }, more: { 'xl/worksheets/s1.xml': deep } })),
    ).rejects.toMatchObject({ code: 'xml-too-deep' });
  });

  test('a row that is too wide, and a sheet that is not well-formed, with their rows', async () => {
    const wide = `${HEADER}<row r="7"><c r="ZZZ7"><v>1</v></c></row>`;
    await expect(readAll(xlsxReader, workbook({ sheets: { S: wide } }))).rejects.toMatchObject({
      code: 'table-too-wide',
      position: { line: 7 },
    });
    await expect(
      readAll(xlsxReader, workbook({ sheets: { S: `${HEADER}<row r="3"><c></row>` } })),
    ).rejects.toMatchObject({
      code: 'xlsx-damaged',
      position: { line: 3 },
    });
  });
});

describe('writing a workbook', () => {
  test('cells are strings, so nothing runs; the header stays in view', () => {
    const parts = unzipSync(writtenBytes(xlsxWriter, [conceptOf(['=1+1'], ['<a> & b'], { id: '1' })]));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<c r="F2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('&lt;a&gt; &amp; b');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
  });

  test('a cell that Excel does not take is left out, and told', async () => {
    const concept = conceptOf(['甲'], ['a'], { id: '1', categories: [note('长'.repeat(32_768))] });
    expect(xlsxWriter.leftOut(concept, OPTIONS)).toEqual([{ level: 'conceptEntry', what: 'category', name: 'note' }]);
    expect((await readAll(xlsxReader, writtenBytes(xlsxWriter, [concept]))).concepts).toEqual([
      conceptOf(['甲'], ['a'], { id: '1' }),
    ]);
  });

  test.each(['\u0001_x0041', '_x000D_', '__x005F_x', 'a\r\nb\t', '\uFFFE\uD800', '😀'])(
    'the characters of %j come back',
    (text) => {
      expect(unescapedString(escapedString(text))).toBe(text);
    },
  );

  test('thirty thousand entries are written and read in a while', async () => {
    function* concepts() {
      for (let at = 0; at < 30_000; at++)
        yield conceptOf([`维持和平行动${at}`], [`peacekeeping operation ${at}`], { id: `${at}` });
    }
    const start = performance.now();
    const file = writtenBytes(xlsxWriter, concepts());
    const { concepts: read } = await readAll(xlsxReader, file);
    expect(read).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);
});
