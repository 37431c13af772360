import { describe, expect, test } from 'vitest';
import { readingOf, readingWithTones, typedReading } from '../../../core/text/pinyin.ts';

describe('the reading of a term', () => {
  test.each([
    ['解除武装', 'jiechuwuzhuang', 'jcwz'],
    ['2030年议程', '2030nianyicheng', '2030nyc'],
    ['妇女', 'funv', 'fn'],
    ['联合国', 'lianheguo', 'lhg'],
    ['重返社会', 'chongfanshehui', 'cfsh'],
    ['银行', 'yinhang', 'yh'],
  ])('%s is %s, %s', (text, full, initials) => {
    expect(readingOf(text)).toEqual({ full, initials });
  });

  test('there is none without a Chinese character', () => {
    expect(readingOf('COVID-19')).toBeNull();
    expect(readingOf('')).toBeNull();
  });

  test('with tones for a person', () => {
    expect(readingWithTones('和平')).toBe('hé píng');
  });
});

describe('pinyin as it is typed', () => {
  test.each([
    ['jiechuwuzhuang', 'jiechuwuzhuang'],
    ['jiě chú wǔ zhuāng', 'jiechuwuzhuang'],
    ['jie3chu2wu3zhuang1', 'jiechuwuzhuang'],
    ['JCWZ', 'jcwz'],
    ["xi'an", 'xian'],
    ['xi’an', 'xian'],
    ['funü', 'funv'],
    ['fùnǚ', 'funv'],
    ['funv3', 'funv'],
    ['fu4nü3', 'funv'],
    ['fùnǚ'.normalize('NFD'), 'funv'],
    ['2030nyc', '2030nyc'],
    ['2030nian2yi4cheng2', '2030nianyicheng'],
  ])('%s', (typed, reading) => {
    expect(typedReading(typed)).toBe(reading);
  });

  test.each(['2030', '和平', 'hé平', '', ' ', 'a;b', '"'])('%s is no pinyin', (typed) => {
    expect(typedReading(typed)).toBeNull();
  });

  test.each(['解除武装', '绿色气候基金', '2030年议程', '可持续发展'])('%s typed with its tones finds it', (term) => {
    expect(typedReading(readingWithTones(term))).toBe(readingOf(term)?.full);
  });
});
