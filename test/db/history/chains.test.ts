import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { conceptOf, note } from '../../support/concepts.ts';
import { importing, openedAt, query, quietly, tamper, temporaryFolder } from '../../support/database.ts';
import { contentOf, listed } from '../../support/desk.ts';

const ALL = { filter: { query: '' }, except: [] };

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const database = await openedAt(file);
  await importing(database, folder, [conceptOf(['和平'], ['peace'], { id: 'C1' }), conceptOf(['安全'], ['security'])]);
  const [first] = database.pastImports();
  return { folder, file, database, desk: database.desk, first: first?.uuid ?? '' };
}

async function rowOf(desk: Awaited<ReturnType<typeof filled>>['desk'], term: string) {
  const { rows } = await desk.entries({ filter: { query: `"${term}"` }, sort: 'relevance', from: 0, count: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error(`no ${term}`);
  return row;
}

describe('an older import taken back', () => {
  test('what has moved out of its collection since stays, and earlier steps can still be taken back', async () => {
    const { file, database, desk, first } = await filled();
    await desk.bulkEdit(ALL, { kind: 'collection', collection: '新库' }, quietly());
    const peace = await rowOf(desk, '和平');
    await desk.save(peace, { ...database.concept(peace.uuid).concept, categories: [note('x')] }, 'edit');
    // The collection of the import goes with it, but not what somebody has changed.
    await database.undoImport(first, 'tester', quietly());
    expect(database.collections().map(({ name }) => name)).toEqual(['新库']);
    expect(await desk.step('undo', quietly())).toMatchObject({ step: { action: 'edit' }, entries: 1, kept: 0 });
    // There is nowhere to move back to.
    expect(await desk.step('undo', quietly())).toMatchObject({ step: { action: 'bulk' }, entries: 0, kept: 2 });
    expect(await listed(desk)).toEqual(['和平']);
    expect(await desk.step('undo', quietly())).toBeNull();
    expect(query(file, 'SELECT count(*) AS n FROM concept')).toEqual([{ n: 1 }]);
    expect(database.checkIntegrity().problems).toEqual([]);
  });
});

describe('steps', () => {
  test('leave a read-only collection as it is', async () => {
    const { file, database, desk, first } = await filled();
    const peace = await rowOf(desk, '和平');
    await desk.save(peace, { ...database.concept(peace.uuid).concept, categories: [note('x')] }, 'edit');
    await desk.remove(await rowOf(desk, '安全'));
    tamper(file, 'UPDATE collection SET read_only = 1');
    const before = contentOf(file);
    expect(await desk.step('undo', quietly())).toMatchObject({ step: { action: 'remove' }, entries: 0, kept: 1 });
    expect(await desk.step('undo', quietly())).toMatchObject({ step: { action: 'edit' }, entries: 0, kept: 1 });
    expect(await database.undoImport(first, 'tester', quietly())).toMatchObject({ removed: 0, kept: 1 });
    expect(contentOf(file)).toBe(before);
  });

  test('an entry that was removed and comes back keeps its history and can go and come again', async () => {
    const { file, desk } = await filled();
    const { uuid, ...seen } = await rowOf(desk, '安全');
    await desk.remove({ uuid, ...seen });
    // Its number goes to another entry.
    await desk.create('术语', conceptOf(['裁军'], ['disarmament']));
    await desk.step('undo', quietly());
    const before = contentOf(file);
    await desk.step('undo', quietly());
    const there = contentOf(file);
    for (let time = 0; time < 3; time++) {
      await desk.step('redo', quietly());
      expect(contentOf(file)).toBe(before);
      await desk.step('undo', quietly());
      expect(contentOf(file)).toBe(there);
    }
    expect(await listed(desk)).toEqual(['安全', '和平']);
    expect(desk.history(uuid).map(({ action }) => action)).toEqual([
      ...Array.from({ length: 3 }, () => ['undo', 'redo']).flat(),
      'undo',
      'remove',
      'import',
    ]);
    expect((await rowOf(desk, '安全')).revision).toBe(desk.history(uuid)[0]?.revision);
  });
});
