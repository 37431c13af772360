import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../core/model/terminology.ts';
import { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { conceptOf, note } from '../../support/concepts.ts';
import { dumpOf, IMPORT, quietly, tbxFile, temporaryFolder } from '../../support/database.ts';

const WORKER = new URL('../../../db/exchange/reading-worker.ts', import.meta.url);

/** A file that is large enough to be read by a thread of its own. */
function largeFile(folder: string): string {
  const padding = '安全理事会决定继续处理此案。'.repeat(40);
  const concepts = Array.from({ length: 2_000 }, (_, number): Concept =>
    conceptOf([`术语${number}`], [`term number ${number}`], { id: `c${number}`, categories: [note(padding)] }),
  );
  return tbxFile(folder, 'large.tbx', concepts);
}

async function opened(folder: string, name: string, readingWorker?: URL) {
  return await ShuyuDatabase.open(path.join(folder, name), {
    starter: null,
    ...(readingWorker === undefined ? {} : { readingWorker }),
  });
}

/** The dump without what chance and the clock put in. */
function withoutChance(dump: string): string {
  return dump.replaceAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/gu,
    '',
  );
}

describe('a large file read by a thread of its own', () => {
  test('comes to the same as read in this one', async () => {
    const folder = temporaryFolder();
    const file = largeFile(folder);
    const dumps: string[] = [];
    for (const [name, worker] of [
      ['alone.sqlite', undefined],
      ['beside.sqlite', WORKER],
    ] as const) {
      const database = await opened(folder, name, worker);
      const report = await database.importFile(file, IMPORT, quietly());
      expect(report).toMatchObject({ format: 'TBX-Basic v3 DCA', read: 2_000, added: 2_000, problems: [] });
      expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
      database.close();
      dumps.push(withoutChance(dumpOf(path.join(folder, name))));
    }
    expect(dumps[1]).toBe(dumps[0]);
  });

  test('refused with its place, or cancelled, leaves the database as it was', async () => {
    const folder = temporaryFolder();
    const file = largeFile(folder);
    const broken = path.join(folder, 'broken.tbx');
    writeFileSync(broken, readFileSync(file).subarray(0, -100));
    const database = await opened(folder, 'shuyu.sqlite', WORKER);
    const before = dumpOf(path.join(folder, 'shuyu.sqlite'));
    await expect(database.importFile(broken, IMPORT, quietly())).rejects.toMatchObject({
      code: 'xml-not-well-formed',
      position: { line: expect.any(Number) },
    });
    const controller = new AbortController();
    const work = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(database.importFile(file, IMPORT, work)).rejects.toMatchObject({ code: 'cancelled' });
    database.close();
    expect(dumpOf(path.join(folder, 'shuyu.sqlite'))).toBe(before);
  });
});
