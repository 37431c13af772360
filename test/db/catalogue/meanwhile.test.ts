import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { EntryPage } from '../../../core/model/curation.ts';
import { conceptOf } from '../../support/concepts.ts';
import { importing, openedAt, quietly, tamper, temporaryFolder } from '../../support/database.ts';
import { listed } from '../../support/desk.ts';

const MANY = Array.from({ length: 60 }, (_, at) =>
  conceptOf([`${String.fromCharCode(0x4e10 + 97 * at)}词`], [`w${at}`]),
);

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const here = await openedAt(file);
  await importing(here, folder, MANY);
  const there = await openedAt(file);
  return { folder, here, there };
}

const ALL = { filter: { query: '' }, sort: 'strokes', from: 0, count: 100 } as const;

/** As on a slow computer: there is a pause after every step of work. */
function slowly(): void {
  let now = 0;
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => (now += 7));
  onTestFinished(() => spy.mockRestore());
}

async function pauses(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => setImmediate(resolve));
}

const uuidsOf = ({ rows }: EntryPage) => rows.map(({ uuid }) => uuid);

describe('what changes while a list is made', () => {
  test.each([1, 5, 20, 50, 80])('an import after %i pauses, after which everything is read anew', async (count) => {
    const { folder, here, there } = await filled();
    await here.desk.entries({ ...ALL, sort: 'english' });
    slowly();
    const made = here.desk.entries(ALL);
    const facets = here.desk.facets({ query: '' });
    await pauses(count);
    await importing(there, folder, [conceptOf(['一'], ['aardvark'])], { into: '新' });
    const asked = here.desk.entries({ ...ALL, sort: 'english' });
    for (const { total, rows } of await Promise.all([made, asked])) expect(rows).toHaveLength(total);
    expect((await facets).collections['术语']).toBe(60);
    const fresh = await openedAt(here.path);
    expect(uuidsOf(await here.desk.entries(ALL))).toEqual(uuidsOf(await fresh.desk.entries(ALL)));
    expect((await asked).rows[0]?.collection).toBe('新');
  });

  test.each([1, 5, 20, 40, 50, 55, 60, 80])('edits of another process after %i pauses', async (count) => {
    const { here, there } = await filled();
    const { rows } = await there.desk.entries(ALL);
    const [first, second] = [rows[7], rows[9]];
    if (first === undefined || second === undefined) throw new Error('no entries');
    slowly();
    const made = here.desk.entries(ALL);
    await pauses(count);
    await there.desk.save(first, conceptOf(['一'], ['one']), 'edit');
    await there.desk.remove(second);
    // Another question hears of the edits.
    const asked = here.desk.facets({ query: '' });
    await there.desk.create('术语', conceptOf(['一一'], ['one one']));
    await Promise.all([made, asked]);
    const list = await here.desk.entries(ALL);
    const fresh = await openedAt(here.path);
    expect(uuidsOf(list)).toEqual(uuidsOf(await fresh.desk.entries(ALL)));
    expect(list).toMatchObject({ total: 60, rows: { length: 60 } });
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
