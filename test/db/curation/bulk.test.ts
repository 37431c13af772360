import Database from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BulkAction } from '../../../core/model/curation.ts';
import { dataCategory } from '../../../core/model/terminology.ts';
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
  return { folder, file, database, desk: database.desk };
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

  test('approving what is approved already leaves it so, signed as it was', async () => {
    const { desk } = await filled();
    await desk.bulkEdit(PEACE, { kind: 'review', state: 'approved' }, quietly());
    await desk.setPerson('second');
    const report = await desk.bulkEdit(ALL, { kind: 'review', state: 'approved' }, quietly());
    expect(report).toEqual({ changed: 1, unchanged: 2, refused: 0 });
    expect((await desk.facets({ query: '' })).reviews).toMatchObject({ approved: 3, proposed: 0 });
  });

  test('what changes nothing is no step, and makes no collection', async () => {
    const { file, database, desk } = await filled();
    await desk.bulkEdit(PEACE, { kind: 'subject', subject: 'peace' }, quietly());
    const nobody = { filter: { query: '', subjects: ['nothing'] }, except: [] };
    await desk.bulkEdit(nobody, { kind: 'collection', collection: '空' }, quietly());
    expect(query(file, `SELECT count(*) AS n FROM change_set WHERE action = 'bulk'`)).toEqual([{ n: 0 }]);
    expect(database.collections().map(({ name }) => name)).toEqual(['术语']);
  });

  test('a preview refuses the collection that the edit would refuse', async () => {
    const { folder, file, database, desk } = await filled();
    await importing(database, folder, [conceptOf(['安全'], ['security'])], { into: '锁' });
    tamper(file, `UPDATE collection SET read_only = 1 WHERE name = '锁'`);
    const move: BulkAction = { kind: 'collection', collection: '锁' };
    const error = { code: 'collection-read-only', parameters: { name: '锁' } };
    await expect(desk.bulkPreview(PEACE, move, quietly())).rejects.toMatchObject(error);
    await expect(desk.bulkEdit(PEACE, move, quietly())).rejects.toMatchObject(error);
  });

  test('an entry that is named twice is changed once', async () => {
    const { desk } = await filled();
    const { rows } = await desk.entries({ filter: { query: '条约' }, sort: 'pinyin', from: 0, count: 1 });
    const uuids = Array.from({ length: 500 }, () => rows[0]?.uuid ?? '');
    const action = { kind: 'replace', find: '条', replacement: '条条', in: 'terms', side: 'zh' } as const;
    await desk.bulkEdit({ uuids }, { ...action, isCaseSensitive: true }, quietly());
    expect(await listed(desk, { query: '', subjects: ['law'] })).toEqual(['条条约']);
  });

  test('entries that take the number of a removed one while the edit waits are left alone', async () => {
    const { file, desk } = await filled();
    const { rows } = await desk.entries({ filter: { query: '条约' }, sort: 'pinyin', from: 0, count: 1 });
    // Another process holds the lock, takes the last entry away and puts another one into its row.
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const edit = desk.bulkEdit({ uuids: [rows[0]?.uuid ?? ''] }, { kind: 'remove' }, quietly());
    await new Promise((resolve) => setTimeout(resolve, 100));
    other.exec(
      `UPDATE concept SET uuid = '00000000-0000-7000-8000-00000000000f' WHERE uuid = '${rows[0]?.uuid ?? ''}'`,
    );
    other.exec('COMMIT');
    other.close();
    expect(await edit).toEqual({ changed: 0, unchanged: 0, refused: 0 });
    expect(query(file, 'SELECT count(*) AS n FROM concept')).toEqual([{ n: 3 }]);
  });

  test('cross references follow renamed terms, also in entries that are changed themselves', async () => {
    const { folder, database, desk } = await filled();
    const see = (target: string, text: string) => ({
      ...dataCategory('ref', 'crossReference', text),
      attributes: { target },
    });
    await importing(database, folder, [
      conceptOf(['核查'], ['verification'], { id: 'V1', categories: [see('V2', '核查机制')] }),
      conceptOf(['核查机制'], ['mechanism'], { id: 'V2', categories: [see('V1', '核查'), see('V2', '核查机制')] }),
    ]);
    const action = { kind: 'replace', find: '核查', replacement: '核实', in: 'terms', side: 'zh' } as const;
    await desk.bulkEdit(ALL, { ...action, isCaseSensitive: true }, quietly());
    const { rows } = await desk.entries({ filter: { query: '核实' }, sort: 'pinyin', from: 0, count: 5 });
    const names = rows.map(({ uuid }) =>
      database
        .concept(uuid)
        .concept.categories.filter(({ type }) => type === 'crossReference')
        .map(({ content }) => content[0]),
    );
    expect(names).toEqual([['核实机制'], ['核实', '核实机制']]);
    await desk.step('undo', quietly());
    expect(await listed(desk, { query: '核查' })).toEqual(['核查', '核查机制']);
    expect(database.checkIntegrity().problems).toEqual([]);
  });
});
