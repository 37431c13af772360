import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareForUse, isUsable, type TermSummary } from '../../../core/model/lookup.ts';
import { termsOfSide } from '../../../core/model/sides.ts';

const term = (text: string, status: TermSummary['status'], termType: string | null = null): TermSummary => ({
  language: 'en-US',
  text,
  status,
  termType,
});

/** From the one to write down to the one to avoid. */
const IN_ORDER = [
  term('United Nations', 'preferred'),
  term('UN', 'preferred', 'abbreviation'),
  term('the Organization', 'admitted'),
  term('UNO', 'admitted', 'acronym'),
  term('world body', null),
  term('League', 'superseded'),
  term('united nations', 'deprecated'),
];

test('terms come in the order in which they are to be used, whatever order they stood in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (shuffled) => {
      expect(shuffled.toSorted(compareForUse)).toEqual(IN_ORDER);
    }),
  );
});

test('superseded and deprecated terms are not to be written', () => {
  expect(IN_ORDER.filter(isUsable)).toEqual(IN_ORDER.slice(0, 5));
});

test('the terms of a side: by any code of the language, without those of other languages and empty ones', () => {
  const chinese = ['zh-CN', 'zh_TW', 'ZH', 'cmn'].map((language) => ({ ...term('联合国', null), language }));
  const french = { ...term('Nations Unies', 'preferred'), language: 'fr' };
  const empty = term('', 'preferred');
  const all = [...chinese, IN_ORDER[6] ?? empty, empty, french, IN_ORDER[0] ?? empty];
  expect(termsOfSide(all, 'zh')).toEqual(chinese);
  expect(termsOfSide(all, 'en')).toEqual([IN_ORDER[0], IN_ORDER[6]]);
});
