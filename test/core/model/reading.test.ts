import { expect, test } from 'vitest';
import type { Syllable } from '../../../core/model/curation.ts';
import { readingText, withReading } from '../../../core/model/reading.ts';

const syllables = (pairs: string): readonly Syllable[] =>
  pairs.split(' ').map((pair) => {
    const [character = '', syllable = ''] = pair.split('/');
    return { character, syllable, others: [] };
  });

const PEACE = syllables('重/chóng 返/fǎn 、 2 0 3 0 年/nián');

test('a reading is syllables and numbers with spaces between', () => {
  expect(readingText(PEACE)).toBe('chóng fǎn 2030 nián');
  expect(readingText(syllables('U N 妇/fù'))).toBe('UN fù');
  expect(readingText(syllables('UN 妇/fù'))).toBe('UN fù');
});

test('a reading that was written down corrects the syllables', () => {
  const corrected = withReading(PEACE, ' zhòng  fǎn 2030 nián');
  expect(corrected?.map(({ syllable }) => syllable)).toEqual(['zhòng', 'fǎn', '', '', '', '', '', 'nián']);
  expect(corrected && readingText(corrected)).toBe('zhòng fǎn 2030 nián');
  expect(withReading(PEACE, readingText(PEACE))).toEqual(PEACE);
});

test.each(['chóngfǎn 2030 nián', '', 'chóng fǎn 2031 nián'])('%s is a reading of something else', (written) => {
  expect(withReading(PEACE, written)).toBeNull();
});
