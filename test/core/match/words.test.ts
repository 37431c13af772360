import { describe, expect, test } from 'vitest';
import { WordBoundaries } from '../../../core/match/words.ts';

function allows(text: string, term: string): boolean {
  const start = text.indexOf(term);
  expect(start).toBeGreaterThanOrEqual(0);
  return new WordBoundaries(text).allow(start, start + term.length);
}

describe('a term may stand where words begin and end', () => {
  test.each([
    ['预防和解决冲突', '解决'],
    ['预防和解决冲突', '冲突'],
    ['安全理事会', '安全理事会'],
    ['联合国秘书处的工作', '秘书处'],
    ['维和', '维和'],
  ])('%s: %s', (text, term) => {
    expect(allows(text, term)).toBe(true);
  });

  test.each([
    ['预防和解决冲突', '和解'],
    ['国家自主权', '主权'],
    ['儿童和个人权利', '人权'],
  ])('%s: not %s', (text, term) => {
    expect(allows(text, term)).toBe(false);
  });
});

test('a term that stands makes boundaries for its neighbours', () => {
  const text = '预防和解决冲突';
  const words = new WordBoundaries(text);
  expect(words.allow(2, 4)).toBe(false);
  words.settle(2, 4);
  expect(words.allow(2, 4)).toBe(true);
});
