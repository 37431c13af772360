import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { conceptOf } from '../../support/concepts.ts';
import { importing, openedAt, quietly, tamper, temporaryFolder } from '../../support/database.ts';
import { listed } from '../../support/desk.ts';

const MANY = Array.from({ length: 9000 }, (_, at) =>
  conceptOf([`词${String.fromCharCode(0x4e00 + at)}`], [`word ${at}`]),
);

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const here = await openedAt(file);
  await importing(here, folder, MANY);
  const there = await openedAt(file);
  return { folder, file, here, there };
}

const ALL = { filter: { query: '' }, sort: 'pinyin', from: 0, count: 10 } as const;

describe('what changes while a list is made', () => {
  test('an import', async () => {
    const { folder, here, there } = await filled();
    await here.desk.entries(ALL);
    const english = here.desk.entries({ ...ALL, sort: 'english' });
    const facets = here.desk.facets({ query: '' });
    await importing(there, folder, [conceptOf(['安'], ['aardvark'])], { into: '新' });
    const [first, again] = await Promise.all([here.desk.entries(ALL), english]);
    expect(first.total).toBe(9001);
    expect([9000, 9001]).toContain(again.total);
    expect((await facets).collections['术语']).toBe(9000);
    expect(await listed(here.desk, { query: '' }, 'english')).toHaveLength(500);
    const later = await here.desk.entries({ ...ALL, sort: 'english' });
    expect(later).toMatchObject({ total: 9001, rows: { 0: { collection: '新' } } });
  });

  test('edits of another process between the stretches', async () => {
    const { here, there } = await filled();
    const { rows } = await there.desk.entries(ALL);
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('no entries');
    const made = here.desk.entries({ ...ALL, sort: 'strokes' });
    await there.desk.save(first, conceptOf(['一'], ['one']), 'edit');
    await there.desk.remove(second);
    await there.desk.create('术语', conceptOf(['一一'], ['one one']));
    await made;
    const list = await here.desk.entries({ ...ALL, sort: 'strokes', count: 500 });
    const fresh = await there.desk.entries({ ...ALL, sort: 'strokes', count: 500 });
    expect(list.total).toBe(9000);
    expect(list.rows.map(({ uuid }) => uuid)).toEqual(fresh.rows.map(({ uuid }) => uuid));
    expect(list.rows.slice(0, 2).map(({ terms }) => terms[0]?.text)).toEqual(['一', '一一']);
  });
});

test('what is misspelt is not found only because a filter leaves little', async () => {
  const folder = temporaryFolder();
  const entries = ['peace', 'peace talks', 'peace process', 'peace accord'].map((term) =>
    conceptOf([], [term], { subject: 'x' }),
  );
  const opened = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await importing(opened, folder, [...entries, conceptOf([], ['peach'], { subject: 'fruit' })]);
  const facets = await opened.desk.facets({ query: 'peace' });
  expect(facets.subjects).toEqual({ x: 4 });
  expect(await listed(opened.desk, { query: 'peace', subjects: ['fruit'] })).toEqual([]);
});

describe('changed since', () => {
  test.each(['2026-11-25', '2026-11-25T10:00Z', '2026-11-25T10:00:00Z', '2026-11-25T10:00:00.500Z'])(
    '%s',
    async (changedSince) => {
      const folder = temporaryFolder();
      const file = path.join(folder, 'shuyu.sqlite');
      const database = await openedAt(file);
      await importing(database, folder, [conceptOf(['和平'], ['peace'])]);
      await importing(database, folder, [conceptOf(['安全'], ['security'])]);
      // The clock was set back between the two.
      tamper(
        file,
        `UPDATE change_set SET at = CASE id WHEN 1 THEN '2026-11-25T10:00:00.500Z' ELSE '2026-11-24T09:00:00.000Z' END`,
      );
      expect(await listed(database.desk, { query: '', changedSince })).toEqual(['和平']);
      const report = await database.exportFile(
        path.join(folder, 'out.csv'),
        { format: 'csv', changedSince },
        quietly(),
      );
      expect(report.written).toBe(1);
    },
  );
});
