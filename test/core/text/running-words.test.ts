import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runningWords, symbolsIn } from '../../../core/text/running-words.ts';

test.each([
  ['维持和平', ['维持', '持和', '和平']],
  ['維持，和 平', ['维持', '持和', '和平']],
  ['the Charter’s Chapters VII', ['the', 'charter', 'chapter', 'vii']],
  ['第1325(2000)号决议', ['第', '1325', '2000', '号决', '决议']],
  ['COVID-19疫情', ['covid', '19', '疫情']],
  ['法', ['法']],
  ['A/RES/70/157', ['a', 'res', '70', '157']],
  ['', []],
])('%s', (text, words) => {
  expect(runningWords(text).map(({ word }) => word)).toEqual(words);
});

test.each([
  ['see A/RES/70/157, S/2021/875 and 70/157', ['ares70157', 's2021875']],
  ['and/or', []],
  ['press release SC/13888', ['sc13888']],
])('document symbols in %s', (text, symbols) => {
  expect(symbolsIn(text)).toEqual(symbols);
});

test('places are in the text, in order, and no word holds a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { word, start, end } of runningWords(text)) {
        expect(word).not.toMatch(/\s/u);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});
