import { describe, expect, test } from 'vitest';
import { agreement, initialsAgree } from '../../../core/text/reading-check.ts';
import { typedPinyin } from '../../../core/text/pinyin.ts';
import { otherReadings, readingsOf, syllablesOf } from '../../../core/text/syllables.ts';

test('every reading of a character, the usual one first', () => {
  expect(readingsOf('重').map(({ letters, tone }) => letters + String(tone))).toEqual(['zhong4', 'chong2']);
  expect(readingsOf('女')[0]).toEqual({ letters: 'nv', tone: 3 });
  expect(readingsOf('不').some(({ tone }) => tone === 2)).toBe(true);
  expect(readingsOf('a')).toEqual([]);
});

test('other readings go both ways', () => {
  expect(otherReadings('zhong')).toContain('chong');
  expect(otherReadings('chong')).toContain('zhong');
  expect(otherReadings('xing')).toContain('hang');
});

test.each([
  [
    'renquan',
    [
      ['ren', 'quan'],
      ['ren', 'qu', 'an'],
    ],
  ],
  ['xian', [['xian'], ['xi', 'an']]],
  ['jcwz', []],
  ['', [[]]],
])('%s parted into syllables', (letters, ways) => {
  expect(syllablesOf(letters, 8)).toEqual(ways);
});

test('letters that can be parted in very many ways, or nearly, take no time', () => {
  expect(syllablesOf('xianxian'.repeat(100), 8)).toHaveLength(8);
  expect(syllablesOf(`${'xian'.repeat(250)}z`, 8)).toEqual([]);
});

describe('whether a text can be read as typed', () => {
  test.each([
    ['chongfanshehui', '重返社会', true, 'tones'],
    ['zhongfanshehui', '重返社会', true, 'tones'],
    ['chóng fǎn shè huì', '重返社会', true, 'tones'],
    ['chong4fan3', '重返社会', false, 'letters'],
    ['chong2fan', '重返社会', true, 'none'],
    ['chongfansh', '重返社会', false, 'tones'],
    ['covid19yi4qing2', 'covid19疫情', true, 'tones'],
    ['xi1an1', '西安', true, 'tones'],
    ['fu4nü3', '妇女', true, 'tones'],
  ] as const)('%s, %s', (typed, key, isWhole, expected) => {
    const reading = typedPinyin(typed);
    expect(reading === null ? null : agreement(reading, key, isWhole)).toBe(expected);
  });

  test.each([
    ['zfsh', '重返社会', true],
    ['cfsh', '重返社会', true],
    ['2030nyc', '2030年议程', true],
    ['cyq', 'covid19疫情', true],
    ['cfs', '重返社会', false],
    ['xfsh', '重返社会', false],
  ])('initials %s, %s', (typed, key, expected) => {
    expect(initialsAgree(typed, key)).toBe(expected);
  });
});
