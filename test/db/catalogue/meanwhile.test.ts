import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntryPage, Facets } from '../../../core/model/curation.ts';
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

async function pauses(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => setImmediate(resolve));
}

describe('what changes while a list is made', () => {
  test('an import, after which everything is read anew', async () => {
    const { folder, here, there } = await filled();
    await here.desk.entries(ALL);
    const isDone = importing(there, folder, [conceptOf(['安'], ['aardvark'])], { into: '新' });
    // The order is being made when the import is there, and the list asked for again.
    let answers: Promise<EntryPage>[] = [];
    const facets: Promise<Facets>[] = [];
    const timer = setInterval(() => {
      answers = [...answers, here.desk.entries({ ...ALL, sort: answers.length % 2 === 0 ? 'english' : 'strokes' })];
      facets.push(here.desk.facets({ query: '' }));
    }, 4);
    await isDone;
    await pauses(20);
    clearInterval(timer);
    for (const { total, rows } of await Promise.all(answers)) {
      expect([9000, 9001]).toContain(total);
      expect(rows).toHaveLength(10);
    }
    for (const { collections } of await Promise.all(facets)) expect(collections['术语']).toBe(9000);
    for (const sort of ['english', 'pinyin'] as const) {
      const later = await here.desk.entries({ ...ALL, sort });
      expect(later).toMatchObject({
        total: 9001,
        rows: [{ collection: '新' }, ...Array.from({ length: 9 }, () => ({}))],
      });
    }
  });

  test.each([1, 2, 3, 4, 6, 8, 12, 16])('edits of another process after %i pauses', async (count) => {
    const { here, there } = await filled();
    const { rows } = await there.desk.entries(ALL);
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('no entries');
    const made = here.desk.entries({ ...ALL, sort: 'strokes' });
    await pauses(count);
    await there.desk.save(first, conceptOf(['一'], ['one']), 'edit');
    await there.desk.remove(second);
    const asked = here.desk.entries({ ...ALL, sort: 'strokes' });
    await there.desk.create('术语', conceptOf(['一一'], ['one one']));
    await Promise.all([made, asked]);
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
