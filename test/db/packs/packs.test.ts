import fc from 'fast-check';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../core/model/terminology.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, note } from '../../support/concepts.ts';
import { importing, openedAt, quietly, temporaryFolder } from '../../support/database.ts';
import { contentOf } from '../../support/desk.ts';

const ENTRIES = [
  conceptOf(['和平'], ['peace'], { id: 'C1' }),
  conceptOf(['安全'], ['security'], { id: 'C2' }),
  conceptOf(['发展'], ['development'], { id: 'C3' }),
  conceptOf(['人权'], ['human rights'], { id: 'C4' }),
];

/** Two people begin with the same database. */
async function colleagues() {
  const folder = temporaryFolder();
  const [ours, theirs] = [path.join(folder, 'ours.sqlite'), path.join(folder, 'theirs.sqlite')];
  const first = await openedAt(ours);
  await importing(first, folder, ENTRIES);
  first.close();
  copyFileSync(ours, theirs);
  const here = await openedAt(ours);
  const there = await openedAt(theirs);
  await here.desk.setPerson('林');
  await there.desk.setPerson('Anne');
  const since = new Date().toISOString();
  return { folder, here, there, since };
}

async function rowOf(database: ShuyuDatabase, term: string) {
  const { rows } = await database.desk.entries({
    filter: { query: `"${term}"` },
    sort: 'relevance',
    from: 0,
    count: 1,
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`no ${term}`);
  return row;
}

async function change(database: ShuyuDatabase, term: string, edit: (concept: Concept) => Concept): Promise<void> {
  const row = await rowOf(database, term);
  await database.desk.save(row, edit(database.concept(row.uuid).concept), 'edit');
}

const noted = (text: string) => (concept: Concept) => ({ ...concept, categories: [...concept.categories, note(text)] });

async function packOf(database: ShuyuDatabase, folder: string, since: string, name = 'pack.shuyu'): Promise<string> {
  const file = path.join(folder, name);
  await database.desk.savePack(file, { since }, quietly());
  return file;
}

describe('a pack of changes', () => {
  test('makes the other side as this one: what changed, what is new, what is gone', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('x'));
    await there.desk.remove(await rowOf(there, '安全'));
    await there.desk.create('术语', conceptOf(['条约'], ['treaty']));
    const pack = await packOf(there, folder, since);
    const preview = await here.desk.previewPack(pack, quietly());
    expect(preview).toMatchObject({
      header: { who: 'Anne', since },
      counts: { new: 1, apply: 2, same: 0, conflict: 0, missing: 0 },
      conflicts: [],
    });
    const before = contentOf(here.path);
    expect(await here.desk.applyPack(pack, [], quietly())).toMatchObject({ applied: 3, kept: 0 });
    expect(contentOf(here.path)).toBe(contentOf(there.path));
    expect(here.checkIntegrity().problems).toEqual([]);
    // Once more changes nothing.
    expect(await here.desk.applyPack(pack, [], quietly())).toMatchObject({ applied: 0, counts: { same: 3 } });
    await here.desk.step('undo', quietly());
    await here.desk.step('undo', quietly());
    expect(contentOf(here.path)).toBe(before);
  });

  test('what both have changed is a conflict: nothing is overwritten unless somebody says so', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(here, '和平', noted('ours'));
    await change(there, '和平', noted('theirs'));
    const pack = await packOf(there, folder, since);
    const { conflicts, counts } = await here.desk.previewPack(pack, quietly());
    expect(counts).toMatchObject({ conflict: 1, apply: 0 });
    const [conflict] = conflicts;
    expect(conflict?.base).toEqual(ENTRIES[0]);
    const before = contentOf(here.path);
    expect(await here.desk.applyPack(pack, [], quietly())).toMatchObject({ applied: 0, kept: 1 });
    expect(contentOf(here.path)).toBe(before);
    const uuid = conflict?.uuid ?? '';
    const both = { ...(conflict?.ours ?? ENTRIES[0]), categories: [note('both')] } as Concept;
    await here.desk.applyPack(pack, [{ uuid, take: { concept: both } }], quietly());
    expect(here.concept(uuid).concept).toEqual(both);
    await here.desk.applyPack(pack, [{ uuid, take: 'theirs' }], quietly());
    expect(here.concept(uuid).concept).toEqual(conflict?.theirs);
  });

  test('an answer goes back: what was taken over there is the same here', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('theirs'));
    await here.desk.applyPack(await packOf(there, folder, since), [], quietly());
    await change(here, '和平', noted('and ours'));
    const back = await packOf(here, folder, since, 'back.shuyu');
    expect((await there.desk.previewPack(back, quietly())).counts).toMatchObject({ apply: 1, conflict: 0 });
    await there.desk.applyPack(back, [], quietly());
    expect(contentOf(there.path)).toBe(contentOf(here.path));
    // An old pack that arrives late is older than what is here.
    expect((await here.desk.previewPack(path.join(folder, 'pack.shuyu'), quietly())).counts).toMatchObject({ same: 1 });
  });

  test('one file imported by each is the same entry; a selection goes as well', async () => {
    const folder = temporaryFolder();
    const here = await openedAt(path.join(folder, 'a.sqlite'));
    const there = await openedAt(path.join(folder, 'b.sqlite'));
    await importing(here, folder, ENTRIES);
    await importing(there, folder, ENTRIES);
    await change(there, '和平', noted('x'));
    const pack = path.join(folder, 'selection.shuyu');
    const selection = { filter: { query: '' }, except: [] };
    await there.desk.savePack(pack, { selection }, quietly());
    expect((await here.desk.previewPack(pack, quietly())).counts).toMatchObject({ apply: 1, same: 3 });
  });

  test('packs that do not conflict commute', async () => {
    const terms = ['和平', '安全', '发展', '人权'];
    const edit = fc.record({ at: fc.nat({ max: 3 }), kind: fc.constantFrom('note', 'remove', 'create') });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const { folder, here, there, since } = await colleagues();
        const third = path.join(folder, 'third.sqlite');
        const fourth = path.join(folder, 'fourth.sqlite');
        copyFileSync(here.path, third);
        const touched = new Set<number>();
        for (const [index, { at, kind }] of edits.entries()) {
          if (touched.has(at)) continue;
          touched.add(at);
          const who = at % 2 === 0 ? here : there;
          if (kind === 'note') await change(who, terms[at] ?? '', noted(`n${index}`));
          else if (kind === 'remove') await who.desk.remove(await rowOf(who, terms[at] ?? ''));
          else await who.desk.create('术语', conceptOf([`新${index}`], [`new ${index}`]));
        }
        here.close();
        copyFileSync(third, fourth);
        const again = await openedAt(here.path);
        const packs = [again, there].map(async (from, index) => {
          return await packOf(from, folder, since, `${index}.shuyu`).catch(() => null);
        });
        const files = (await Promise.all(packs)).filter((file) => file !== null);
        const left = await openedAt(third);
        const right = await openedAt(fourth);
        for (const file of files) await left.desk.applyPack(file, [], quietly());
        for (const file of files.toReversed()) await right.desk.applyPack(file, [], quietly());
        expect(contentOf(third)).toBe(contentOf(fourth));
        for (const database of [again, there, left, right]) database.close();
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('what is no good pack', () => {
  const damaged = (text: string, edit: (lines: string[]) => string[]) =>
    `${edit(text.trimEnd().split('\n')).join('\n')}\n`;
  test.each<[string, (text: string) => string, string, object]>([
    ['another file', () => '<tbx/>', 'pack-foreign', {}],
    ['an empty file', () => '', 'pack-foreign', {}],
    [
      'a newer version',
      (text) => text.replace('"version":1', '"version":99'),
      'pack-newer',
      { version: 99, latest: 1 },
    ],
    [
      'a broken line',
      (text) => damaged(text, ([a, b, c]) => [a ?? '', (b ?? '').slice(0, -9), c ?? '']),
      'pack-damaged',
      { line: 2 },
    ],
    ['one cut short', (text) => damaged(text, (lines) => lines.slice(0, -1)), 'pack-cut-short', { found: 1 }],
    ['a line too few', (text) => damaged(text, ([a, , c]) => [a ?? '', c ?? '']), 'pack-cut-short', { found: 0 }],
  ])('%s is said, and nothing is changed', async (_, edit, code, parameters) => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('x'));
    const pack = await packOf(there, folder, since);
    const bad = path.join(folder, 'bad.shuyu');
    writeFileSync(bad, edit(readFileSync(pack, 'utf8')));
    const before = contentOf(here.path);
    const error = { code, parameters: expect.objectContaining({ file: 'bad.shuyu', ...parameters }) };
    await expect(here.desk.previewPack(bad, quietly())).rejects.toMatchObject(error);
    await expect(here.desk.applyPack(bad, [], quietly())).rejects.toMatchObject(error);
    expect(contentOf(here.path)).toBe(before);
  });

  test('one for another database is told from one with news', async () => {
    const { folder, there, since } = await colleagues();
    await change(there, '和平', noted('x'));
    const pack = await packOf(there, folder, since);
    const other = await openedAt(path.join(folder, 'other.sqlite'));
    await importing(other, folder, [conceptOf(['条约'], ['treaty'], { id: 'C1' })]);
    await expect(other.desk.previewPack(pack, quietly())).rejects.toMatchObject({
      code: 'pack-other-database',
      parameters: { count: 1 },
    });
  });

  test('nothing to send is no pack', async () => {
    const { folder, here } = await colleagues();
    const since = new Date(Date.now() + 1000).toISOString();
    await expect(packOf(here, folder, since)).rejects.toMatchObject({ code: 'pack-empty' });
  });
});
