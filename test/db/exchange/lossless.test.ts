import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { canonical } from '../../core/formats/tbx/canonical.ts';
import { ROUND_TRIPS } from '../../core/formats/tbx/everything.ts';
import { IMPORT, openedAt, quietly, temporaryFolder } from '../../support/database.ts';
import { samples } from '../../support/shared.ts';

/** The file as it comes out of a database that it was imported into. */
async function through(file: string, format: string): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await database.importFile(file, { ...IMPORT, onDuplicate: 'add' }, quietly());
  const out = path.join(folder, 'out.tbx');
  await database.exportFile(out, { format, codes: 'kept' }, quietly());
  return canonical(readFileSync(out));
}

test.each(ROUND_TRIPS)('%s out of a database is the file that was imported: %s', async (format, _, text) => {
  const file = path.join(temporaryFolder(), 'in.tbx');
  writeFileSync(file, text);
  expect(await through(file, format)).toEqual(canonical(readFileSync(file)));
});

const SAMPLES = [2, 3].flatMap((version) =>
  samples(`tbx-v${version}`, '.tbx').map((file): [string, string, string] => [
    path.basename(file),
    `tbx-v${version}-full`,
    file,
  ]),
);

test.skipIf(SAMPLES.length === 0).each(SAMPLES)('%s comes out as it went in (%s)', async (_, format, file) => {
  expect(await through(file, format)).toEqual(canonical(readFileSync(file)));
});
