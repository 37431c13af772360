import { expect, test } from 'vitest';
import { chineseForms } from '../../../core/text/chinese-forms.ts';

test('the forms of Taiwan and Hong Kong, by the words and not only the characters', () => {
  expect(chineseForms('里面的软件')).toMatchObject({
    simplified: '里面的软件',
    taiwan: '裡面的軟體',
    hongKong: '裏面的軟件',
  });
  expect(chineseForms('皇后')).toMatchObject({ taiwan: '皇后', hongKong: '皇后' });
  expect(chineseForms('維持和平')).toMatchObject({ simplified: '维持和平', taiwan: '維持和平' });
});

test('how it is read, with the other readings of characters that have several', () => {
  const { reading } = chineseForms('重返社会 DDR');
  expect(
    reading
      .map(({ syllable }) => syllable)
      .join(' ')
      .trim(),
  ).toMatch(/^chóng fǎn shè huì/u);
  expect(reading[0]?.others).toEqual(expect.arrayContaining(['chóng', 'zhòng']));
  expect(reading[1]?.others).toEqual([]);
  expect(reading.map(({ character }) => character).join('')).toBe('重返社会 DDR');
});

test.each(['', 'English', '😀', '\ud842', '\u0001'])('what is no Chinese has no reading: %j', (text) => {
  expect(chineseForms(text).reading.every(({ syllable }) => syllable === '')).toBe(true);
});
