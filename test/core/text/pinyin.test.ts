import { describe, expect, test } from 'vitest';
import { readingOf, readingWithTones, typedPinyin, typedReading, writtenReading } from '../../../core/text/pinyin.ts';

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

describe('a reading that somebody has written down', () => {
  test.each([
    ['重返社会', 'chóng fǎn shè huì', 'chongfanshehui', 'cfsh'],
    ['重返社会', 'zhongfanshehui', 'zhongfanshehui', 'zfsh'],
    ['西安', "xi'an", 'xian', 'xa'],
    ['西安', 'xian', 'xian', 'xa'],
    ['2030年', '2030 nián', '2030nian', '2030n'],
  ])('%s as %s', (text, written, full, initials) => {
    expect(writtenReading(text, written)).toEqual({ full, initials });
  });

  test.each([
    ['重返社会', 'chong fan'],
    ['重返社会', 'じゅうへん'],
    ['重返社会', ''],
    ['peace', 'piːs'],
    ['peace', 'pis'],
  ])('%s as %s is none', (text, written) => {
    expect(writtenReading(text, written)).toBeNull();
  });
});

test('the tones that were typed stand by the letters', () => {
  expect(typedPinyin('rén quan2')?.tones).toEqual([-1, 2, -1, -1, -1, -1, 2]);
  expect(typedPinyin('de5')?.tones).toEqual([-1, 0]);
  expect(typedPinyin('renquan')?.hasTones).toBe(false);
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
