import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writerOf } from '../../core/formats/registry.ts';
import { tbxReader } from '../../core/formats/tbx/reader.ts';
import { administrativeStatus, categoryValue, plainText } from '../../core/model/terminology.ts';
import { starterConcepts, STARTER_HEADER } from '../../scripts/starter/starter-termbase.ts';
import { readAll } from '../core/formats/support.ts';
import { STARTER_FILE } from '../support/term-index.ts';

const TABLE = [
  'concept\tzh\ten\ten_abbreviation\tsubject_field\tpart_of_speech\tterm_type\treliability\tnote\tsource',
  'C1\t联合国\tUnited Nations\tUN\tinstitutions\tproper noun\tfullForm\tattested\t\tS/2021/875',
  'C2\t和平\tpeace; tranquillity\t\tpeace\tnoun\tfullForm\testablished\tin general\t',
  'C1\t本组织\tthe Organization; United Nations\t\tinstitutions\tnoun\tshortForm\tattested\tthe United Nations\tSC/13888',
  '',
].join('\n');

test('a cell that holds quotes is read without the quotes around it', () => {
  const [header, row = ''] = TABLE.split('\n');
  const [concept] = starterConcepts([header, row.replace('S/2021/875', '"site, ""a page"""')].join('\n'));
  expect(concept?.languages[1]?.terms[0]?.categories.at(-1)?.content).toEqual(['site, "a page"']);
});

describe('a table of facts', () => {
  const concepts = starterConcepts(TABLE);
  const terms = (concept: number, language: number) => concepts[concept]?.languages[language]?.terms ?? [];

  test('rows of one concept come together, in the order of their first', () => {
    expect(concepts.map(({ externalId }) => externalId)).toEqual(['C1', 'C2']);
    expect(concepts[0]?.languages.map(({ language }) => language)).toEqual(['zh-CN', 'en-US']);
    expect(concepts.map(({ categories }) => categoryValue(categories, 'subjectField'))).toEqual([
      'institutions',
      'peace',
    ]);
  });

  test('the first term of a language is preferred, each English term stands once, abbreviations last', () => {
    const listed = (language: number) =>
      terms(0, language).map((term) => [plainText(term.term), administrativeStatus(term)]);
    expect(listed(0)).toEqual([
      ['联合国', 'preferred'],
      ['本组织', 'admitted'],
    ]);
    expect(listed(1)).toEqual([
      ['United Nations', 'preferred'],
      ['the Organization', 'admitted'],
      ['UN', 'admitted'],
    ]);
    expect(terms(1, 1).map((term) => plainText(term.term))).toEqual(['peace', 'tranquillity']);
  });

  test('a note is the concept’s where it has one Chinese term, else that term’s', () => {
    expect(concepts[1]?.categories.at(-1)).toMatchObject({ element: 'note', content: ['in general'] });
    expect(terms(0, 0)[1]?.categories.at(-1)).toMatchObject({ element: 'note', content: ['the United Nations'] });
    expect(terms(0, 0)[0]?.categories.some(({ element }) => element === 'note')).toBe(false);
  });

  test('reliability and source stay visible', () => {
    const [first] = terms(0, 1);
    expect(categoryValue(first?.categories ?? [], 'reliability')).toBe('attested');
    expect(categoryValue(first?.categories ?? [], 'source')).toBe('S/2021/875');
  });

  test('written as TBX-Basic they come back without a problem', async () => {
    const file = [...writerOf('tbx-basic').write(concepts, STARTER_HEADER)].join('');
    const reading = await readAll(tbxReader, file);
    expect(reading.problems).toEqual([]);
    expect(reading.concepts).toHaveLength(2);
  });
});

test('the starter termbase in the application is a TBX-Basic file of 742 concepts without a problem', async () => {
  const { concepts, problems, flavour } = await readAll(tbxReader, readFileSync(STARTER_FILE));
  expect(flavour).toBe('TBX-Basic v3 DCA');
  expect(problems).toEqual([]);
  expect(concepts).toHaveLength(742);
  expect(new Set(concepts.map(({ externalId }) => externalId)).size).toBe(742);
  for (const { categories, languages } of concepts) {
    expect(categoryValue(categories, 'subjectField')).not.toBeNull();
    expect(languages.map(({ language }) => language)).toEqual(['zh-CN', 'en-US']);
    for (const { terms } of languages) {
      expect(terms.filter((term) => administrativeStatus(term) === 'preferred')).toHaveLength(1);
    }
  }
});
