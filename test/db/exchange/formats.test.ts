import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONCEPT_WRITERS } from '../../../core/formats/registry.ts';
import type { Progress } from '../../../core/model/exchange.ts';
import { validateFile } from '../../../db/exchange/validate.ts';
import { dumpOf, IMPORT, openedAt, putStarter, quietly, temporaryFolder } from '../../support/database.ts';

/** The starter termbase, written in a format. */
async function written(format: string, extension: string) {
  const folder = temporaryFolder();
  const source = path.join(folder, 'starter.sqlite');
  await putStarter(source);
  const starter = await openedAt(source);
  const file = path.join(folder, `starter.${extension}`);
  const progress: Progress[] = [];
  const work = { ...quietly(), onProgress: (at: Progress) => progress.push(at) };
  await starter.exportFile(file, { format, codes: 'kept' }, work);
  const target = path.join(folder, 'shuyu.sqlite');
  return { folder, file, target, progress, database: await openedAt(target) };
}

/** Formats of pairs have a line for each pair of terms, so that a concept comes back as several. */
const PAIRS = new Set(['omegat', 'omegat-csv']);

describe.each(CONCEPT_WRITERS.map(({ id, extension }) => [id, extension] as const))('%s', (id, extension) => {
  test('is valid, comes back with every term, and says how far it has come', async () => {
    const { file, database, progress } = await written(id, extension);
    expect(progress.at(-1)?.entries).toBeGreaterThan(0);
    expect(await validateFile(file)).toMatchObject({ valid: true, problems: [] });
    const steps: Progress[] = [];
    const work = { ...quietly(), onProgress: (at: Progress) => steps.push(at) };
    const report = await database.importFile(file, { ...IMPORT, onDuplicate: 'add' }, work);
    expect(report.problems).toEqual([]);
    if (!PAIRS.has(id)) expect(report.added).toBe(742);
    expect(steps[0]?.total).toBeGreaterThan(0);
    for (const query of ['解除武装、复员和重返社会', 'Security Council', '安理会']) {
      expect(database.lookup(query, { side: null, limit: 5 })[0]).toMatchObject({ kind: 'exact' });
    }
    expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  });

  test('cancelled, it leaves nothing behind', async () => {
    const { file, target, database } = await written(id, extension);
    const before = dumpOf(target);
    const work = { ...quietly(), signal: AbortSignal.abort() };
    await expect(database.importFile(file, IMPORT, work)).rejects.toMatchObject({ code: 'cancelled' });
    expect(dumpOf(target)).toBe(before);
  });
});
