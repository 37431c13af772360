import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tmxReader } from '../../../../core/formats/tmx/reader.ts';
import { tmxWriter } from '../../../../core/formats/tmx/writer.ts';
import { HAVE_SHARED, samples, VALIDATOR } from '../../../support/shared.ts';
import { temporaryFolder } from '../../../support/database.ts';
import { readAll, written } from '../support.ts';
import { fittingUnits, strangeUnits } from './arbitrary.ts';

/** Public reference files beside the project; without them these tests are skipped. */
const FILES = samples('tmx', '.tmx').map((file): [string, string] => [path.basename(file), file]);
const HAVE_VALIDATOR = HAVE_SHARED && spawnSync('xmllint', ['--version']).status === 0;

/** Codes of problems that the sample files have. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  'three-languages.tmx': ['tmx-attribute-unknown'],
  'utf-16be-en-zh.tmx': ['tmx-attribute-missing', 'tmx-attribute-unknown'],
};

test.skipIf(HAVE_SHARED)('the reference files are not beside the project: their tests are skipped', () => undefined);

test.skipIf(!HAVE_SHARED).each(FILES)('%s is read and comes back', async (name, file) => {
  const { units, problems, header } = await readAll(tmxReader, readFileSync(file));
  expect(units.length).toBeGreaterThan(0);
  expect(problems.map((problem) => problem.code)).toEqual(PROBLEMS[name] ?? []);
  const again = await readAll(tmxReader, written(tmxWriter, units, { header }));
  expect(again.problems).toEqual([]);
  if (problems.length > 0) return;
  expect(again.units).toEqual(units);
  expect(again.header).toMatchObject({
    attributes: { ...header?.attributes, creationtool: 'Shuyu', creationtoolversion: '1' },
  });
});

test.skipIf(!HAVE_SHARED)('a broken file has its problems with their places', async () => {
  const [file = ''] = samples('broken', '.tmx');
  const { problems } = await readAll(tmxReader, readFileSync(file));
  expect(problems.map(({ code, position }) => [code, position?.line])).toEqual([
    ['tmx-code-unpaired', 12],
    ['tmx-code-duplicate', 15],
    ['tmx-code-unpaired', 14],
    ['tmx-code-unpaired', 20],
    ['tmx-code-duplicate', 23],
    ['tmx-code-unpaired', 22],
  ]);
});

test.skipIf(!HAVE_VALIDATOR)('exports are valid by the DTD', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const models = fc.sample(fc.oneof(fittingUnits, strangeUnits), { numRuns: 40, seed: 20_211_013 });
  const files = models.map((units, number) => {
    const file = path.join(folder, `${number}.tmx`);
    writeFileSync(file, written(tmxWriter, units));
    return file;
  });
  for (const [name, sample] of FILES) {
    const { units, header } = await readAll(tmxReader, readFileSync(sample));
    const file = path.join(folder, name);
    writeFileSync(file, written(tmxWriter, units, { header }));
    files.push(file);
  }
  const verdict = spawnSync(VALIDATOR, files, { encoding: 'utf8' }).stdout;
  expect(verdict.split('\n').filter((line) => line.startsWith('valid'))).toHaveLength(files.length);
});
