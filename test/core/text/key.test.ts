import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, stems } from '../../../core/text/key.ts';

/** Text as it comes: Chinese and Latin with marks and numbers, and anything at all. */
const anyText = fc.oneof(
  fc
    .array(fc.constantFrom(..."和平行動后後裏𠮷，。《》 -'’2030aBéÉ①㍿½ﬁß한が😀㈠İ", 'COVID-19', 'women', 'e\u0301'))
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

describe.each(['zh', 'en'] as const)('any key (%s)', (side) => {
  test('leads back into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = keyOf(text, side);
        expect(key.starts).toHaveLength(key.text.length);
        expect(key.ends).toHaveLength(key.text.length);
        expect(key.mayCut).toHaveLength(key.text.length + 1);
        key.starts.forEach((start, at) => {
          const end = key.ends[at] ?? 0;
          expect(start).toBeGreaterThanOrEqual(key.starts[at - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(key.ends[at - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('what lies between two cuts has that stretch of the key as its own key', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, first, second) => {
        const key = keyOf(text, side);
        const cuts = key.mayCut.flatMap((may, at) => (may ? [at] : []));
        const [from = 0, to = 0] = [cuts[first % cuts.length] ?? 0, cuts[second % cuts.length] ?? 0].toSorted(
          (a, b) => a - b,
        );
        if (from === to) return;
        const written = text.slice(key.starts[from], key.ends[to - 1]);
        expect(keyOf(written, side).text).toBe(key.text.slice(from, to));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('Chinese', () => {
  test.each([
    ['Traditional', '聯合國維持和平行動', '联合国维持和平行动'],
    ['characters that Simplified folded', '後發展', '后发展'],
    ['full-width letters and digits', '２０３０年议程ＣＯＶＩＤ', '2030年议程covid'],
    ['lost punctuation', '解除武装 复员和重返社会', '解除武装、复员和重返社会'],
    ['title brackets', '《框架》', '框架'],
    ['spaces around numbers', '第 1325 (2000) 号决议', '第1325(2000)号决议'],
    ['a compatibility ideograph', '\uF9E4論', '理论'],
    ['mathematical letters beyond the basic plane', '\u{1D400}组', 'a组'],
  ])('%s: one key', (_, written, plain) => {
    expect(keyOf(written, 'zh').text).toBe(keyOf(plain, 'zh').text);
    expect(keyOf(written, 'zh').text).not.toBe('');
  });

  test('different terms keep different keys', () => {
    const keys = ['维持和平', '建设和平', '和平', '维和', '发展', '头发', 'COVID-19', 'COVID-18'];
    expect(new Set(keys.map((text) => keyOf(text, 'zh').text)).size).toBe(keys.length);
  });

  test('marks and spaces alone have no key', () => {
    expect(keyOf(' ，。《》—… ', 'zh').text).toBe('');
  });

  test('a Latin word or a number is not cut inside, Chinese characters are', () => {
    const { text, mayCut } = keyOf('维和COVID-19疫情', 'zh');
    expect(text).toBe('维和covid19疫情');
    expect(mayCut.flatMap((may, at) => (may ? [at] : []))).toEqual([0, 1, 2, 7, 9, 10, 11]);
  });

  test('one written character that stands for several is not cut apart', () => {
    expect(keyOf('㍿社', 'zh')).toMatchObject({ text: '株式会社社', mayCut: [true, false, false, false, true, true] });
  });
});

describe('English', () => {
  test.each([
    ['hyphen and space', ['peacekeeping', 'peace-keeping', 'peace keeping', 'Peace\u00a0Keeping']],
    ['plurals', ['peacekeeping operation', 'peacekeeping operations']],
    ['plurals in -ies, -ches', ['policy', 'policies']],
    ['irregular plurals', ['women', 'woman']],
    ['-ise and -ize', ['organization', 'organisation', 'Organisations']],
    ['-our and -or', ['labour', 'labor']],
    ['programme', ['programmes', 'program']],
    ['apostrophes', ["women's", 'women’s', 'woman']],
    ['accents', ['résumé', 'resume']],
    ['full-width', ['ＵＮ', 'un']],
  ])('%s: one key', (_, spellings) => {
    expect(new Set(spellings.map((text) => keyOf(text, 'en').text)).size).toBe(1);
  });

  test.each([
    ['build', 'building'],
    ['crisis', 'cris'],
    ['news', 'new'],
    ['states', 'stated'],
    ['universe', 'university'],
  ])('%s is not %s', (a, b) => {
    expect(keyOf(a, 'en').text).not.toBe(keyOf(b, 'en').text);
  });

  test('cuts only between words', () => {
    const { text, mayCut } = keyOf('peace keepers', 'en');
    expect(text).toBe('peacekeeper');
    expect(mayCut.flatMap((may, at) => (may ? [at] : []))).toEqual([0, 5, 11]);
  });

  test('names of the prototype are words like others', () => {
    expect(stems('constructor toString __proto__')).toEqual(['constructor', 'tostring', 'proto']);
  });
});
