import * as fc from 'fast-check';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HitKind, LookupHit } from '../../../core/model/lookup.ts';
import { plainText } from '../../../core/model/terminology.ts';
import type { Side } from '../../../core/text/language.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, status, termOf } from '../../support/concepts.ts';
import { importing, openedAt, tamper, temporaryFolder } from '../../support/database.ts';

const CONCEPTS = [
  conceptOf(['解除武装、复员和重返社会', '复员方案'], ['disarmament, demobilization and reintegration', 'DDR'], {
    subject: 'ddr',
  }),
  conceptOf(['解除武装'], ['disarmament']),
  conceptOf(['维持和平行动', '维和行动'], ['peacekeeping operation']),
  conceptOf(['和平行动'], ['peace operation']),
  conceptOf(['和平'], ['peace']),
  conceptOf(['美洲国家组织'], ['Organization of American States', 'OAS']),
  conceptOf(['非洲联盟'], ['African Union']),
  conceptOf(['妇女与和平与安全议程'], ['women and peace and security agenda']),
  conceptOf(['2030年议程'], ['2030 Agenda']),
  conceptOf(['COVID-19疫情'], ['COVID-19 pandemic']),
  conceptOf([termOf('人权', status('preferred')), termOf('人之权利', status('deprecated'))], ['human rights']),
];

let database: ShuyuDatabase;
let file: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  file = path.join(folder, 'shuyu.sqlite');
  database = await openedAt(file);
  await importing(database, folder, CONCEPTS);
});

function look(query: string, side: Side | null = null, limit = 20): LookupHit[] {
  return database.lookup(query, { side, limit });
}

describe('the first hit', () => {
  test.each<[string, string, HitKind, string]>([
    ['the term itself', '解除武装', 'exact', '解除武装'],
    ['Traditional characters', '維持和平行動', 'exact', '维持和平行动'],
    ['lost punctuation', '解除武装 复员和重返社会', 'exact', '解除武装、复员和重返社会'],
    ['a beginning', '维持和', 'prefix', '维持和平行动'],
    ['the inside', '洲国家', 'inside', '美洲国家组织'],
    ['a wrong character', '美国国家组织', 'fuzzy', '美洲国家组织'],
    ['full pinyin', 'jiechuwuzhuang', 'pinyin', '解除武装'],
    ['pinyin with tones', 'jiě chú wǔ zhuāng', 'pinyin', '解除武装'],
    ['pinyin with digits', 'ren2quan2', 'pinyin', '人权'],
    ['ü', 'fùnǚ yǔ hépíng', 'pinyin', '妇女与和平与安全议程'],
    ['initials', 'jcwz', 'pinyin', '解除武装'],
    ['initials with a number', '2030nyc', 'pinyin', '2030年议程'],
    ['English', 'Human Rights', 'exact', 'human rights'],
    ['English, one number for another', 'human right', 'exact', 'human rights'],
    ['English, other spelling', 'Organisation of American States', 'exact', 'Organization of American States'],
    ['English, joined', 'peace keeping operations', 'exact', 'peacekeeping operation'],
    ['English, begun', 'organiz', 'prefix', 'Organization of American States'],
    ['English words in another order', 'security peace women', 'inside', 'women and peace and security agenda'],
    ['English misspelt', 'disarmamment', 'fuzzy', 'disarmament'],
    ['an abbreviation', 'ddr', 'exact', 'DDR'],
    ['Latin and Chinese', 'covid-19疫', 'prefix', 'COVID-19疫情'],
  ])('%s: %s', (_, query, kind, matched) => {
    expect(look(query)[0]).toMatchObject({ kind, matched });
  });

  test.each(['权', '洲', '议', '程', '和'])('a single character wherever it stands: %s', (query) => {
    const wanted = CONCEPTS.filter(({ languages }) =>
      languages.some(({ terms }) => terms.some(({ term }) => plainText(term).includes(query))),
    );
    expect(look(query)).toHaveLength(wanted.length);
    for (const { terms } of look(query)) expect(terms.some(({ text }) => text.includes(query))).toBe(true);
  });
});

describe('the hits', () => {
  test('come closest first, each concept once', () => {
    const hits = look('和平行动');
    expect(hits[0]).toMatchObject({ kind: 'exact', matched: '和平行动', score: 100 });
    expect(hits[1]).toMatchObject({ kind: 'inside', matched: '维持和平行动' });
    expect(new Set(hits.map(({ concept }) => concept)).size).toBe(hits.length);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('hold the terms of both languages with their status, the subject and the collection', () => {
    expect(look('人权')[0]).toMatchObject({
      terms: [
        { language: 'zh-CN', text: '人权', status: 'preferred' },
        { language: 'zh-CN', text: '人之权利', status: 'deprecated' },
        { language: 'en-US', text: 'human rights', status: null },
      ],
      subject: null,
      collection: '术语',
    });
    expect(look('复员方案')[0]?.subject).toBe('ddr');
  });

  test('are no more than asked for', () => {
    expect(look('和平', null, 2)).toHaveLength(2);
  });

  test('of one side only, where asked', () => {
    expect(look('disarmament', 'zh')).toEqual([]);
    expect(look('解除武装', 'en')).toEqual([]);
    expect(look('jcwz', 'en')).toEqual([]);
    expect(look('jcwz', 'zh')).not.toEqual([]);
  });

  test('of a collection of higher priority come first among equals', async () => {
    await importing(database, path.dirname(file), [conceptOf(['和平'], ['peace (own)'])], { into: '自己的' });
    expect(look('和平')[0]?.collection).toBe('术语');
    tamper(file, `UPDATE collection SET priority = 5 WHERE name = '自己的'`);
    expect(look('和平')[0]?.collection).toBe('自己的');
  });

  test('there are none for what is not there', () => {
    for (const query of ['', ' ', '，。', 'qqqq zzzz', '恐龙化石']) expect(look(query)).toEqual([]);
  });
});

describe('odd input', () => {
  test.each([
    '"',
    '""',
    "'",
    '*',
    '"*',
    '和"平',
    'peace"',
    '和平*',
    'peace AND',
    'AND',
    'OR NOT',
    'NEAR(peace, 2)',
    'zh : 和平',
    '{zh en}: peace',
    '^peace',
    '-peace',
    '(',
    ')',
    'peace + ',
    '😀',
    '和😀平',
    '\u0000',
    'a\u0000b',
    '\uD842',
    '%',
    '_',
    '和_',
    '和平'.repeat(500),
    'peace '.repeat(166),
    'a'.repeat(1000),
    '😀'.repeat(500),
    "'; DROP TABLE concept; --",
  ])('%j is no error', (query) => {
    for (const side of [null, 'zh', 'en'] as const) expect(Array.isArray(look(query, side))).toBe(true);
    expect(database.statistics().concepts).toBe(CONCEPTS.length);
  });

  test('any text is no error', () => {
    const part = fc.constantFrom(
      '和平',
      'peace',
      '"',
      '*',
      ' ',
      'AND',
      ':',
      '(',
      ')',
      '-',
      '^',
      '+',
      '{',
      '}',
      '\\',
      'zh',
      '_',
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(query, fc.constantFrom<Side | null>('zh', 'en', null), (text, side) => {
        for (const { score } of look(text, side)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 300 },
    );
  });
});
