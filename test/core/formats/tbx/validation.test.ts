import { describe, expect, test } from 'vitest';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import { readAll } from '../support.ts';
import { EVERYTHING_V2, EVERYTHING_V3, TAGGED_V3 } from './everything.ts';

/** What the reader says of a file: code, the tag that stands at the place given, and the particulars. */
async function told(file: string): Promise<readonly string[]> {
  const lines = file.split('\n');
  const { problems } = await readAll(tbxReader, file);
  return problems.map(({ code, position, parameters }) => {
    const { count: _, ...particulars } = parameters;
    const tag = lines[(position?.line ?? 0) - 1]?.slice((position?.column ?? 0) - 1).match(/^<[^\s/>]+/u)?.[0];
    return [code, `${tag ?? 'nowhere'}>`, ...Object.values(particulars)].join(' ');
  });
}

test.each([
  ['v3', EVERYTHING_V3],
  ['v3 in style DCT', TAGGED_V3.replace(/<basic:customer>.*<\/basic:customer>/u, '')],
])('nothing is wrong with %s', async (_, file) => {
  expect(await told(file)).toEqual([]);
});

describe('v3', () => {
  test.each([
    ['<change><p>First</p></change>', '<change/>', ['tbx-element-missing <change> p change']],
    ['<encodingDesc><p>UTF-8</p></encodingDesc>', '<p>x</p>', ['tbx-misplaced <p> p tbxHeader']],
    ['style="dca"', 'style="dc"', ['tbx-attribute-odd <tbx> style dc tbx']],
    ['type="TBX-Linguist"', 'type="TBX-Acme"', ['tbx-dialect-unknown <tbx> TBX-Acme']],
    [' xml:lang="zh-CN"', '', ['tbx-attribute-missing <tbx> xml:lang tbx']],
    ['<body id="body">', '<body id="body" n="1">', ['tbx-attribute-unknown <body> n body']],
    ['id="c2"', 'id="c1"', ['tbx-id-duplicate <conceptEntry> c1', 'tbx-reference-missing <ref> c2']],
    ['target="p1"', 'target="p2"', ['tbx-reference-missing <transacNote> p2']],
    ['startRef="s1"', 'startRef="s2"', ['tbx-reference-missing <ec> s2']],
    ['id="e1" startRef="s1"', 'startRef="s1"', ['tbx-attribute-missing <ec> id ec']],
    ['id="t1t"', 'id="1t"', ['tbx-id-odd <term>']],
    ['type="bold">平', 'type="loud">平', ['tbx-attribute-odd <hi> type loud hi']],
    ['和<hi type="bold">平</hi>', '和<foreign>平</foreign>', ['tbx-misplaced <foreign> foreign term']],
    ['https://example.org', 'ftp://example.org', ['tbx-attribute-odd <xref> target ftp://example.org/a?b=1&c xref']],
    ['2020-02-29', '2021-02-29', ['tbx-date-odd <date> 2021-02-29']],
    ['2020-02-29', '2020-02-29T10:00:00', ['tbx-date-odd <date> 2020-02-29T10:00:00']],
    ['<term>war</term>', '<note>n</note><term>war</term>', ['tbx-misplaced <term> term termSec']],
    [
      '<term>war</term>',
      '<term>war</term><note>n</note><termNote type="partOfSpeech">noun</termNote>',
      ['tbx-misplaced <termNote> termNote termSec'],
    ],
    [
      '<adminNote type="readingNote">pinyin</adminNote></adminGrp>',
      '</adminGrp><adminNote type="readingNote">pinyin</adminNote>',
      ['tbx-misplaced <adminNote> adminNote termSec'],
    ],
    [
      '</langSec></conceptEntry>',
      '</langSec><note>n</note></conceptEntry>',
      ['tbx-misplaced <note> note conceptEntry'],
    ],
    [
      '<term>war</term>',
      '<term>war</term><partOfSpeech xmlns="http://www.tbxinfo.net/ns/min">noun</partOfSpeech>',
      ['tbx-style-mixed <partOfSpeech> partOfSpeech DCA'],
    ],
    ['<refObjectSec type="respPerson">', '<refObjectSec>', ['tbx-attribute-missing <refObjectSec> type refObjectSec']],
  ])('%s as %s', async (good, bad, expected) => {
    expect(EVERYTHING_V3).toContain(good);
    expect(await told(EVERYTHING_V3.replace(good, bad))).toEqual(expected);
  });

  test('a reference may come long before its id', async () => {
    const entries = Array.from(
      { length: 300 },
      (_, n) =>
        `<conceptEntry id="n${n}"><ref type="crossReference" target="n${299 - n}"/><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>`,
    );
    expect(
      await told(EVERYTHING_V3.replace('<conceptEntry id="c2">', `${entries.join('')}<conceptEntry id="c2">`)),
    ).toEqual([]);
  });
});

test('v2 with its default constraint set has its own structure, TBX-Basic a narrower one', async () => {
  const whole = EVERYTHING_V2.replace('id="57"', 'id="c57"').replace('target="58"', 'target="t1"');
  expect(await told(whole)).toEqual([
    'tbx-header-missing <martif>',
    'tbx-no-term <langSet> C',
    'tbx-attribute-unknown <langSet> lang langSet',
    'tbx-language-odd <langSet> zh_CN',
    'tbx-category-unknown <admin> Txt::Text Field TBX',
    'tbx-language-odd <langSet> C',
  ]);
  const basic = await told(whole.replace('type="TBX"', 'type="TBX-Basic"'));
  expect(basic).toContain('tbx-misplaced <ntig> ntig langSet');
  expect(basic).toContain('tbx-misplaced <itemSet> itemSet refObject');
});
