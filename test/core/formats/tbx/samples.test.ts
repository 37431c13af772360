import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../../core/errors.ts';
import type { ConceptWriter } from '../../../../core/formats/format.ts';
import { writerOf } from '../../../../core/formats/registry.ts';
import { dialectV3 } from '../../../../core/formats/tbx/dialects.ts';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import { HAVE_SHARED, VALIDATOR, samples } from '../../../support/shared.ts';
import { temporaryFolder } from '../../../support/database.ts';
import type { Reading } from '../support.ts';
import { readAll, writtenBytes } from '../support.ts';
import { fittingConcepts, strangeConcepts } from './arbitrary.ts';
import { canonical } from './canonical.ts';
import { FULL_WRITERS, STRICT_WRITERS } from './writers.ts';

/**
 * Public reference files, which lie beside the project and never in it. Where they or `xmllint` are missing, as on a
 * colleague's machine, these tests are skipped and say so.
 */
const HAVE_VALIDATOR = HAVE_SHARED && spawnSync('xmllint', ['--version']).status === 0;

const V2 = samples('tbx-v2', '.tbx');
const V3 = samples('tbx-v3', '.tbx');
const BROKEN = samples('broken', '.tbx');

/** File, entries read, problems by code with how often each was met. */
const TABLE: readonly (readonly [string, number | null, string])[] = [
  ['tbx-v3/astronomy-basic-dca.tbx', 45, ''],
  ['tbx-v3/astronomy-basic-dct.tbx', 45, ''],
  ['tbx-v3/astronomy-core-dca.tbx', 45, ''],
  ['tbx-v3/astronomy-linguist-dca.tbx', 45, ''],
  ['tbx-v3/astronomy-linguist-dct.tbx', 45, ''],
  ['tbx-v3/astronomy-min-dca.tbx', 45, ''],
  ['tbx-v3/astronomy-min-dct.tbx', 45, ''],
  ['tbx-v3/basic_good.tbx', 45, 'tbx-value-unlisted ×158, tbx-category-unknown ×32'],
  ['tbx-v3/core_structure_good.tbx', 45, ''],
  ['tbx-v3/min_good.tbx', 45, 'tbx-category-unknown ×32'],
  ['tbx-v3/printer.tbx', 3, ''],
  ['tbx-v3/tbx-basic-sample.tbx', 5, 'tbx-category-unknown ×2'],
  ['tbx-v2/good-basic-1.tbx', 50, 'tbx-language-odd ×2'],
  ['tbx-v2/lokalize-terms.tbx', 2, 'tbx-header-missing ×1, tbx-no-term ×1, tbx-term-empty ×2, tbx-language-odd ×2'],
  ['tbx-v2/ntig-duplicate-langsets.tbx', 5, ''],
  ['tbx-v2/omegat-sample.tbx', 1, ''],
  ['tbx-v2/sanjun-en-zh.tbx', 24, ''],
  ['tbx-v2/utf-16be.tbx', 1, 'tbx-id-odd ×3'],
  ['broken/basic_bad.tbx', 45, 'tbx-category-unknown ×34, tbx-value-unlisted ×158, tbx-category-level ×1'],
  [
    'broken/core_structure_bad.tbx',
    45,
    'tbx-misplaced ×4, tbx-element-missing ×1, tbx-term-second ×1, tbx-category-untyped ×1, tbx-category-unknown ×2',
  ],
  ['broken/declared-utf8-is-latin1.tbx', 100, 'encoding-not-as-declared ×1'],
  ['broken/min_bad.tbx', 45, 'tbx-category-unknown ×34'],
  ['broken/poorly_formed_xml.tbx', null, 'xml-not-well-formed at 42:15'],
  ['broken/tbx_basic_sample_badattribute.tbx', 2, 'tbx-category-unknown ×2'],
  ['broken/tbx_basic_sample_badelementorder.tbx', 2, 'tbx-misplaced ×2, tbx-no-term ×1'],
  ['broken/tbx_basic_sample_notwellformed.tbx', null, 'xml-not-well-formed at 41:17'],
];

/** Files whose vocabulary the published rules reject: strict writers put it in the words of the rules. */
const OTHER_WORDS = ['basic_good.tbx', 'min_good.tbx', 'tbx-basic-sample.tbx'];
/** Files that keep to TBX-Basic v2, whatever they call themselves. */
const BASIC_V2 = ['good-basic-1.tbx', 'omegat-sample.tbx'];

const named = (files: readonly string[]): [string, string][] => files.map((file) => [path.basename(file), file]);

function read(file: string): Promise<Reading> {
  return readAll(tbxReader, readFileSync(file));
}

function rewritten(writer: ConceptWriter, { concepts, header, back }: Reading): Uint8Array {
  return writtenBytes(writer, concepts, { header, back });
}

/** What a table says of a file: entries, and problems by code; for a file that is refused, why and where. */
async function rowOf(file: string): Promise<readonly [string, number | null, string]> {
  const name = path.join(path.basename(path.dirname(file)), path.basename(file));
  try {
    const { concepts, problems } = await read(file);
    const counts = new Map<string, number>();
    for (const { code, parameters } of problems) {
      counts.set(code, (counts.get(code) ?? 0) + Number(parameters['count'] ?? 1));
    }
    return [name, concepts.length, [...counts].map(([code, count]) => `${code} ×${count}`).join(', ')];
  } catch (error) {
    if (!(error instanceof ShuyuError)) throw error;
    return [name, null, `${error.code} at ${error.position?.line ?? 0}:${error.position?.column ?? 0}`];
  }
}

test.skipIf(HAVE_SHARED)('the reference files are not beside the project: their tests are skipped', () => undefined);

describe.skipIf(!HAVE_SHARED)('reference files', () => {
  test('all are read, with these problems', async () => {
    const rows = [];
    for (const file of [...V3, ...V2, ...BROKEN]) rows.push(await rowOf(file));
    expect(rows).toEqual(TABLE);
  });

  test('every problem has its place', async () => {
    for (const file of [...V3, ...V2, ...BROKEN]) {
      const reading = await read(file).catch(() => null);
      for (const { position } of reading?.problems ?? []) expect(position?.line).toBeGreaterThan(0);
    }
  });

  test.each(named(V3))('%s comes back as it was, as imported', async (_, file) => {
    const bytes = rewritten(writerOf('tbx-v3-full'), await read(file));
    expect(canonical(bytes)).toEqual(canonical(readFileSync(file)));
  });

  test.each(named(V2))('%s comes back as it was, as imported', async (_, file) => {
    const bytes = rewritten(writerOf('tbx-v2-full'), await read(file));
    expect(canonical(bytes)).toEqual(canonical(readFileSync(file)));
  });

  test.each(named(V3).filter(([name]) => !OTHER_WORDS.includes(name)))(
    '%s comes back as it was through its own dialect and style',
    async (_, file) => {
      const reading = await read(file);
      const [dialect = '', , style] = (reading.flavour ?? '').toLowerCase().split(' ');
      const bytes = rewritten(writerOf(style === 'dct' ? `${dialect}-dct` : dialect), reading);
      expect(canonical(bytes)).toEqual(canonical(readFileSync(file)));
    },
  );

  test.each(named(V2).filter(([name]) => BASIC_V2.includes(name)))(
    '%s comes back as it was through TBX-Basic v2',
    async (_, file) => {
      const [root, ...written] = canonical(rewritten(writerOf('tbx-v2'), await read(file)));
      expect(root).toBe('{}martif type="TBX-Basic" xml:lang="en"');
      expect(written).toEqual(canonical(readFileSync(file)).slice(1));
    },
  );
});

describe.skipIf(!HAVE_VALIDATOR)('by the independent validator', { timeout: 120_000 }, () => {
  /** The files that it calls invalid. */
  function invalid(files: readonly string[]): readonly string[] {
    const verdict = spawnSync(VALIDATOR, files, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
    const lines = verdict.split('\n').filter((line) => /^(?:valid|INVALID)/u.test(line));
    expect(lines).toHaveLength(files.length);
    return lines.filter((line) => line.startsWith('INVALID'));
  }

  test('every strict export of every sample is valid', async () => {
    const folder = temporaryFolder();
    const files: string[] = [];
    for (const file of [...V2, ...V3, ...BROKEN]) {
      const reading = await read(file).catch(() => null);
      if (reading === null) continue;
      for (const writer of STRICT_WRITERS) {
        const out = path.join(folder, `${path.basename(file, '.tbx')}.${writer.id}.tbx`);
        writeFileSync(out, rewritten(writer, reading));
        files.push(out);
      }
    }
    expect(files.length).toBeGreaterThan(200);
    expect(invalid(files)).toEqual([]);
  });

  test('a file that is valid stays so as imported', async () => {
    const folder = temporaryFolder();
    const files: string[] = [];
    for (const [name, file] of named([...V2, ...V3])) {
      if (V2.includes(file) ? !BASIC_V2.includes(name) : OTHER_WORDS.includes(name)) continue;
      const writer = FULL_WRITERS.find(({ id }) => id === (V2.includes(file) ? 'tbx-v2-full' : 'tbx-v3-full'));
      if (writer === undefined) continue;
      const out = path.join(folder, name);
      writeFileSync(out, rewritten(writer, await read(file)));
      files.push(out);
    }
    expect(files).toHaveLength(11);
    expect(invalid(files)).toEqual([]);
  });

  test('exports of concepts made by chance are valid', () => {
    const folder = temporaryFolder();
    const arbitraries = [strangeConcepts, fittingConcepts(dialectV3('TBX-Linguist'))];
    const models = arbitraries.flatMap((arbitrary) => fc.sample(arbitrary, { numRuns: 15, seed: 20_211_013 }));
    const files = models.flatMap((concepts, number) =>
      STRICT_WRITERS.map((writer) => {
        const out = path.join(folder, `${number}.${writer.id}.tbx`);
        writeFileSync(out, writtenBytes(writer, concepts));
        return out;
      }),
    );
    expect(invalid(files)).toEqual([]);
  });
});
