import { describe, expect, test } from 'vitest';
import { tmxReader } from '../../../../core/formats/tmx/reader.ts';
import { tmxWriter } from '../../../../core/formats/tmx/writer.ts';
import type { TranslationUnit, Variant } from '../../../../core/model/memory.ts';
import type { Inline, InlineElement } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { grammarOf } from '../grammar.ts';
import { OPTIONS, readAll, written } from '../support.ts';

function variant(language: string, ...segment: readonly Inline[]): Variant {
  return { language, attributes: {}, categories: [], segment };
}

function unit(...variants: readonly Variant[]): TranslationUnit {
  return { externalId: '1', attributes: {}, categories: [dataCategory('prop', 'x-symbol', 'A/1')], variants };
}

describe('what is written', () => {
  test('a whole file', () => {
    expect(written(tmxWriter, [unit(variant('zh-CN', '和平'), variant('en-US', 'peace'))])).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header segtype="sentence" o-tmf="Shuyu" adminlang="en" datatype="plaintext" creationtool="Shuyu" creationtoolversion="1" srclang="zh-CN">
    <note>Test</note>
    <note>Written by a test</note>
  </header>
  <body>
    <tu tuid="1">
      <prop type="x-symbol">A/1</prop>
      <tuv xml:lang="zh-CN">
        <seg>和平</seg>
      </tuv>
      <tuv xml:lang="en-US">
        <seg>peace</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`,
    );
  });

  test('the header of the file that it came from', async () => {
    const header: InlineElement = {
      element: 'header',
      attributes: {
        segtype: 'block',
        'o-tmf': 'abc',
        srclang: 'en',
        creationtool: 'Old',
        changedate: 'May',
        datatype: 'html',
      },
      content: [
        { element: 'note', attributes: {}, content: ['kept'] },
        { element: 'odd', attributes: {}, content: ['gone'] },
        { element: 'prop', attributes: {}, content: ['without type'] },
        {
          element: 'ude',
          attributes: { name: 'n' },
          content: [{ element: 'map', attributes: { unicode: '#xE000', odd: '1' }, content: [] }],
        },
      ],
    };
    const file = written(tmxWriter, [unit(variant('en'), variant('zh'))], {
      header,
      languageCode: (code) => (code === 'en' ? 'en-GB' : code),
    });
    expect((await readAll(tmxReader, file)).header).toEqual({
      element: 'header',
      attributes: {
        segtype: 'block',
        'o-tmf': 'abc',
        adminlang: 'en',
        datatype: 'html',
        creationtool: 'Shuyu',
        creationtoolversion: '1',
        srclang: 'en-GB',
      },
      content: [
        { element: 'note', attributes: {}, content: ['kept'] },
        {
          element: 'ude',
          attributes: { name: 'n' },
          content: [{ element: 'map', attributes: { unicode: '#xE000' }, content: [] }],
        },
      ],
    });
    expect(file).toContain('<tuv xml:lang="en-GB">');
  });

  test.each<[string, readonly Inline[], string]>([
    [
      'a code without its number is a placeholder',
      [{ element: 'bpt', attributes: {}, content: ['<b>'] }, 'a'],
      '<ph>&lt;b&gt;</ph>a',
    ],
    ['unknown markup leaves its text', [{ element: 'b', attributes: {}, content: ['a'] }, 'b'], 'ab'],
    ['a sub belongs in a code', [{ element: 'sub', attributes: {}, content: ['a'] }], 'a'],
    [
      'an odd attribute is left out',
      [{ element: 'ph', attributes: { x: 'y', assoc: 'p' }, content: [] }],
      '<ph assoc="p"/>',
    ],
  ])('%s', (_, segment, xml) => {
    expect(written(tmxWriter, [unit(variant('zh', ...segment))])).toContain(`<seg>${xml}</seg>`);
  });
});

test.each(['1.1', '1.2', '1.3'])('TMX %s comes out as valid TMX 1.4', async (version) => {
  const old =
    `<!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="${version}"><header creationtool="t" creationtoolversion="1" segtype="sentence" ` +
    'o-tmf="t" adminlang="EN" srclang="EN" datatype="rtf" o-encoding="x"><note lang="EN">n</note></header><body>' +
    '<tu datatype="rtf" lastusagedate="19970314T023401Z"><prop lang="EN" type="x">p</prop>' +
    '<tuv lang="EN" creationid="A"><seg>a <bpt i="1">b</bpt>c<ept i="1">d</ept><ut>e</ut></seg></tuv>' +
    '<tuv lang="FR"><seg>f</seg></tuv></tu></body></tmx>';
  const { units, header } = await readAll(tmxReader, old);
  const file = written(tmxWriter, units, { header });
  expect(grammarOf('tmx/tmx14.rng')(file)).toEqual([]);
  const again = await readAll(tmxReader, file);
  expect(again.units).toEqual(units);
  expect(again.problems).toEqual([]);
});

test('what is left out is listed', () => {
  const odd: TranslationUnit = {
    externalId: null,
    attributes: { id: '1', creationdate: 'May' },
    categories: [dataCategory('descrip', 'subjectField', 'law')],
    variants: [variant('zh_CN', { element: 'b', attributes: {}, content: ['a'] })],
  };
  expect(tmxWriter.leftOut(odd, OPTIONS)).toEqual([
    { level: 'conceptEntry', what: 'attribute', name: 'id' },
    { level: 'conceptEntry', what: 'attribute', name: 'creationdate' },
    { level: 'conceptEntry', what: 'as-note', name: 'subjectField' },
    { level: 'langSec', what: 'code', name: 'zh_CN' },
    { level: 'termSec', what: 'markup', name: 'b' },
  ]);
  expect(written(tmxWriter, [odd])).toContain('<note>subjectField: law</note>');
  expect(tmxWriter.leftOut(unit(), OPTIONS)).toEqual([{ level: 'conceptEntry', what: 'concept', name: '1' }]);
  expect(written(tmxWriter, [unit()])).not.toContain('<tu');
});
