import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Desk } from '../../../db/desk.ts';
import { Guard } from '../../../db/guard.ts';
import { openDatabase } from '../../../db/open.ts';
import { Lookup } from '../../../db/search/lookup.ts';
import { conceptOf, note } from '../../support/concepts.ts';
import { importing, openedAt, quietly, temporaryFolder } from '../../support/database.ts';
import { contentOf } from '../../support/desk.ts';

const ALL = { filter: { query: '' }, except: [] };
const MANY = Array.from({ length: 150 }, (_, at) =>
  conceptOf([`词${at}`], [`word ${at}`], { categories: [note('很长的说明'.repeat(200))] }),
);

/** A desk whose file may not grow, as on a disk that is full, and a pack of changes to all of its entries. */
async function full() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const pack = path.join(folder, 'pack.shuyu');
  const first = await openedAt(file);
  await importing(first, folder, MANY);
  const since = new Date().toISOString();
  await first.desk.bulkEdit(ALL, { kind: 'subject', subject: 'x' }, quietly());
  await first.desk.savePack(pack, { since }, quietly());
  await first.desk.step('undo', quietly());
  await first.desk.bulkEdit(ALL, { kind: 'remove' }, quietly());
  await first.desk.step('undo', quietly());
  first.close();
  const opened = openDatabase(file);
  onTestFinished(() => {
    opened.reader.close();
    opened.writer.close();
  });
  opened.writer.exec('VACUUM');
  const pages = Number(opened.writer.pragma('page_count', { simple: true }));
  opened.writer.pragma(`max_page_count = ${pages}`);
  return { file, pack, desk: new Desk(opened, new Lookup(opened.reader), new Guard(file)), writer: opened.writer };
}

test.each<[string, (desk: Desk, pack: string) => Promise<unknown>]>([
  ['a change to many', (desk) => desk.bulkEdit(ALL, { kind: 'subject', subject: 'y' }, quietly())],
  ['an undo', (desk) => desk.step('undo', quietly())],
  ['a pack', (desk, pack) => desk.applyPack(pack, [], quietly())],
  [
    'an entry',
    (desk) => desk.create('术语', conceptOf(['新'], ['new'], { categories: [note('说明'.repeat(20_000))] })),
  ],
])('where the disk is full, %s is refused and nothing is lost', async (_, edit) => {
  const { file, pack, desk, writer } = await full();
  const [before, log] = [contentOf(file), desk.log(0, 10)];
  await expect(edit(desk, pack)).rejects.toMatchObject({ code: 'database-full', parameters: { path: file } });
  expect(contentOf(file)).toBe(before);
  expect(desk.log(0, 10)).toEqual(log);
  // When there is room again it is done.
  writer.pragma('max_page_count = 1000000');
  await edit(desk, pack);
  expect(contentOf(file)).not.toBe(before);
  const again = await openedAt(file);
  expect(again.checkIntegrity().problems).toEqual([]);
});
