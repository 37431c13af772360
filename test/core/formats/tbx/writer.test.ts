import { describe, expect, test } from 'vitest';
import { writerOf } from '../../../../core/formats/registry.ts';
import { BASIC_V2, dialectV3 } from '../../../../core/formats/tbx/dialects.ts';
import { leftOut } from '../../../../core/formats/tbx/fit.ts';
import type { Concept, DataCategory } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { OPTIONS, written } from '../support.ts';

function concept(externalId: string | null, categories: readonly DataCategory[] = [], term = '和平'): Concept {
  const section = { attributes: {}, term: [term], termAttributes: {}, categories };
  return {
    externalId,
    attributes: {},
    categories: [],
    languages: [{ language: 'zh_CN', attributes: {}, categories: [], terms: [section] }],
  };
}

function file(id: string, ...concepts: readonly Concept[]): string {
  const writer = writerOf(id);
  if (writer === null) throw new Error(`no writer ${id}`);
  return written(writer, concepts);
}

describe('what is written', () => {
  test('a whole file, one element a line', () => {
    expect(file('tbx-basic', concept('c1', [dataCategory('termNote', 'partOfSpeech', 'noun')]))).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Test</title>
      </titleStmt>
      <sourceDesc>
        <p>Written by a test</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c1">
        <langSec xml:lang="zh-CN">
          <termSec>
            <term>和平</term>
            <termNote type="partOfSpeech">noun</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`,
    );
  });

  test('ids are names, each once, and made up where there is none', () => {
    const ids = [
      ...file('tbx-v2', concept('57'), concept('a b'), concept('a b'), concept('c1'), concept(null)).matchAll(
        /termEntry id="([^"]+)"/gu,
      ),
    ];
    expect(ids.map((match) => match[1])).toEqual(['_57', 'a_b', 'a_b_2', 'c1', 'entry-1']);
  });

  test.each([
    [
      'tbx-basic',
      dataCategory('termNote', 'usageStatus', 'preferred'),
      '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
    ],
    ['tbx-basic', dataCategory('termNote', 'partOfSpeech', 'Noun'), '<termNote type="partOfSpeech">noun</termNote>'],
    ['tbx-basic', dataCategory('termNote', 'partOfSpeech', 'properNoun'), '<note>partOfSpeech: properNoun</note>'],
    [
      'tbx-v2',
      dataCategory('termNote', 'partOfSpeech', 'properNoun'),
      '<termNote type="partOfSpeech">properNoun</termNote>',
    ],
    ['tbx-basic', dataCategory('descrip', 'reliability', 'attested'), '<note>reliability: attested</note>'],
    ['tbx-basic', dataCategory('admin', 'across_userdef_1', 'x < y'), '<note>across_userdef_1: x &lt; y</note>'],
    ['tbx-core', dataCategory('admin', 'source', 'A/RES/1'), '<note>source: A/RES/1</note>'],
    ['tbx-basic-dct', dataCategory('admin', 'source', 'A/RES/1'), '<basic:source>A/RES/1</basic:source>'],
    [
      'tbx-basic',
      dataCategory('transac', 'transactionType', 'creation'),
      '<transac type="transactionType">origination</transac>',
    ],
    [
      'tbx-basic',
      { ...dataCategory('xref', 'externalCrossReference', 'x'), attributes: { target: 'a.jpg' } },
      '<note>externalCrossReference: x (target: a.jpg)</note>',
    ],
  ])('%s: %j', (id, category, xml) => {
    expect(file(id, concept('c1', [category]))).toContain(xml);
  });
});

describe('what is left out', () => {
  test('is listed', () => {
    const category = { ...dataCategory('admin', 'projectSubset', 'p'), attributes: { module: 'basic' } };
    const markup = {
      ...dataCategory('note', null, ''),
      content: ['a', { element: 'b', attributes: {}, content: ['c'] }],
    };
    const odd = concept('c1', [
      category,
      markup,
      dataCategory('admin', 'odd', 'x'),
      dataCategory('descrip', 'reliability', 'attested'),
    ]);
    expect(leftOut(odd, dialectV3('TBX-Basic'))).toEqual([
      { level: 'termSec', what: 'attribute', name: 'module' },
      { level: 'termSec', what: 'markup', name: 'b' },
      { level: 'termSec', what: 'as-note', name: 'odd' },
    ]);
  });

  test('an id that has to be another, a code that the version has not', () => {
    const odd = concept('57');
    const [section] = odd.languages;
    if (section === undefined) throw new Error('no section');
    const term = {
      ...section.terms[0],
      attributes: { id: '1', '#element': 'ntig' },
      term: ['a'],
      termAttributes: {},
      categories: [],
    };
    const languages = [{ ...section, language: '---', attributes: { '#language': 'lang' }, terms: [term] }];
    expect(leftOut({ ...odd, languages }, dialectV3('TBX-Basic'))).toEqual([
      { level: 'termSec', what: 'id', name: '1' },
      { level: 'langSec', what: 'code', name: '---' },
      { level: 'conceptEntry', what: 'id', name: '57' },
    ]);
    expect(leftOut({ ...odd, languages }, BASIC_V2).map(({ what }) => what)).toEqual(['id', 'id']);
    expect(writerOf('tbx-v3-full').leftOut({ ...odd, languages }, OPTIONS)).toEqual([]);
  });

  test('an entry without a term, and its empty sections', () => {
    expect(leftOut(concept('c1', [], ' '), BASIC_V2)).toEqual([
      { level: 'termSec', what: 'term', name: '' },
      { level: 'langSec', what: 'language', name: 'zh_CN' },
      { level: 'conceptEntry', what: 'concept', name: 'c1' },
    ]);
    expect(file('tbx-v2', concept('c1', [], ' '), concept('c2')).match(/<termEntry id="[^"]*"/gu)).toEqual([
      '<termEntry id="c2"',
    ]);
  });
});
