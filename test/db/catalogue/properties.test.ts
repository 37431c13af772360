import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REVIEW_STATES, type EntryFilter, type EntrySort } from '../../../core/model/curation.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import type { Desk } from '../../../db/desk.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, status, termOf } from '../../support/concepts.ts';
import { importing, openedAt, quietly, temporaryFolder } from '../../support/database.ts';

const SORTS: readonly EntrySort[] = ['pinyin', 'strokes', 'english', 'changed'];

/** Short and long readings, homophones, both scripts, Latin letters and digits, symbols alone, characters beyond 16 bits. */
const CHINESE = [
  '安',
  '阿',
  '爱情',
  '按',
  '岸',
  '俺们',
  '安安',
  '事实',
  '实施',
  '實施',
  '重返',
  'DDR',
  'A安',
  '25',
  '——',
  '𠀀',
  '𠮷野',
  '\ue000',
  '额',
  '鄂温克',
  '\ufa0e',
];
const ENGLISH = ['a', 'an', 'Anne', 'and so on', 'peace', 'Peace!', 'peaces', 'élan', '!!', '10', 'zzz', '𝒜', 'treaty'];

const concept: fc.Arbitrary<Concept> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...CHINESE), { maxLength: 2 }),
    fc.uniqueArray(fc.constantFrom(...ENGLISH), { maxLength: 2 }),
    fc.option(fc.constantFrom('peace', 'law', '2030'), { nil: undefined }),
    fc.constantFrom('preferred', 'deprecated', null),
  )
  .filter(([zh, en]) => zh.length + en.length > 0)
  .map(([zh, en, subject, stated]) =>
    conceptOf(
      zh.map((term) => (stated === null ? term : termOf(term, status(stated)))),
      en,
      subject === undefined ? {} : { subject },
    ),
  );

type Edit =
  | { readonly kind: 'create' | 'save'; readonly at: number; readonly concept: Concept }
  | { readonly kind: 'remove' | 'review' | 'move' | 'undo' | 'redo'; readonly at: number }
  | { readonly kind: 'import'; readonly concepts: readonly Concept[] };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('create' as const, 'save' as const), at: fc.nat(), concept }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'review' as const, 'move' as const, 'undo' as const, 'redo' as const),
      at: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      concepts: fc.array(concept, { minLength: 1, maxLength: 3 }),
    }),
  },
);

async function made(database: ShuyuDatabase, folder: string, one: Edit): Promise<void> {
  const { desk } = database;
  if (one.kind === 'import') await importing(database, folder, one.concepts, { onDuplicate: 'add' });
  else if (one.kind === 'undo' || one.kind === 'redo') await desk.step(one.kind, quietly());
  else if (one.kind === 'create') {
    const [collection] = database.collections();
    if (collection !== undefined) await desk.create(collection.name, one.concept);
  } else {
    const { rows } = await desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 0, count: 500 });
    const row = rows[one.at % Math.max(1, rows.length)];
    if (row === undefined) return;
    if (one.kind === 'save') await desk.save(row, one.concept, 'edit');
    else if (one.kind === 'remove') await desk.remove(row);
    else if (one.kind === 'review') await desk.review(row, REVIEW_STATES[one.at % 3] ?? null);
    else await desk.bulkEdit({ uuids: [row.uuid] }, { kind: 'collection', collection: `第${one.at % 2}` }, quietly());
  }
}

async function orderOf(desk: Desk, sort: EntrySort): Promise<string[]> {
  const page = await desk.entries({ filter: { query: '' }, sort, from: 0, count: 500 });
  expect(page.rows).toHaveLength(page.total);
  return page.rows.map(({ uuid }) => uuid);
}

test('whatever is edited, here or by another process, each order is as one that is made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(concept, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 8 }),
      async (concepts, edits) => {
        const folder = temporaryFolder();
        const file = path.join(folder, 'shuyu.sqlite');
        const here = await openedAt(file);
        const there = await openedAt(file);
        await importing(here, folder, concepts, { onDuplicate: 'add' });
        for (const sort of SORTS) await orderOf(here.desk, sort);
        for (const [one, isHere] of edits) await made(isHere ? here : there, folder, one);
        const fresh = await openedAt(file);
        for (const sort of SORTS) expect(await orderOf(here.desk, sort)).toEqual(await orderOf(fresh.desk, sort));
        for (const database of [here, there, fresh]) database.close();
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);

const some = <Value extends string>(...values: readonly Value[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 1 });
const filter: fc.Arbitrary<EntryFilter> = fc.record({
  query: fc.constantFrom('', '', '安', '安安', '实施', 'peace', 'peece', 'an', 'a*'),
  subjects: some('peace', 'law', ''),
  statuses: some('preferred', 'deprecated', 'none'),
  reviews: some('none', 'proposed', 'approved'),
  missing: some('zh', 'en'),
  collections: some('术语', '第0', '第1'),
  hasProblem: fc.option(fc.boolean(), { nil: undefined }),
});

test('a facet counts what the list has with that choice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(concept, { minLength: 1, maxLength: 12 }),
      fc.array(edit, { maxLength: 4 }),
      filter,
      async (concepts, edits, chosen) => {
        const folder = temporaryFolder();
        const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
        await importing(database, folder, concepts, { onDuplicate: 'add' });
        for (const one of edits) await made(database, folder, one);
        const facets = await database.desk.facets(chosen);
        const total = async (narrowed: Partial<EntryFilter>) => {
          const request = { filter: { ...chosen, ...narrowed }, sort: 'pinyin', from: 0, count: 1 } as const;
          return (await database.desk.entries(request)).total;
        };
        for (const facet of ['subjects', 'statuses', 'reviews', 'missing', 'collections'] as const) {
          for (const [value, count] of Object.entries(facets[facet])) {
            expect([facet, value, count]).toEqual([facet, value, await total({ [facet]: [value] })]);
          }
        }
        expect(facets.problems).toBe(await total({ hasProblem: true }));
        database.close();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
