import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LookupHit } from '../../../core/model/lookup.ts';
import { dataCategory } from '../../../core/model/terminology.ts';
import type { LookupOptions } from '../../../db/search/lookup.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';
import { IMPORT, importing, openedAt, quietly, tbxFile, temporaryFolder } from '../../support/database.ts';

/** Everything that a look-up can do beside the term as it is: see lookup.test.ts. */
const CONCEPTS = [
  conceptOf(['重返社会'], ['reintegration']),
  conceptOf(['重要'], ['important']),
  conceptOf(['维持和平行动', '维和行动'], ['peacekeeping operation']),
  conceptOf(['联合国维持和平行动'], ['United Nations peacekeeping operations']),
  conceptOf(['和平行动'], ['peace operation']),
  conceptOf(['建设和平'], ['peacebuilding'], {
    categories: [dataCategory('descrip', 'definition', '为防止冲突再起而采取的行动，见A/RES/70/262号决议')],
  }),
  conceptOf(['常规武器'], ['conventional weapons'], { categories: [note('not nuclear, chemical or biological')] }),
  conceptOf(['人民'], ['people']),
  conceptOf(['任命'], ['appointment']),
  conceptOf(['人名'], ['personal name']),
  conceptOf(
    [termOf('长臂管辖', dataCategory('admin', 'reading', 'zhǎng bì guǎn xiá'))],
    ['long-arm jurisdiction', termOf('extraterritorial reach', status('deprecated'))],
  ),
  conceptOf(['执行机构'], ['implementing agency']),
];

let database: ShuyuDatabase;

beforeEach(async () => {
  const folder = temporaryFolder();
  database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  // The basic dialect has no place for readings.
  const file = tbxFile(folder, 'all.tbx', CONCEPTS, 'tbx-v3-full');
  await database.importFile(file, IMPORT, quietly());
});

function look(query: string, options: Partial<LookupOptions> = {}): LookupHit[] {
  return database.lookup(query, { side: null, limit: 20, ...options });
}

const matched = (query: string, options: Partial<LookupOptions> = {}) => look(query, options).map((hit) => hit.matched);

describe('readings', () => {
  test.each([
    'chongfanshehui',
    'zhongfanshehui',
    'chóng fǎn shè huì',
    'zhong4fan3she4hui4',
    'cfsh',
    'zfsh',
    'zhongfansh',
  ])('%s finds 重返社会, whose first character has two', (query) => {
    expect(look(query)[0]).toMatchObject({ kind: 'pinyin', matched: '重返社会' });
  });

  test('the likely reading comes first', () => {
    expect(matched('zhongyao')[0]).toBe('重要');
    expect(matched('chongyao')[0]).toBe('重要');
  });

  test('tones that were typed put the terms that are read so first', () => {
    expect(matched('rén mín')[0]).toBe('人民');
    expect(matched('ren2ming2')[0]).toBe('人名');
    expect(matched('rènmìng')[0]).toBe('任命');
    expect(new Set(matched('renming').slice(0, 2))).toEqual(new Set(['任命', '人名']));
  });

  test('what an entry says of its reading counts', () => {
    expect(look('zhangbiguanxia')[0]).toMatchObject({ matched: '长臂管辖', reading: 'zhǎng bì guǎn xiá' });
    expect(matched('zbgx')[0]).toBe('长臂管辖');
  });
});

describe('wildcards and phrases', () => {
  test.each([
    ['维持*行动', ['维持和平行动', '联合国维持和平行动']],
    ['維持*', ['维持和平行动', '联合国维持和平行动']],
    ['*行动', ['和平行动', '维和行动', '联合国维持和平行动']],
    ['维*平*动', ['维持和平行动', '联合国维持和平行动']],
    ['peace* oper*', ['peace operation', 'peacekeeping operation', 'United Nations peacekeeping operations']],
    ['*keeping', ['peacekeeping operation', 'United Nations peacekeeping operations']],
    ['*build*', ['peacebuilding']],
    ['＊keeping', ['peacekeeping operation', 'United Nations peacekeeping operations']],
  ])('%s', (query, expected) => {
    expect(matched(query).toSorted()).toEqual(expected.toSorted());
  });

  test.each(['*', '**', '* *', '*。*', '"*"'])('%s alone finds nothing', (query) => {
    expect(look(query)).toEqual([]);
  });

  test('a phrase in quotation marks is found in its order only, and without errors', () => {
    expect(matched('"peacekeeping operations"')).toEqual([
      'peacekeeping operation',
      'United Nations peacekeeping operations',
    ]);
    expect(matched('“和平行动”')).toEqual(['和平行动', '维持和平行动', '联合国维持和平行动']);
    expect(look('"operations peacekeeping"')).toEqual([]);
    expect(look('"和平行劝"')).toEqual([]);
    expect(look('"cfsh"')).toEqual([]);
  });
});

describe('errors', () => {
  test.each([
    ['peacekeping operation', 'peacekeeping operation'],
    ['paecekeeping opreation', 'peacekeeping operation'],
    ['eacekeeping operation', 'peacekeeping operation'],
    ['conventionel waepons', 'conventional weapons'],
    ['implemented agency', 'implementing agency'],
    ['reintergation', 'reintegration'],
    ['peace keping operation', 'peacekeeping operation'],
    ['appointmnet', 'appointment'],
    ['和平形动', '和平行动'],
    ['维持和平动', '维持和平行动'],
    ['和平平行动', '和平行动'],
    ['和平动行', '和平行动'],
    ['重还社会', '重返社会'],
    ['联合国维持平和行动', '联合国维持和平行动'],
  ])('%s finds %s', (query, expected) => {
    expect(look(query)[0]).toMatchObject({ kind: 'fuzzy', matched: expected });
  });
});

describe('everywhere', () => {
  test.each([
    ['冲突再起', '为防止冲突再起而采取的行动，见A/RES/70/262号决议'],
    ['衝突再起', '为防止冲突再起而采取的行动，见A/RES/70/262号决议'],
    ['A/RES/70/262', '为防止冲突再起而采取的行动，见A/RES/70/262号决议'],
    ['biological nuclear', 'not nuclear, chemical or biological'],
    ['biolog', 'not nuclear, chemical or biological'],
  ])('%s is found in the text of an entry', (query, expected) => {
    expect(look(query, { everywhere: true })[0]).toMatchObject({ kind: 'text', matched: expected });
    expect(look(query).filter(({ kind }) => kind === 'text')).toEqual([]);
  });

  test('hits by terms come before, and each concept once', () => {
    const hits = look('行动', { everywhere: true });
    expect(hits.map(({ kind }) => kind).toSorted()).toEqual(['inside', 'inside', 'inside', 'text']);
    expect(hits.at(-1)?.kind).toBe('text');
    expect(new Set(hits.map(({ concept }) => concept)).size).toBe(hits.length);
  });

  test('what is shown of a long text is 80 code units around the place', async () => {
    const long = `${'前'.repeat(200)}裁减军备${'😀'.repeat(200)}`;
    const folder = path.dirname(database.path);
    await importing(database, folder, [conceptOf(['军控'], [], { categories: [note(long)] })], { into: '长' });
    const [hit] = look('裁减军备', { everywhere: true });
    expect(hit?.matched).toMatch(/^…前+裁减军备😀+…$/u);
    expect(hit?.matched.length).toBeLessThanOrEqual(80);
  });
});

describe('filters and rows', () => {
  test('only what is accepted is found, and the limit is filled with it', () => {
    const all = database.lookupIds('行动', { side: null, limit: 50 });
    expect(all).toHaveLength(3);
    const last = all.at(-1);
    expect(database.lookupIds('行动', { side: null, limit: 1, accepts: (concept) => concept === last })).toEqual([
      last,
    ]);
    expect(look('nuclear', { everywhere: true, accepts: () => false })).toEqual([]);
  });

  test('rows come in the order of the hits', () => {
    const order = new Map(look('和平').map(({ matched: text }, at) => [text, at]));
    expect(database.lookupIds('和平', { side: null, limit: 20 })).toHaveLength(order.size);
    expect(database.lookupIds('和平', { side: null, limit: 2 })).toEqual(
      database.lookupIds('和平', { side: null, limit: 20 }).slice(0, 2),
    );
  });
});

describe('twins', () => {
  const twins = (text: string, language: string, except: string | null = null) =>
    database.twins(text, language, except).map((twin) => [twin.kind, twin.text]);

  test.each([
    ['和平行动', 'zh-CN', [['same', '和平行动']]],
    ['和平行動', 'zh-TW', [['script', '和平行动']]],
    ['维 和行动', 'zh-CN', [['script', '维和行动']]],
    ['Peace Operations', 'en-GB', [['script', 'peace operation']]],
    ['peacebuliding', 'en-US', [['near', 'peacebuilding']]],
    ['重反社会', 'zh-CN', [['near', '重返社会']]],
    ['人类', 'zh-CN', []],
    ['', 'zh-CN', []],
    ['，', 'zh-CN', []],
    ['和平行动', 'fr', []],
  ])('of %s in %s', (text, language, expected) => {
    expect(twins(text, language).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test('are all but the concept that the term belongs to', () => {
    const [own] = look('重返社会');
    expect(own?.terms).toHaveLength(2);
    expect(twins('重返社会', 'zh-CN', own?.concept ?? null)).toEqual([]);
  });
});

test('a term that is replaced or undone is forgotten with its reading, its words and its text', async () => {
  const folder = path.dirname(database.path);
  const changed = conceptOf(
    [termOf('长臂管辖', dataCategory('admin', 'reading', 'cháng bì guǎn xiá'))],
    ['long-arm jurisdiction'],
    { categories: [note('of courts')] },
  );
  const file = tbxFile(folder, 'changed.tbx', [changed], 'tbx-v3-full');
  await database.importFile(file, { ...IMPORT, onDuplicate: 'replace' }, quietly());
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  expect(look('changbiguanxia')[0]?.reading).toBe('cháng bì guǎn xiá');
  expect(look('extraterritorial')).toEqual([]);
  expect(look('courts', { everywhere: true })).toHaveLength(1);
  const [last] = database.pastImports();
  await database.undoImport(last?.uuid ?? '', 'tester', quietly());
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  expect(look('courts', { everywhere: true })).toEqual([]);
  expect(look('extraterritorial')).toHaveLength(1);
});
