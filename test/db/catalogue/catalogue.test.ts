import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataCategory, type Concept } from '../../../core/model/terminology.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';
import { IMPORT, importing, openedAt, putStarter, quietly, temporaryFolder } from '../../support/database.ts';
import { listed } from '../../support/desk.ts';

const ENTRIES = [
  conceptOf(['中国'], ['China'], { subject: 'geography' }),
  conceptOf(['一般性辩论'], ['general debate'], { subject: 'procedure' }),
  conceptOf([termOf('重返社会', status('deprecated'))], ['reintegration'], { categories: [note('见裁军议程')] }),
  conceptOf(['安全理事会', '安理会'], ['Security Council'], { subject: 'procedure' }),
  conceptOf(['事实'], ['fact']),
  conceptOf(['实施'], ['implementation']),
  conceptOf(['DDR'], []),
  conceptOf([], ['zero tolerance']),
];

async function filled() {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await importing(database, folder, ENTRIES);
  return { folder, database, desk: database.desk };
}

describe('the order of the list', () => {
  test('pinyin: as it is read, homophones together, what has no Chinese at the end', async () => {
    const { desk } = await filled();
    expect(await listed(desk)).toEqual([
      '安全理事会',
      '重返社会',
      'DDR',
      '事实',
      '实施',
      '一般性辩论',
      '中国',
      'zero tolerance',
    ]);
  });

  test('strokes: characters with fewer first', async () => {
    const { desk } = await filled();
    expect(await listed(desk, { query: '' }, 'strokes')).toEqual([
      'DDR',
      '一般性辩论',
      '中国',
      '安全理事会',
      '事实',
      '实施',
      '重返社会',
      'zero tolerance',
    ]);
  });

  test('English: letter by letter, what has no English at the end', async () => {
    const { desk } = await filled();
    expect(await listed(desk, { query: '' }, 'english')).toEqual([
      '中国',
      '事实',
      '一般性辩论',
      '实施',
      '重返社会',
      '安全理事会',
      'zero tolerance',
      'DDR',
    ]);
  });

  test('an edited entry goes to its new place, a new one to its own, a removed one goes', async () => {
    const { desk, database } = await filled();
    await listed(desk, { query: '' }, 'strokes');
    const { rows } = await desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 0, count: 10 });
    const [council, reintegration] = rows;
    if (council === undefined || reintegration === undefined) throw new Error('no entries');
    await desk.save(council, conceptOf(['总部'], ['Headquarters']), 'edit');
    await desk.create('术语', conceptOf(['巴黎'], ['Paris']));
    await desk.remove(reintegration);
    const after = ['巴黎', 'DDR', '事实', '实施', '一般性辩论', '中国', '总部', 'zero tolerance'];
    expect(await listed(desk)).toEqual(after);
    expect(await listed(desk, { query: '' }, 'strokes')).toEqual([
      'DDR',
      '一般性辩论',
      '中国',
      '巴黎',
      '事实',
      '实施',
      '总部',
      'zero tolerance',
    ]);
    expect((await listed(desk, { query: '' }, 'changed')).slice(0, 2)).toEqual(['巴黎', '总部']);
    // A database opened anew says the same.
    const again = await openedAt(database.path);
    expect(await listed(again.desk)).toEqual(after);
  });

  test('a list is given stretch by stretch', async () => {
    const { desk } = await filled();
    const page = await desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 3, count: 2 });
    expect(page.total).toBe(8);
    expect(page.rows.map(({ terms }) => terms[0]?.text)).toEqual(['事实', '实施']);
  });
});

describe('filters', () => {
  test.each([
    [{ query: '', subjects: ['procedure'] }, ['安全理事会', '一般性辩论']],
    [{ query: '', subjects: [''] }, ['重返社会', 'DDR', '事实', '实施', 'zero tolerance']],
    [{ query: '', statuses: ['deprecated' as const] }, ['重返社会']],
    [{ query: '', missing: ['zh' as const] }, ['zero tolerance']],
    [{ query: '', missing: ['zh' as const, 'en' as const] }, ['DDR', 'zero tolerance']],
    [{ query: '', changedBy: ['nobody'] }, []],
    [{ query: '', changedSince: '2100-01-01' }, []],
    [{ query: '', collections: ['别的'] }, []],
    [{ query: '安理会' }, ['安全理事会']],
    [{ query: '裁军议程' }, ['重返社会']],
    [{ query: 'status:deprecated' }, ['重返社会']],
    [{ query: '状态:弃用 社会' }, ['重返社会']],
    [{ query: 'subject:procedure 一般' }, ['一般性辩论']],
    [{ query: 'subject:procedure 中国' }, []],
  ])('%j', async (filter, expected) => {
    const { desk } = await filled();
    expect(await listed(desk, filter)).toEqual(expected);
  });

  test('facets count what each choice would show', async () => {
    const { desk } = await filled();
    const facets = await desk.facets({ query: '', subjects: ['procedure'] });
    expect(facets.subjects).toEqual({ '': 5, procedure: 2, geography: 1 });
    expect(facets.statuses).toEqual({ preferred: 0, admitted: 0, deprecated: 0, superseded: 0, none: 2 });
    expect(facets.missing).toEqual({ zh: 0, en: 0 });
    expect(facets.changedBy).toEqual({ tester: 2 });
    expect(facets.duplicates).toBeNull();
    expect((await desk.facets({ query: '安理会' })).subjects).toEqual({ procedure: 1 });
  });

  test('review and problems', async () => {
    const { desk } = await filled();
    const odd = conceptOf([termOf('裁军', dataCategory('termNote', 'partOfSpeech', 'nonsense'))], ['disarmament']);
    await desk.create('术语', odd);
    expect(await listed(desk, { query: '', reviews: ['proposed'] })).toEqual(['裁军']);
    expect(await listed(desk, { query: 'review:none', statuses: ['deprecated'] })).toEqual(['重返社会']);
    expect(await listed(desk, { query: 'has:problem' })).toContain('裁军');
    expect(await listed(desk, { query: '', hasProblem: true })).toContain('裁军');
    expect((await desk.facets({ query: '' })).reviews).toEqual({ none: 8, proposed: 1, reviewed: 0, approved: 0 });
  });
});

describe('duplicates', () => {
  test('entries that share a term in both languages are found, and can be kept apart', async () => {
    const { folder, database, desk } = await filled();
    const again = [
      conceptOf(['安理会'], ['Security Council'], { subject: 'x' }),
      conceptOf(['中国'], ['Middle Kingdom']),
    ];
    await importing(database, folder, again, { ...IMPORT, into: '第二', onDuplicate: 'add' });
    expect((await desk.duplicates('both', 0, 10)).groups).toEqual([]);
    expect(await desk.findDuplicates(quietly())).toEqual({ both: 1, zh: 1, en: 0 });
    const { groups } = await desk.duplicates('both', 0, 10);
    expect(groups).toMatchObject([{ kind: 'both', entries: [{ collection: '术语' }, { collection: '第二' }] }]);
    expect(await listed(desk, { query: '', hasDuplicate: true })).toEqual(['安理会', '安全理事会']);
    expect((await desk.facets({ query: '' })).duplicates).toBe(2);
    await desk.keepApart(groups[0]?.entries.map(({ uuid }) => uuid) ?? []);
    expect((await desk.duplicates('both', 0, 10)).totals).toMatchObject({ both: 0, zh: 1 });
    expect(await desk.findDuplicates(quietly())).toMatchObject({ both: 0 });
  });

  const group = async (concepts: readonly Concept[]) => {
    const folder = temporaryFolder();
    const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
    await importing(database, folder, concepts, { onDuplicate: 'add' });
    const totals = await database.desk.findDuplicates(quietly());
    const { groups } = await database.desk.duplicates('both', 0, 10);
    return { totals, groups, desk: database.desk, database };
  };

  test('entries that share several terms are told of once', async () => {
    const twice = conceptOf(['安全理事会', '安理会'], ['Security Council', 'UNSC']);
    expect((await group([twice, twice])).totals).toEqual({ both: 1, zh: 0, en: 0 });
    const again = conceptOf(['安全理事会', '安理会'], ['SC']);
    expect((await group([twice, again])).totals).toEqual({ both: 0, zh: 1, en: 0 });
  });

  test('an entry that shares terms with two others brings them together', async () => {
    const { totals, groups } = await group([
      conceptOf(['公约'], ['convention']),
      conceptOf(['公约'], ['covenant']),
      conceptOf(['公约'], ['covenant', 'convention']),
    ]);
    expect(totals).toEqual({ both: 1, zh: 0, en: 0 });
    expect(groups[0]?.entries).toHaveLength(3);
  });

  test('what was kept apart stays so where a third shares one of its languages', async () => {
    const { groups, desk } = await group([
      conceptOf(['公约'], ['covenant']),
      conceptOf(['公约'], ['covenant'], { subject: 'law' }),
      conceptOf(['公约'], ['treaty']),
    ]);
    await desk.keepApart(groups[0]?.entries.map(({ uuid }) => uuid) ?? []);
    expect(await desk.findDuplicates(quietly())).toMatchObject({ both: 0, zh: 1 });
    expect(await listed(desk, { query: '', hasDuplicate: true })).toEqual([]);
  });

  test('the number of a duplicate that is gone marks no other entry', async () => {
    const { groups, desk } = await group([conceptOf(['公约'], ['covenant']), conceptOf(['公约'], ['covenant'])]);
    const last = groups[0]?.entries[1];
    if (last === undefined) throw new Error('no group');
    await desk.remove(last);
    await desk.create('术语', conceptOf(['条约'], ['treaty']));
    expect(await listed(desk, { query: '', hasDuplicate: true })).toEqual([]);
    expect((await desk.duplicates('both', 0, 10)).totals.both).toBe(0);
  });

  test('a group is settled by a merge', async () => {
    const { folder, database, desk } = await filled();
    await importing(database, folder, [conceptOf(['安理会'], ['Security Council'], { subject: 'x' })], {
      onDuplicate: 'add',
    });
    await desk.findDuplicates(quietly());
    const { groups } = await desk.duplicates('both', 0, 10);
    const [first, second] = groups[0]?.entries ?? [];
    if (first === undefined || second === undefined) throw new Error('no group');
    await desk.merge(first, [second], database.concept(first.uuid).concept);
    expect((await desk.duplicates('both', 0, 10)).groups).toEqual([]);
  });
});

test('the overview of the starter termbase', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  await putStarter(file);
  const { desk } = await openedAt(file);
  const overview = await desk.overview();
  expect(overview).toMatchObject({ entries: 742, reviews: { none: 742 }, missing: { zh: 0, en: 0 } });
  expect(overview.subjects.reduce((sum, { both }) => sum + both, 0)).toBe(742);
  expect(overview.activity).toMatchObject([{ added: 742, changed: 0 }]);
});
