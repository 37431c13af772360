import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { conceptOf, note } from '../../support/concepts.ts';
import { dumpOf, importing, openedAt, query, quietly, temporaryFolder } from '../../support/database.ts';

const PEACE = conceptOf(['和平'], ['peace'], { id: 'C1', subject: 'peace' });
const COUNCIL = conceptOf(['安全理事会', '安理会'], ['Security Council'], { id: 'C2' });
const MORE_PEACE = conceptOf(['和平', '太平'], ['peace'], { id: 'C1', subject: 'peace', categories: [note('more')] });

async function fresh() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  return { folder, file, database: await openedAt(file) };
}

/** The dump without what tells of the history. */
function contents(file: string): string {
  const tables = ['collection', 'concept', 'term_section', 'search_key', 'file_part', 'translation_unit', 'variant'];
  return JSON.stringify(tables.map((table) => query(file, `SELECT count(*) AS n FROM ${table}`)));
}

describe('an import taken back', () => {
  test('what it added is gone, its collection and what it was found by too', async () => {
    const { folder, file, database } = await fresh();
    await importing(database, folder, [COUNCIL], { into: '旧' });
    const before = contents(file);
    await importing(database, folder, [PEACE], { into: '新' });
    const [last] = database.pastImports();
    expect(last).toMatchObject({ read: 1, added: 1, who: 'tester', isUndone: false });
    expect(await database.undoImport(last?.uuid ?? '', 'tester', quietly())).toEqual({
      removed: 1,
      restored: 0,
      kept: 0,
    });
    expect(contents(file)).toBe(before);
    expect(database.collections().map(({ name }) => name)).toEqual(['旧']);
    expect(database.lookup('和平', { side: null, limit: 5 })).toEqual([]);
    expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
    expect(database.pastImports().map(({ isUndone }) => isUndone)).toEqual([true, false]);
  });

  test('what it changed is as it was', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE, COUNCIL]);
    await importing(database, folder, [MORE_PEACE], { onDuplicate: 'merge' });
    expect(database.lookup('太平', { side: null, limit: 5 })).toHaveLength(1);
    const report = await database.undoImport(database.pastImports()[0]?.uuid ?? '', 'tester', quietly());
    expect(report).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(database.lookup('太平', { side: null, limit: 5 })).toEqual([]);
    const [hit] = database.lookup('和平', { side: null, limit: 5 });
    expect(database.concept(hit?.concept ?? '')).toMatchObject({ revision: 3, concept: PEACE });
    expect(database.checkIntegrity().problems).toEqual([]);
  });

  test('what was changed since stays as it is', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE, COUNCIL]);
    const first = database.pastImports()[0]?.uuid ?? '';
    await importing(database, folder, [MORE_PEACE], { onDuplicate: 'merge' });
    expect(await database.undoImport(first, 'tester', quietly())).toEqual({ removed: 1, restored: 0, kept: 1 });
    expect(database.lookup('太平', { side: null, limit: 5 })).toHaveLength(1);
    expect(database.checkIntegrity().problems).toEqual([]);
  });

  test('one after the other, the last first, everything is as it was, and no empty collection stays', async () => {
    const { folder, file, database } = await fresh();
    const before = contents(file);
    await importing(database, folder, [PEACE]);
    await importing(database, folder, [MORE_PEACE], { onDuplicate: 'merge' });
    await importing(database, folder, [conceptOf(['太平'], ['peace'], { id: 'C1', subject: 'peace' })], {
      onDuplicate: 'replace',
    });
    for (const expected of [
      { removed: 0, restored: 1, kept: 0 },
      { removed: 0, restored: 1, kept: 0 },
      { removed: 1, restored: 0, kept: 0 },
    ]) {
      const last = database.pastImports().find(({ isUndone }) => !isUndone);
      expect(await database.undoImport(last?.uuid ?? '', 'tester', quietly())).toEqual(expected);
    }
    expect(contents(file)).toBe(before);
  });

  test('the first before the second, the collection goes with the second', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE]);
    await importing(database, folder, [COUNCIL]);
    for (const { uuid } of database.pastImports().toReversed()) await database.undoImport(uuid, 'tester', quietly());
    expect(database.collections()).toEqual([]);
  });

  test('is taken back once only, and one that never was not at all', async () => {
    const { folder, file, database } = await fresh();
    await importing(database, folder, [PEACE]);
    const uuid = database.pastImports()[0]?.uuid ?? '';
    await database.undoImport(uuid, 'tester', quietly());
    const before = dumpOf(file);
    await expect(database.undoImport(uuid, 'tester', quietly())).rejects.toMatchObject({ code: 'import-undone' });
    await expect(database.undoImport('none', 'tester', quietly())).rejects.toMatchObject({ code: 'import-not-found' });
    expect(dumpOf(file)).toBe(before);
  });

  test('cancelled, nothing is taken back', async () => {
    const { folder, file, database } = await fresh();
    await importing(database, folder, [PEACE, COUNCIL]);
    const before = dumpOf(file);
    const work = { ...quietly(), signal: AbortSignal.abort() };
    await expect(database.undoImport(database.pastImports()[0]?.uuid ?? '', 'x', work)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(dumpOf(file)).toBe(before);
  });

  test('a dry run leaves nothing to take back', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE], { dryRun: true });
    expect(database.pastImports()).toEqual([]);
  });
});
