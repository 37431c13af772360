import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateFile } from '../../../db/exchange/validate.ts';
import { dumpOf, IMPORT, openedAt, quietly, temporaryFolder } from '../../support/database.ts';
import { HAVE_SHARED, samples } from '../../support/shared.ts';

/** Public sample files, which lie beside the project; skipped where they are missing. */

const named = (files: readonly string[]) => files.map((file) => [path.basename(file), file] as const);

test.skipIf(HAVE_SHARED)('the sample files are not beside the project: their tests are skipped', () => undefined);

describe.skipIf(!HAVE_SHARED)('public sample files', () => {
  test.each(named([...samples('tbx-v2', '.tbx'), ...samples('tbx-v3', '.tbx')]))('%s is imported', async (_, file) => {
    const database = await openedAt(path.join(temporaryFolder(), 'shuyu.sqlite'));
    const report = await database.importFile(file, IMPORT, quietly());
    expect(report.format).toMatch(/^TBX/u);
    expect(report.read).toBeGreaterThan(0);
    expect(report.added + report.merged + report.skipped).toBe(report.read);
    expect(database.statistics().concepts).toBe(report.added);
    expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  });

  test.each(named(samples('broken', '.tbx')))(
    '%s is refused with its place, or its problems are listed',
    async (_, file) => {
      const databaseFile = path.join(temporaryFolder(), 'shuyu.sqlite');
      const database = await openedAt(databaseFile);
      const before = dumpOf(databaseFile);
      const result: unknown = await database.importFile(file, IMPORT, quietly()).catch((error: unknown) => error);
      const validation = await validateFile(file);
      expect(validation.valid).toBe(false);
      if (result instanceof Error) {
        expect(result).toMatchObject({ name: 'ShuyuError', position: { line: expect.any(Number) } });
        expect(dumpOf(databaseFile)).toBe(before);
      } else {
        expect(result).toMatchObject({ problems: validation.problems });
      }
    },
  );
});
