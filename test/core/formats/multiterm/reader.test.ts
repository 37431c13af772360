import { describe, expect, test } from 'vitest';
import { multitermReader } from '../../../../core/formats/multiterm/reader.ts';
import { multitermWriter } from '../../../../core/formats/multiterm/writer.ts';
import type { Concept, DataCategory } from '../../../../core/model/terminology.ts';
import { administrativeStatus, dataCategory } from '../../../../core/model/terminology.ts';
import { readAll, written } from '../support.ts';

/** The hard cases of real files, one by one. */

const ZH = '<languageGrp><language type="Chinese" lang="ZH"/><termGrp><term>和平</term></termGrp></languageGrp>';

function mtf(entries: string): string {
  return `<mtf>\n${entries}\n</mtf>`;
}

function entry(inside: string, number = '1'): string {
  return mtf(`<conceptGrp><concept>${number}</concept>${inside}</conceptGrp>`);
}

function language(inside: string, attributes = 'type="Chinese" lang="ZH"'): string {
  return entry(`<languageGrp><language ${attributes}/>${inside}</languageGrp>`);
}

function term(inside: string): string {
  return language(`<termGrp>${inside}</termGrp>`);
}

async function conceptIn(file: string): Promise<Concept> {
  const [concept] = (await readAll(multitermReader, file)).concepts;
  if (concept === undefined) throw new Error('no concept');
  return concept;
}

describe('what is kept with a problem', () => {
  const descrip = '<descripGrp><descrip type="Note">n</descrip></descripGrp>';

  test.each([
    ['no entries', mtf(''), 'multiterm-no-entries'],
    ['an entry without number', mtf(`<conceptGrp>${ZH}</conceptGrp>`), 'multiterm-number-missing'],
    ['a number that is none', entry(ZH, 'c1'), 'multiterm-number-odd'],
    [
      'a number used twice',
      mtf(`<conceptGrp><concept>1</concept>${ZH}</conceptGrp>`.repeat(2)),
      'multiterm-number-duplicate',
    ],
    ['an entry without language', entry(descrip), 'multiterm-no-language'],
    [
      'a language without code',
      language('<termGrp><term>a</term></termGrp>', 'type="X"'),
      'multiterm-language-missing',
    ],
    ['an odd language', language('<termGrp><term>a</term></termGrp>', 'type="X" lang="---"'), 'multiterm-language-odd'],
    ['a language without name', language('<termGrp><term>a</term></termGrp>', 'lang="ZH"'), 'multiterm-part-missing'],
    ['a language without term', language(descrip), 'multiterm-no-term'],
    ['a term section without term', term(descrip), 'multiterm-no-term'],
    ['an empty term', term('<term> </term>'), 'multiterm-term-empty'],
    ['two terms in a section', term('<term>a</term><term>b</term>'), 'multiterm-term-second'],
    ['a term out of place', language('<term>a</term>'), 'multiterm-misplaced'],
    ['a term section out of place', entry('<termGrp><term>a</term></termGrp>'), 'multiterm-misplaced'],
    ['a language in a language', language(`${ZH}<termGrp><term>a</term></termGrp>`), 'multiterm-misplaced'],
    ['a field without group', term('<term>a</term><descrip type="Note">n</descrip>'), 'multiterm-misplaced'],
    [
      'two fields in a group',
      term('<term>a</term><descripGrp><descrip type="x"/><descrip type="y"/></descripGrp>'),
      'multiterm-misplaced',
    ],
    [
      'a field without name',
      term('<term>a</term><descripGrp><descrip>n</descrip></descripGrp>'),
      'multiterm-part-missing',
    ],
    ['a group without field', term('<term>a</term><descripGrp/>'), 'multiterm-part-missing'],
    [
      'a transaction without date',
      entry(`<transacGrp><transac type="origination">me</transac></transacGrp>${ZH}`),
      'multiterm-part-missing',
    ],
    [
      'an odd transaction',
      entry(`<transacGrp><transac type="check"/><date>2009-05-05</date></transacGrp>${ZH}`),
      'multiterm-value-odd',
    ],
    [
      'an odd date',
      entry(`<transacGrp><transac type="origination"/><date>2009-02-30</date></transacGrp>${ZH}`),
      'multiterm-value-odd',
    ],
    ['an odd system field', entry(`<system type="x">1</system>${ZH}`), 'multiterm-value-odd'],
    ['an unknown element', entry(`<x>1</x>${ZH}`), 'multiterm-element-unknown'],
    [
      'an unknown attribute',
      entry(`<descripGrp><descrip type="x" y="z"/></descripGrp>${ZH}`),
      'multiterm-attribute-unknown',
    ],
    ['an element around the entries', `<mtf><x>${ZH}</x></mtf>`, 'multiterm-misplaced'],
    ['stray text', entry(`stray${ZH}`), 'multiterm-text-misplaced'],
  ])('%s', async (_, file, code) => {
    expect((await readAll(multitermReader, file)).problems.map((problem) => problem.code)).toContain(code);
  });

  test('a problem has the place of its element', async () => {
    const { problems } = await readAll(multitermReader, mtf('  <conceptGrp><concept>1</concept>\n </conceptGrp>'));
    expect(problems).toEqual([{ code: 'multiterm-no-language', parameters: {}, position: { line: 2, column: 3 } }]);
  });

  test('another root is refused', async () => {
    await expect(readAll(multitermReader, '<tbx/>')).rejects.toMatchObject({ code: 'multiterm-not-mtf' });
  });
});

describe('fields', () => {
  test.each<[string, string, Omit<DataCategory, 'attributes' | 'group' | 'members'>]>([
    ['Subject', 'law', { element: 'descrip', type: 'subjectField', content: ['law'] }],
    ['主题', '法律', { element: 'descrip', type: 'subjectField', content: ['法律'] }],
    ['Definition', 'd', { element: 'descrip', type: 'definition', content: ['d'] }],
    ['来源', 's', { element: 'admin', type: 'source', content: ['s'] }],
    ['NOTE', 'n', { element: 'note', type: null, content: ['n'] }],
    ['Part of Speech', 'Noun', { element: 'termNote', type: 'partOfSpeech', content: ['noun'] }],
    ['词性', '动词', { element: 'termNote', type: 'partOfSpeech', content: ['verb'] }],
    ['Part of Speech', 'proper name', { element: 'termNote', type: 'partOfSpeech', content: ['proper name'] }],
    ['Status', 'Preferred', { element: 'termNote', type: 'administrativeStatus', content: ['preferredTerm-admn-sts'] }],
    [
      'Status',
      'forbidden',
      { element: 'termNote', type: 'administrativeStatus', content: ['deprecatedTerm-admn-sts'] },
    ],
    ['Term Type', 'full form', { element: 'termNote', type: 'termType', content: ['fullForm'] }],
    ['termLocation', 'menu', { element: 'termNote', type: 'termLocation', content: ['menu'] }],
    ['D_Source', 'x', { element: 'descrip', type: 'D_Source', content: ['x'] }],
  ])('%s: %s is read and written as it was', async (field, value, expected) => {
    const file = term(`<term>a</term><descripGrp><descrip type="${field}">${value}</descrip></descripGrp>`);
    const concept = await conceptIn(file);
    expect(concept.languages[0]?.terms[0]?.categories).toMatchObject([expected]);
    expect(written(multitermWriter, [concept])).toContain(`<descrip type="${field}">${value}</descrip>`);
  });

  test('what a person changes is written in the usual words', async () => {
    const file = term('<term>a</term><descripGrp><descrip type="状态">forbidden</descrip></descripGrp>');
    const concept = await conceptIn(file);
    const section = concept.languages[0]?.terms[0];
    const category = section?.categories[0];
    if (section === undefined || category === undefined) throw new Error('no category');
    expect(administrativeStatus(section)).toBe('deprecated');
    const changed: Concept = {
      ...concept,
      languages: [
        {
          ...sectionsOf(concept),
          terms: [{ ...section, categories: [{ ...category, content: ['admittedTerm-admn-sts'] }] }],
        },
      ],
    };
    expect(written(multitermWriter, [changed])).toContain('<descrip type="状态">admitted</descrip>');
  });

  test('members, links and transactions are kept in order', async () => {
    const { categories } = await conceptIn(
      entry(
        '<system type="entryClass">1</system>' +
          '<transacGrp><transac type="origination" Plink="me">我</transac><date>2009-05-05T00:00:00</date></transacGrp>' +
          '<descripGrp><descrip type="Definition">a <xref Tlink="EN:b">b</xref></descrip>' +
          '<descripGrp><descrip type="Source" Ulink="http://a">s</descrip></descripGrp></descripGrp>' +
          ZH,
      ),
    );
    expect(categories).toEqual([
      dataCategory('system', 'entryClass', '1'),
      {
        ...dataCategory('transac', 'transactionType', 'origination'),
        attributes: { Plink: 'me' },
        group: {},
        members: [
          dataCategory('transacNote', 'responsibility', '我'),
          dataCategory('date', null, '2009-05-05T00:00:00'),
        ],
      },
      {
        ...dataCategory('descrip', 'definition', ''),
        content: ['a ', { element: 'xref', attributes: { Tlink: 'EN:b' }, content: ['b'] }],
        group: {},
        members: [{ ...dataCategory('admin', 'source', 's'), attributes: { Ulink: 'http://a' } }],
      },
    ]);
  });
});

describe('languages', () => {
  test.each([
    ['type="Chinese" lang="ZH"', 'zh', {}],
    ['type="Chinese (PRC)" lang="ZH-CN"', 'zh-CN', {}],
    ['type="English (United States)" lang="EN-US"', 'en-US', {}],
    ['type="中文" lang="zh_hans_cn"', 'zh-Hans-CN', { name: '中文' }],
    ['type="Chinese"', 'zh', {}],
    ['type="English"', 'en', {}],
    ['type="Klingon"', 'und', { name: 'Klingon' }],
  ])('%s is %s', async (attributes, code, kept) => {
    const concept = await conceptIn(language('<termGrp><term>a</term></termGrp>', attributes));
    expect(concept.languages[0]).toMatchObject({ language: code, attributes: kept });
    expect(written(multitermWriter, [concept])).toContain(/type="[^"]*"/u.exec(attributes)?.[0]);
  });
});

function sectionsOf(concept: Concept): Concept['languages'][number] {
  const [section] = concept.languages;
  if (section === undefined) throw new Error('no language');
  return section;
}
