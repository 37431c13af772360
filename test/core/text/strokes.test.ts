import { expect, test } from 'vitest';
import { strokeKey, strokesOf } from '../../../core/text/strokes.ts';

test.each([
  ['一', 1],
  ['人', 2],
  ['大', 3],
  ['和', 8],
  ['国', 8],
  ['解', 13],
  ['龍', 16],
  ['鬱', 29],
  ['a', 0],
  ['1', 0],
  ['😀', 0],
  ['', 0],
])('%s has %i strokes', (character, strokes) => {
  expect(strokesOf(character)).toBe(strokes);
});

test('texts are sorted by the strokes of one character after the other; numbers and Latin first', () => {
  const texts = ['重返社会', '一般性辩论', '中国', 'DDR', '一般', '事实', '2030年议程'];
  const sorted = texts.toSorted((a, b) => (strokeKey(a) < strokeKey(b) ? -1 : 1));
  expect(sorted).toEqual(['2030年议程', 'DDR', '一般', '一般性辩论', '中国', '事实', '重返社会']);
});
