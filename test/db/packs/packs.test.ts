import fc from 'fast-check';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../core/model/terminology.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, note } from '../../support/concepts.ts';
import { importing, openedAt, putStarter, query, quietly, temporaryFolder } from '../../support/database.ts';
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

  test('who goes back to an earlier state has meant to', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('theirs'));
    await there.desk.remove(await rowOf(there, '安全'));
    await here.desk.applyPack(await packOf(there, folder, since), [], quietly());
    await change(here, '和平', noted('and ours'));
    await there.desk.step('undo', quietly());
    await there.desk.step('undo', quietly());
    const back = await packOf(there, folder, since, 'back.shuyu');
    const { counts, conflicts } = await here.desk.previewPack(back, quietly());
    expect(counts).toMatchObject({ conflict: 2, apply: 0, same: 0 });
    expect(conflicts.map(({ ours, theirs }) => [ours === null, theirs])).toEqual([
      [false, ENTRIES[0]],
      [true, ENTRIES[1]],
    ]);
    const decisions = conflicts.map(({ uuid }) => ({ uuid, take: 'theirs' as const }));
    expect(await here.desk.applyPack(back, decisions, quietly())).toMatchObject({ applied: 2 });
    expect(contentOf(here.path)).toBe(contentOf(there.path));
  });

  test('an import since then is sent, also one that was undone and done again, and what it brought has changed', async () => {
    const { folder, here, there, since } = await colleagues();
    await importing(there, folder, [conceptOf(['条约'], ['treaty']), conceptOf(['公约'], ['covenant'])], {
      into: '新',
    });
    await there.desk.step('undo', quietly());
    await there.desk.step('redo', quietly());
    await change(there, '条约', noted('x'));
    const pack = await packOf(there, folder, since);
    expect((await here.desk.previewPack(pack, quietly())).counts).toMatchObject({ new: 2, missing: 0 });
    await here.desk.applyPack(pack, [], quietly());
    const terms = (file: string) => query(file, 'SELECT text FROM term_section ORDER BY text');
    expect(terms(here.path)).toEqual(terms(there.path));
    // The collection that the pack made goes with it, and comes back.
    await here.desk.step('undo', quietly());
    expect(here.collections().map(({ name }) => name)).toEqual(['术语']);
    await here.desk.step('redo', quietly());
    expect(terms(here.path)).toEqual(terms(there.path));
  });

  test('a change at the very moment is in it; one before is not', async () => {
    const { folder, there } = await colleagues();
    await change(there, '和平', noted('x'));
    const [step] = there.desk.log(0, 1);
    const at = step?.at ?? '';
    const pack = await packOf(there, folder, at);
    expect(readFileSync(pack, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    const later = new Date(Date.parse(at) + 1).toISOString();
    await expect(packOf(there, folder, later)).rejects.toMatchObject({ code: 'pack-empty' });
  });

  test('an entry twice in one pack is changed twice', async () => {
    const { folder, here, there, since } = await colleagues();
    await there.desk.create('术语', conceptOf(['条约'], ['treaty']));
    const first = await packOf(there, folder, since, 'first.shuyu');
    await change(there, '条约', noted('x'));
    const second = await packOf(there, folder, since, 'second.shuyu');
    const [header = '', created = ''] = readFileSync(first, 'utf8').split('\n');
    const changed = readFileSync(second, 'utf8').split('\n')[1] ?? '';
    const both = path.join(folder, 'both.shuyu');
    writeFileSync(both, `${[header, created, changed, '{"end":2}'].join('\n')}\n`);
    expect(await here.desk.applyPack(both, [], quietly())).toMatchObject({ applied: 2, counts: { new: 1, apply: 1 } });
    expect(contentOf(here.path)).toBe(contentOf(there.path));
    await here.desk.step('undo', quietly());
    expect(here.checkIntegrity().problems).toEqual([]);
  });

  test('what a new database starts with is not sent: everybody has it', async () => {
    const folder = temporaryFolder();
    const [ours, theirs] = [path.join(folder, 'a.sqlite'), path.join(folder, 'b.sqlite')];
    await putStarter(ours);
    await putStarter(theirs);
    const here = await openedAt(ours);
    const there = await openedAt(theirs);
    await change(there, '大会', noted('x'));
    const pack = path.join(folder, 'starter.shuyu');
    expect(await there.desk.savePack(pack, { since: '2020-01-01T00:00:00.000Z' }, quietly())).toBe(1);
    expect((await here.desk.previewPack(pack, quietly())).counts).toMatchObject({ apply: 1, new: 0 });
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

  test('a character that was lost on the way is told, a line of any length is read once', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('x'));
    const pack = readFileSync(await packOf(there, folder, since));
    const at = pack.indexOf('和平');
    const bad = path.join(folder, 'bad.shuyu');
    writeFileSync(bad, Buffer.concat([pack.subarray(0, at), Buffer.from([0xff]), pack.subarray(at + 1)]));
    await expect(here.desk.previewPack(bad, quietly())).rejects.toMatchObject({ code: 'pack-damaged' });
    const [header = '', ...rest] = pack.toString('utf8').split('\n');
    writeFileSync(bad, [header, ' '.repeat(40_000_000) + (rest[0] ?? ''), ...rest.slice(1)].join('\r\n'));
    const began = performance.now();
    expect((await here.desk.previewPack(bad, quietly())).counts).toMatchObject({ apply: 1 });
    expect(performance.now() - began).toBeLessThan(3000);
    writeFileSync(bad, [header, ' '.repeat(50_000_001)].join('\n'));
    await expect(here.desk.previewPack(bad, quietly())).rejects.toMatchObject({ code: 'pack-foreign' });
  });

  test('a pack all of which is here is no step', async () => {
    const { folder, here, there, since } = await colleagues();
    await change(there, '和平', noted('x'));
    const pack = await packOf(there, folder, since);
    await here.desk.applyPack(pack, [], quietly());
    const [step] = here.desk.log(0, 1);
    expect(await here.desk.applyPack(pack, [], quietly())).toMatchObject({ applied: 0 });
    expect(here.desk.log(0, 1)).toEqual([step]);
  });

  test('nothing to send is no pack', async () => {
    const { folder, here } = await colleagues();
    const since = new Date(Date.now() + 1000).toISOString();
    await expect(packOf(here, folder, since)).rejects.toMatchObject({ code: 'pack-empty' });
  });
});
