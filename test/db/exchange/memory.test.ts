import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dumpOf, IMPORT, openedAt, query, quietly, temporaryFolder } from '../../support/database.ts';
import { conceptOf } from '../../support/concepts.ts';
import { importing } from '../../support/database.ts';

const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext">
    <prop type="domain">联合国</prop>
  </header>
  <body>
    <tu tuid="1" creationdate="20260101T000000Z"><note>A/RES/1</note>
      <tuv xml:lang="zh-CN"><seg>安全理事会<bpt i="1">&lt;b></bpt>决定<ept i="1">&lt;/b></ept></seg></tuv>
      <tuv xml:lang="en-US"><prop type="x">y</prop><seg>The Security Council decides</seg></tuv>
    </tu>
    <tu><tuv xml:lang="zh-CN"><seg>和平</seg></tuv><tuv xml:lang="en-US"><seg>Peace</seg></tuv></tu>
  </body>
</tmx>
`;

async function fresh() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const memory = path.join(folder, 'memory.tmx');
  writeFileSync(memory, TMX);
  return { folder, file, memory, database: await openedAt(file) };
}

test('a memory is imported whole and exported again as it was', async () => {
  const { folder, file, memory, database } = await fresh();
  const report = await database.importFile(memory, { ...IMPORT, into: '记忆' }, quietly());
  expect(report).toMatchObject({ format: 'TMX 1.4', read: 2, added: 2, problems: [] });
  expect(database.statistics().collections).toEqual([{ name: '记忆', kind: 'memory', concepts: 0, units: 2 }]);
  expect(query(file, 'SELECT text FROM variant ORDER BY id')).toEqual([
    { text: '安全理事会决定' },
    { text: 'The Security Council decides' },
    { text: '和平' },
    { text: 'Peace' },
  ]);
  const first = path.join(folder, 'first.tmx');
  expect(await database.exportFile(first, { format: 'tmx' }, quietly())).toEqual({ format: 'tmx', written: 2 });
  const text = readFileSync(first, 'utf8');
  for (const part of ['<bpt i="1">&lt;b&gt;</bpt>', 'tuid="1"', '<note>A/RES/1</note>', '<prop type="domain">联合国'])
    expect(text).toContain(part);
  await database.importFile(first, { ...IMPORT, into: '又' }, quietly());
  const second = path.join(folder, 'second.tmx');
  await database.exportFile(second, { format: 'tmx', collection: '又' }, quietly());
  expect(readFileSync(second, 'utf8')).toBe(text);
});

test('a unit that is there word for word is skipped, unless it is to be added', async () => {
  const { memory, database } = await fresh();
  await database.importFile(memory, { ...IMPORT, into: '记忆' }, quietly());
  for (const onDuplicate of ['skip', 'merge', 'replace'] as const) {
    const again = await database.importFile(memory, { ...IMPORT, into: '记忆', onDuplicate }, quietly());
    expect(again).toMatchObject({ read: 2, added: 0, skipped: 2 });
  }
  expect(await database.importFile(memory, { ...IMPORT, into: '记忆', onDuplicate: 'add' }, quietly())).toMatchObject({
    added: 2,
  });
});

test('a memory is taken back whole, and its collection with it', async () => {
  const { memory, database } = await fresh();
  await database.importFile(memory, { ...IMPORT, into: '记忆' }, quietly());
  const report = await database.undoImport(database.pastImports()[0]?.uuid ?? '', 'tester', quietly());
  expect(report).toEqual({ removed: 2, restored: 0, kept: 0 });
  expect(database.collections()).toEqual([]);
});

test('terms and memories do not go into one collection', async () => {
  const { folder, file, memory, database } = await fresh();
  await importing(database, folder, [conceptOf(['和平'], ['peace'])], { into: '库' });
  const before = dumpOf(file);
  await expect(database.importFile(memory, { ...IMPORT, into: '库' }, quietly())).rejects.toMatchObject({
    code: 'collection-other-kind',
  });
  expect(dumpOf(file)).toBe(before);
});

test('a preview shows the first units and leaves the database as it was', async () => {
  const { file, memory, database } = await fresh();
  const before = dumpOf(file);
  const preview = await database.preview(memory, null);
  expect(preview).toMatchObject({ format: 'TMX 1.4', table: null, concepts: [], problems: [] });
  expect(preview.units).toHaveLength(2);
  expect(dumpOf(file)).toBe(before);
});

test('only the languages asked for, and only what is newer, are exported; nothing is no export', async () => {
  const { folder, memory, database } = await fresh();
  await database.importFile(memory, { ...IMPORT, into: '记忆' }, quietly());
  const file = path.join(folder, 'out.tmx');
  await database.exportFile(file, { format: 'tmx', languages: ['en'] }, quietly());
  expect(readFileSync(file, 'utf8')).toContain('<seg>Peace</seg>');
  expect(readFileSync(file, 'utf8')).not.toContain('和平');
  await expect(
    database.exportFile(file, { format: 'tmx', changedSince: '2999-01-01' }, quietly()),
  ).rejects.toMatchObject({ code: 'export-empty' });
  expect(readFileSync(file, 'utf8')).toContain('<seg>Peace</seg>');
});
