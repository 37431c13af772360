import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BulkAction } from '../../../core/model/curation.ts';
import { conceptOf, note } from '../../support/concepts.ts';
import { importing, openedAt, query, quietly, tamper, temporaryFolder } from '../../support/database.ts';
import { contentOf, listed } from '../../support/desk.ts';

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const database = await openedAt(file);
  await importing(database, folder, [
    conceptOf(['维持和平'], ['peacekeeping'], { subject: 'peace', categories: [note('和平的一种')] }),
    conceptOf(['建设和平'], ['peacebuilding'], { subject: 'peace' }),
    conceptOf(['条约'], ['treaty'], { subject: 'law' }),
  ]);
  return { file, database, desk: database.desk };
}

const ALL = { filter: { query: '' }, except: [] };
const PEACE = { filter: { query: '', subjects: ['peace'] }, except: [] };

describe('a change to many entries', () => {
  test.each<[BulkAction, number, () => { query: string } & object, string[]]>([
    [{ kind: 'subject', subject: 'war' }, 2, () => ({ query: '', subjects: ['war'] }), ['建设和平', '维持和平']],
    [{ kind: 'review', state: 'approved' }, 2, () => ({ query: '', reviews: ['approved'] }), ['建设和平', '维持和平']],
    [
      { kind: 'status', side: 'en', status: 'superseded' },
      2,
      () => ({ query: '', statuses: ['superseded'] }),
      ['建设和平', '维持和平'],
    ],
    [
      { kind: 'collection', collection: '新库' },
      2,
      () => ({ query: '', collections: ['新库'] }),
      ['建设和平', '维持和平'],
    ],
    [{ kind: 'remove' }, 2, () => ({ query: '' }), ['条约']],
    [
      {
        kind: 'replace',
        find: '和平',
        replacement: '安宁',
        in: 'terms',
        side: 'zh',
        isCaseSensitive: true,
      },
      2,
      () => ({ query: '安宁' }),
      ['建设安宁', '维持安宁'],
    ],
  ])('%j', async (action, changed, filter, expected) => {
    const { file, database, desk } = await filled();
    const before = contentOf(file);
    const preview = await desk.bulkPreview(PEACE, action, quietly());
    expect(preview).toMatchObject({ selected: 2, changed, refused: 0 });
    expect(preview.examples).toHaveLength(changed);
    expect(contentOf(file)).toBe(before);
    expect(await desk.bulkEdit(PEACE, action, quietly())).toEqual({ changed, unchanged: 0, refused: 0 });
    expect(await listed(desk, filter())).toEqual(expected);
    expect(database.checkIntegrity().problems).toEqual([]);
    await desk.step('undo', quietly());
    expect(contentOf(file)).toBe(before);
  });

  test('what would leave an empty term is refused, the rest is done', async () => {
    const { desk } = await filled();
    const action: BulkAction = {
      kind: 'replace',
      find: '条约',
      replacement: '',
      in: 'everywhere',
      side: null,
      isCaseSensitive: false,
    };
    expect(await desk.bulkEdit(ALL, action, quietly())).toEqual({ changed: 0, unchanged: 2, refused: 1 });
  });

  test('find and replace is literal, and leaves values of lists alone', async () => {
    const { desk, database } = await filled();
    const action = { kind: 'replace', side: null, isCaseSensitive: false, in: 'everywhere' } as const;
    await desk.bulkEdit(ALL, { kind: 'status', side: null, status: 'preferred' }, quietly());
    await desk.bulkEdit(ALL, { ...action, find: 'PREFERRED', replacement: 'x' }, quietly());
    await desk.bulkEdit(ALL, { ...action, find: '.', replacement: 'x' }, quietly());
    await desk.bulkEdit(ALL, { ...action, find: '和平的一种', replacement: '$& $1' }, quietly());
    const { rows } = await desk.entries({ filter: { query: '维持和平' }, sort: 'relevance', from: 0, count: 1 });
    const { concept } = database.concept(rows[0]?.uuid ?? '');
    expect(concept.categories.find(({ element }) => element === 'note')?.content).toEqual(['$& $1']);
    expect(rows[0]?.terms.map((term) => term.status)).toEqual(['preferred', 'preferred']);
  });

  test('read-only collections refuse; cancelling leaves nothing half done', async () => {
    const { file, desk } = await filled();
    const controller = new AbortController();
    controller.abort();
    const work = { signal: controller.signal, onProgress: () => undefined };
    const before = contentOf(file);
    await expect(desk.bulkEdit(ALL, { kind: 'remove' }, work)).rejects.toMatchObject({ code: 'cancelled' });
    expect(contentOf(file)).toBe(before);
    expect(query(file, `SELECT count(*) AS n FROM change_set WHERE action = 'bulk'`)).toEqual([{ n: 0 }]);
    tamper(file, 'UPDATE collection SET read_only = 1');
    expect(await desk.bulkEdit(ALL, { kind: 'remove' }, quietly())).toEqual({ changed: 0, unchanged: 0, refused: 3 });
  });
});
