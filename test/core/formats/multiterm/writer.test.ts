import { describe, expect, test } from 'vitest';
import { EntryNumbers } from '../../../../core/formats/multiterm/numbers.ts';
import { multitermWriter } from '../../../../core/formats/multiterm/writer.ts';
import type { Concept } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { conceptOf, status, termOf } from '../../../support/concepts.ts';
import { OPTIONS, written, writtenBytes } from '../support.ts';

test('a whole file, in UTF-16LE with its mark', () => {
  const concept = conceptOf([termOf('和平', status('preferred'))], ['peace'], { id: 'c1', subject: 'law' });
  expect(Array.from(writtenBytes(multitermWriter, []).slice(0, 4))).toEqual([0xff, 0xfe, 0x3c, 0]);
  expect(written(multitermWriter, [concept])).toBe(
    `<?xml version="1.0" encoding="UTF-16"?>
<mtf>
  <conceptGrp>
    <concept>1</concept>
    <descripGrp>
      <descrip type="Shuyu ID">c1</descrip>
    </descripGrp>
    <descripGrp>
      <descrip type="Subject">law</descrip>
    </descripGrp>
    <languageGrp>
      <language type="Chinese (PRC)" lang="ZH-CN"/>
      <termGrp>
        <term>和平</term>
        <descripGrp>
          <descrip type="Status">preferred</descrip>
        </descripGrp>
      </termGrp>
    </languageGrp>
    <languageGrp>
      <language type="English (United States)" lang="EN-US"/>
      <termGrp>
        <term>peace</term>
      </termGrp>
    </languageGrp>
  </conceptGrp>
</mtf>
`,
  );
});

test('languages are written by the codes that were asked for', () => {
  const concept = conceptOf(['和平'], ['peace']);
  const file = written(multitermWriter, [concept], { languageCode: (code) => code.slice(0, 2) });
  expect(file).toContain('<language type="Chinese" lang="ZH"/>');
  expect(file).toContain('<language type="English" lang="EN"/>');
});

test('entry numbers are kept where they are free, and go on after the highest', () => {
  const numbers = new EntryNumbers();
  const ids = ['5', '5', null, 'a', '7', '9', '4294967295', null, '4294967296', '007', '0'];
  expect(ids.map((id) => numbers.claim(id))).toEqual(['5', '6', '7', '8', '9', '10', '4294967295', '1', '2', '3', '4']);
});

describe('what is left out', () => {
  test('is listed', () => {
    const concept: Concept = {
      externalId: 'c1',
      attributes: { module: 'x' },
      categories: [
        dataCategory('transac', 'transactionType', 'origination'),
        { ...dataCategory('ref', 'crossReference', 'x'), attributes: { target: 'c2' } },
      ],
      languages: [
        {
          language: 'zh_CN',
          attributes: {},
          categories: [],
          terms: [
            {
              attributes: { id: 't1' },
              term: ['a', { element: 'hi', attributes: {}, content: ['b'] }],
              termAttributes: {},
              categories: [],
            },
            termOf(' '),
          ],
        },
        { language: 'en', attributes: {}, categories: [], terms: [] },
      ],
    };
    expect(multitermWriter.leftOut(concept, OPTIONS).toSorted((a, b) => (a.what < b.what ? -1 : 1))).toEqual([
      { level: 'conceptEntry', what: 'as-note', name: 'transactionType' },
      { level: 'termSec', what: 'attribute', name: 'id' },
      { level: 'conceptEntry', what: 'attribute', name: 'module' },
      { level: 'conceptEntry', what: 'attribute', name: 'target' },
      { level: 'langSec', what: 'code', name: 'zh_CN' },
      { level: 'langSec', what: 'language', name: 'en' },
      { level: 'termSec', what: 'markup', name: 'hi' },
      { level: 'termSec', what: 'term', name: '' },
    ]);
    expect(written(multitermWriter, [concept])).toContain('<term>ab</term>');
  });

  test('an entry without a term', () => {
    expect(multitermWriter.leftOut(conceptOf([' '], []), OPTIONS).at(-1)?.what).toBe('concept');
    expect(written(multitermWriter, [conceptOf([' '], [])])).not.toContain('conceptGrp');
  });
});
