import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BulkAction } from '../../../core/model/curation.ts';
import { REVIEW_STATES } from '../../../core/model/curation.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, termOf, status } from '../../support/concepts.ts';
import { importing, openedAt, query, quietly, temporaryFolder } from '../../support/database.ts';
import { contentOf } from '../../support/desk.ts';

const WORDS = ['和平', '安全', '发展', '人权', '裁军', '维和', '条约', '重返社会'];
const ENGLISH = ['peace', 'security', 'development', 'human rights', 'disarmament', 'treaty'];

const concept: fc.Arbitrary<Concept> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(fc.constantFrom(...ENGLISH), { maxLength: 2 }),
    fc.option(fc.constantFrom('peace', 'law'), { nil: undefined }),
  )
  .map(([zh, en, subject]) =>
    conceptOf([termOf(zh[0] ?? '', status('preferred')), ...zh.slice(1)], en, subject === undefined ? {} : { subject }),
  );

const bulkAction: fc.Arbitrary<BulkAction> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    side: fc.constantFrom('zh' as const, 'en' as const, null),
    status: fc.constantFrom('deprecated' as const, 'preferred' as const, null),
  }),
  fc.record({ kind: fc.constant('subject' as const), subject: fc.constantFrom('war', null) }),
  fc.record({ kind: fc.constant('collection' as const), collection: fc.constantFrom('术语', '另一个') }),
  fc.record({ kind: fc.constant('review' as const), state: fc.constantFrom(...REVIEW_STATES, null) }),
  fc.constant({ kind: 'remove' as const }),
  fc.record({
    kind: fc.constant('replace' as const),
    find: fc.constantFrom('和', '安全', 'e', '"'),
    replacement: fc.constantFrom('', 'X', '国际', "O'Neil 😀"),
    in: fc.constantFrom('terms' as const, 'texts' as const, 'everywhere' as const),
    side: fc.constantFrom('zh' as const, 'en' as const, null),
    isCaseSensitive: fc.boolean(),
  }),
);

type Edit =
  | { readonly kind: 'create' | 'save'; readonly at: number; readonly concept: Concept }
  | { readonly kind: 'remove' | 'review' | 'merge'; readonly at: number }
  | { readonly kind: 'bulk'; readonly at: number; readonly action: BulkAction }
  | {
      readonly kind: 'import';
      readonly concepts: readonly Concept[];
      readonly onDuplicate: 'merge' | 'replace' | 'add';
    };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('create' as const, 'save' as const), at: fc.nat(), concept }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'review' as const, 'merge' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('bulk' as const), at: fc.nat(), action: bulkAction }),
  fc.record({
    kind: fc.constant('import' as const),
    concepts: fc.array(concept, { minLength: 1, maxLength: 3 }),
    onDuplicate: fc.constantFrom('merge' as const, 'replace' as const, 'add' as const),
  }),
);

const MEMORY = `<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>
  <tu tuid="1"><tuv xml:lang="en"><seg>Peace <ph x="1"/> now.</seg></tuv><tuv xml:lang="zh"><seg>现在就要和平。</seg></tuv></tu>
  <tu><tuv xml:lang="en"><seg>Security.</seg></tuv><tuv xml:lang="zh"><seg>安全。</seg></tuv></tu>
</body></tmx>`;

async function fresh() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const database = await openedAt(file);
  await importing(database, folder, [conceptOf(['和平'], ['peace'], { id: 'C1' }), conceptOf(['安全'], ['security'])]);
  return { folder, file, database };
}

/** Make an edit; answers whether it changed anything. */
async function make(database: ShuyuDatabase, folder: string, made: Edit): Promise<boolean> {
  const { desk } = database;
  const { rows } = await desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 0, count: 100 });
  const row = 'at' in made ? rows[made.at % Math.max(1, rows.length)] : undefined;
  const steps = () => desk.historySteps().undo?.changeSet;
  const before = steps();
  if (made.kind === 'import') {
    await importing(database, folder, made.concepts, { onDuplicate: made.onDuplicate });
  } else if (made.kind === 'create') {
    const [name] = database.collections().map((collection) => collection.name);
    await desk.create(name ?? '', made.concept);
  } else if (row !== undefined) {
    if (made.kind === 'save') await desk.save(row, made.concept, 'edit');
    if (made.kind === 'remove') await desk.remove(row);
    if (made.kind === 'review') await desk.review(row, REVIEW_STATES[made.at % 3] ?? null);
    if (made.kind === 'bulk')
      await desk.bulkEdit({ filter: { query: '' }, except: [row.uuid] }, made.action, quietly());
    const [other] = rows.filter(({ uuid }) => uuid !== row.uuid);
    if (made.kind === 'merge' && other !== undefined) {
      await desk.merge(row, [other], database.concept(row.uuid).concept);
    }
  }
  return steps() !== before;
}

test('any sequence of edits undone gives the beginning, and done again the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const { folder, file, database } = await fresh();
      const states = [contentOf(file)];
      for (const one of edits) if (await make(database, folder, one)) states.push(contentOf(file));
      for (let at = states.length - 2; at >= 0; at--) {
        expect(await database.desk.step('undo', quietly())).toMatchObject({ kept: 0 });
        expect(contentOf(file)).toBe(states[at]);
      }
      for (const state of states.slice(1)) {
        expect(await database.desk.step('redo', quietly())).toMatchObject({ kept: 0 });
        expect(contentOf(file)).toBe(state);
      }
      expect(await database.desk.step('redo', quietly())).toBeNull();
      expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
      database.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

describe('steps', () => {
  test('the history goes back to the first import, and no further', async () => {
    const { file, database } = await fresh();
    expect(database.desk.historySteps()).toMatchObject({ undo: { action: 'import' }, redo: null });
    await database.desk.step('undo', quietly());
    expect(query(file, 'SELECT count(*) AS n FROM concept')).toEqual([{ n: 0 }]);
    expect(database.desk.historySteps()).toMatchObject({ undo: null, redo: { action: 'import' } });
    expect(await database.desk.step('undo', quietly())).toBeNull();
  });

  test('what was undone cannot be done again once somebody has gone on', async () => {
    const { database } = await fresh();
    await database.desk.create('术语', conceptOf(['条约'], ['treaty']));
    await database.desk.step('undo', quietly());
    await database.desk.create('术语', conceptOf(['裁军'], ['disarmament']));
    expect(database.desk.historySteps().redo).toBeNull();
    expect(await database.desk.step('redo', quietly())).toBeNull();
  });

  test('an import of translation units is undone and done again', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'shuyu.sqlite');
    const database = await openedAt(file);
    await importing(database, folder, [conceptOf(['和平'], ['peace'])]);
    const tmx = path.join(folder, 'memory.tmx');
    writeFileSync(tmx, MEMORY);
    await database.importFile(tmx, { into: '记忆', onDuplicate: 'add', dryRun: false, who: 'tester' }, quietly());
    const after = contentOf(file);
    await database.desk.step('undo', quietly());
    expect(query(file, 'SELECT count(*) AS n FROM translation_unit')).toEqual([{ n: 0 }]);
    expect(database.collections().map(({ name }) => name)).toEqual(['术语']);
    await database.desk.step('redo', quietly());
    expect(contentOf(file)).toBe(after);
  });

  test('undo is stopped whole', async () => {
    const { file, database } = await fresh();
    const before = contentOf(file);
    const controller = new AbortController();
    controller.abort();
    const work = { signal: controller.signal, onProgress: () => undefined };
    await expect(database.desk.step('undo', work)).rejects.toMatchObject({ code: 'cancelled' });
    expect(contentOf(file)).toBe(before);
  });
});
