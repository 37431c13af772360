import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../core/match/recognise.ts';
import { keyOf } from '../../../core/text/key.ts';
import type { Side } from '../../../core/text/language.ts';
import { HAVE_SHARED, traps } from '../../support/shared.ts';
import { indexOf, starterTerms } from '../../support/term-index.ts';

/** What is found in a text, as it is written there. */
function found(text: string, terms: readonly string[], side: Side = 'zh'): string[] {
  return recognise(text, side, indexOf(terms, side)).matches.map(({ start, end }) => text.slice(start, end));
}

describe('the longest term wins', () => {
  test('over one inside it, which is nested', () => {
    const text = '维持和平行动';
    const { matches, nested } = recognise(text, 'zh', indexOf(['维持和平行动', '和平行动', '维持和平']));
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['维持和平行动']);
    expect(nested.map(({ start, end }) => text.slice(start, end))).toContain('维持和平');
  });

  test('over one that overlaps it', () => {
    expect(found('再次承诺巩固和平与安全', ['巩固和平', '和平与安全'])).toEqual(['和平与安全']);
    expect(found('联合国安全理事会主席声明', ['联合国安全理事会', '安全理事会主席声明'])).toEqual([
      '安全理事会主席声明',
    ]);
  });

  test('of two equally long the noun after a verb wins', () => {
    expect(found('以协作方式解决冲突根源', ['解决冲突', '冲突根源'])).toEqual(['冲突根源']);
  });

  test('the same term twice, and terms side by side', () => {
    expect(found('苏丹和南苏丹及苏丹', ['苏丹', '南苏丹'])).toEqual(['苏丹', '南苏丹', '苏丹']);
    expect(found('安全理事会秘书长', ['秘书长', '安全理事会'])).toEqual(['安全理事会', '秘书长']);
  });

  test('homographs stand side by side', () => {
    const { matches } = recognise('主席说', 'zh', indexOf(['主席', '主席', '秘书长']));
    expect(matches).toHaveLength(1);
    expect(matches[0]?.terms.map(({ concept }) => concept)).toEqual([0, 1]);
  });
});

describe('words are not torn apart', () => {
  test.each([
    ['能够预防和解决可能升级的冲突', '和解'],
    ['加强国家自主权', '主权'],
    ['儿童和个人权利及少数族裔', '人权'],
    ['拥有自主权的重要性', '主权'],
    ['发展中国家长期面临挑战', '家长'],
  ])('%s holds no %s', (text, term) => {
    expect(found(text, [term])).toEqual([]);
  });

  test.each([
    ['促进民族和解', '和解'],
    ['尊重国家主权和领土完整', '主权'],
    ['保护人权', '人权'],
    ['相互配合的建设和平行动的机制', '建设和平'],
    ['联合国秘书处的工作', '秘书处'],
    ['法治、人权和主权', '人权'],
  ])('%s holds %s', (text, term) => {
    expect(found(text, [term])).toEqual([term]);
  });

  test('建设和平行动 is 建设和平 and an action, no peace operation', () => {
    expect(found('在建设和平行动方面的协调', ['建设和平', '和平行动'])).toEqual(['建设和平']);
  });
});

test.skipIf(HAVE_SHARED)('the traps are not beside the project: their tests are skipped', () => undefined);

describe.skipIf(!HAVE_SHARED)('traps', () => {
  const rows = (kind: string) =>
    traps()
      .filter((trap) => trap.kind === kind && !trap.term.includes(' '))
      .flatMap(({ term, contexts }) => contexts.map((context) => [context, term] as const));
  const starter = starterTerms();

  test.each(rows('cross-boundary'))('%s holds no %s', (context, term) => {
    expect(context).toContain(term);
    expect(found(context, [...starter, term])).not.toContain(term);
  });

  /** Where these stand by themselves they are right. */
  const OWN = ['苏丹', '援助团', '建设和平行动', '和平行动部'];
  test.each(rows('nested').filter(([, term]) => !OWN.includes(term)))(
    'in %s, %s lies inside a longer term',
    (context, term) => {
      const all = found(context, [...starter, term]);
      expect(all).not.toContain(term);
      expect(all.some((longer) => longer.includes(term))).toBe(true);
    },
  );

  test('members of a list that lost its marks are found one by one', () => {
    expect(found('包括加强善政 法治 民主化和人权等持久和平', starter)).toEqual(
      expect.arrayContaining(['善政', '法治', '民主化', '人权', '持久和平']),
    );
  });
});

describe('however it is written', () => {
  test.each([
    ['Traditional text', '聯合國維持和平行動', ['维持和平行动'], ['維持和平行動']],
    ['a Traditional term', '维持和平行动', ['維持和平行動'], ['维持和平行动']],
    ['digits and Chinese', '落实2030年议程的工作', ['2030年议程'], ['2030年议程']],
    ['spaces around digits', '落实 2030 年议程的工作', ['2030年议程'], ['2030 年议程']],
    ['Latin words in Chinese', '应对COVID-19疫情', ['COVID-19'], ['COVID-19']],
    ['a soft break in Latin', '应对 COVID‑19 疫情', ['COVID-19'], ['COVID‑19']],
    [
      'lost punctuation',
      '关于解除武装 复员和重返社会的工作',
      ['解除武装、复员和重返社会'],
      ['解除武装 复员和重返社会'],
    ],
    ['title brackets inside', '《联合国》宪章规定', ['《联合国宪章》'], ['《联合国》宪章']],
  ])('%s', (_, text, terms, expected) => {
    expect(found(text, terms)).toEqual(expected);
  });

  test.each([
    ['a comma', '维持和平，行动起来', '维持和平行动'],
    ['a stop', '这是安全。理事会', '安全理事会'],
    ['a list mark', '和平、安全', '和平安全'],
    ['a space between Chinese, where a mark was lost', '善政 法治', '善政法治'],
  ])('%s is not jumped when the term has none', (_, text, term) => {
    expect(found(text, [term])).toEqual([]);
  });

  test('a number is not cut: no 19 in 2019, no 1325 in 13250', () => {
    expect(found('2019年第13250号', ['19', '1325'])).toEqual([]);
  });

  test('《框架》 is a document only in its brackets', () => {
    expect(found('《框架》所载承诺', ['《框架》'])).toEqual(['《框架》']);
    expect(found('在此框架内合作', ['《框架》'])).toEqual([]);
    expect(found('在此框架内合作', ['框架'])).toEqual(['框架']);
  });
});

describe('English', () => {
  test.each([
    ['a bracket at the end', 'By resolution 1325 (2000) it', 'resolution 1325 (2000)', ['resolution 1325 (2000)']],
    ['no plural in capitals', 'HIV/AIDS and aid', 'aid', ['aid']],
    ['a fixed phrase', 'on the grounds of race, on the ground', 'on the ground', ['on the ground']],
    ['a short name without its capital', 'the council of elders and the Council', 'the Council', ['the Council']],
  ])('%s', (_, text, term, expected) => {
    expect(found(text, [term], 'en')).toEqual(expected);
  });

  test.each([
    ['plural of the text', 'Two peacekeeping operations ended.', 'peacekeeping operation', ['peacekeeping operations']],
    ['plural of the term', 'The human right to water', 'human rights', ['human right']],
    ['hyphen', 'Peace-keeping is costly.', 'peacekeeping', ['Peace-keeping']],
    ['two words', 'Our peace keeping work', 'peacekeeping', ['peace keeping']],
    ['spelling', 'The Organisation met.', 'organization', ['Organisation']],
    ['inside a word', 'The statement of the estate', 'state', []],
    ['an abbreviation is not a word', 'those who live there', 'WHO', []],
    ['an abbreviation', 'the WHO reports', 'WHO', ['WHO']],
    ['a verb form is another word', 'They build on it', 'building', []],
    ['across a comma', 'in peace, keeping calm', 'peacekeeping', []],
    ['across a full stop', 'We want peace. Building it is hard.', 'peacebuilding', []],
  ])('%s', (_, text, term, expected) => {
    expect(found(text, [term], 'en')).toEqual(expected);
  });
});

describe('any text', () => {
  const TERMS = [
    '和平',
    '和平行动',
    '维持和平行动',
    '维持和平',
    '和解',
    '解决',
    '解决冲突',
    '冲突根源',
    '2030年议程',
    'COVID-19',
    '的',
  ];
  const ENGLISH = ['peacekeeping', 'peace', 'keeping operation', 'WHO', 'COVID-19', 'operation'];
  const chinese = fc.array(fc.constantFrom(...TERMS, '，', ' ', '维持', '行动', '、', 'a', '根源', '維'), {
    maxLength: 25,
  });
  const english = fc.array(fc.constantFrom(...ENGLISH, 'who', 'keep', 'Operations', '-', '.', ','), { maxLength: 20 });
  const text = fc.oneof(
    chinese.map((parts) => parts.join('')),
    english.map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  test.each([
    ['zh', TERMS],
    ['en', ENGLISH],
  ] as const)('%s: matches are sorted, apart, and each is a term by its key', (side, terms) => {
    const keys = new Set(terms.map((term) => keyOf(term, side).text));
    fc.assert(
      fc.property(text, (written) => {
        const { matches, nested } = recognise(written, side, indexOf(terms, side));
        let last = 0;
        for (const { start, end, terms: candidates } of matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(keys).toContain(keyOf(written.slice(start, end), side).text);
          expect(candidates.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(written.length);
        for (const inner of nested) {
          expect(matches.some(({ start, end }) => start <= inner.start && inner.end <= end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
