import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../../core/errors.ts';
import { writerOf } from '../../../../core/formats/registry.ts';
import { dialectV3 } from '../../../../core/formats/tbx/dialects.ts';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import type { Reading } from '../support.ts';
import { readAll, written } from '../support.ts';
import { fittingConcepts, strangeConcepts } from './arbitrary.ts';
import { TBX_WRITERS } from './writers.ts';

/**
 * Public reference files, which lie beside the project and never in it. Where they or `xmllint` are missing, as on a
 * colleague's machine, these tests are skipped and say so.
 */
const STANDARDS = path.resolve(import.meta.dirname, '../../../../../shared/standards');
const SAMPLES = path.join(STANDARDS, 'samples');
const HAVE_SAMPLES = existsSync(SAMPLES);
const HAVE_VALIDATOR = HAVE_SAMPLES && spawnSync('xmllint', ['--version']).status === 0;

function filesIn(folder: string): readonly string[] {
  if (!HAVE_SAMPLES) return [];
  const files = readdirSync(path.join(SAMPLES, folder)).filter((file) => file.endsWith('.tbx'));
  return files.map((file) => path.join(SAMPLES, folder, file));
}

const V2 = filesIn('tbx-v2');
const V3 = filesIn('tbx-v3');
const BROKEN = filesIn('broken');
/** Files whose vocabulary the published rules reject: it is written in the words of the rules. */
const OTHER_WORDS = ['basic_good.tbx', 'min_good.tbx', 'tbx-basic-sample.tbx'];

function read(file: string): Promise<Reading> {
  return readAll(tbxReader, readFileSync(file));
}

test.skipIf(HAVE_SAMPLES)('the reference files are not beside the project: their tests are skipped', () => undefined);

describe.skipIf(!HAVE_SAMPLES)('reference files', () => {
  test.each([...V2, ...V3].map((file) => [path.basename(file), file]))('%s is read', async (_, file) => {
    const { concepts, problems } = await read(file);
    expect(concepts.length).toBeGreaterThan(0);
    for (const concept of concepts) expect(concept.languages.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.position?.line).toBeGreaterThan(0);
  });

  test.each(BROKEN.map((file) => [path.basename(file), file]))('%s has problems or is refused', async (_, file) => {
    const result = await read(file).catch((error: unknown) => error);
    if (result instanceof ShuyuError) {
      expect(result.code).toBe('xml-not-well-formed');
      expect(result.position?.line).toBeGreaterThan(1);
      expect(result.position?.column).toBeGreaterThan(0);
    } else {
      const { problems } = await read(file);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem.position).toMatchObject({ line: expect.any(Number) });
    }
  });

  test.each(V3.filter((file) => !OTHER_WORDS.includes(path.basename(file))).map((file) => [path.basename(file), file]))(
    '%s comes back equal through its own dialect and style',
    async (_, file) => {
      const { concepts, back, flavour } = await read(file);
      const [dialect = '', , style] = (flavour ?? '').toLowerCase().split(' ');
      const writer = writerOf(style === 'dct' ? `${dialect}-dct` : dialect);
      if (writer === null) throw new Error(`no writer for ${String(flavour)}`);
      const again = await readAll(tbxReader, written(writer, concepts, { back }));
      const ordered = concepts.map((concept) => ({
        ...concept,
        languages: concept.languages.map((section) => ({
          ...section,
          terms: section.terms.map((term) => ({
            ...term,
            categories: term.categories.toSorted(
              (a, b) => Number(a.element !== 'termNote') - Number(b.element !== 'termNote'),
            ),
          })),
        })),
      }));
      expect(again.concepts).toEqual(ordered);
      expect(again.problems).toEqual([]);
    },
  );
});

test.skipIf(!HAVE_VALIDATOR)(
  'every export of every sample is valid by the independent validator',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-tbx-'));
    try {
      for (const file of [...V2, ...V3, ...BROKEN]) {
        const reading = await read(file).catch(() => null);
        if (reading === null) continue;
        for (const writer of TBX_WRITERS) {
          const out = path.join(folder, `${path.basename(file, '.tbx')}.${writer.id}.tbx`);
          writeFileSync(out, written(writer, reading.concepts, { back: reading.back }));
        }
      }
      const files = readdirSync(folder).map((file) => path.join(folder, file));
      expect(files.length).toBeGreaterThan(200);
      const verdict = execFileSync(path.join(STANDARDS, 'validate'), files, { encoding: 'utf8' });
      expect(verdict).not.toContain('INVALID');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test.skipIf(!HAVE_VALIDATOR)(
  'exports of concepts made by chance are valid by the independent validator',
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'shuyu-tbx-'));
    try {
      const arbitraries = [strangeConcepts, fittingConcepts(dialectV3('TBX-Linguist'))];
      const samples = arbitraries.flatMap((arbitrary) => fc.sample(arbitrary, { numRuns: 15, seed: 20_211_013 }));
      samples.forEach((concepts, number) => {
        for (const writer of TBX_WRITERS) {
          writeFileSync(path.join(folder, `${number}.${writer.id}.tbx`), written(writer, concepts));
        }
      });
      const files = readdirSync(folder).map((file) => path.join(folder, file));
      const verdict = spawnSync(path.join(STANDARDS, 'validate'), files, { encoding: 'utf8' }).stdout;
      expect(verdict).toContain('valid');
      expect(verdict.split('\n').filter((line) => line.startsWith('INVALID'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
