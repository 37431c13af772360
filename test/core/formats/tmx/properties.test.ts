import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitUnit } from '../../../../core/formats/tmx/fit.ts';
import { tmxReader } from '../../../../core/formats/tmx/reader.ts';
import { tmxWriter } from '../../../../core/formats/tmx/writer.ts';
import type { TranslationUnit } from '../../../../core/model/memory.ts';
import { grammarOf } from '../grammar.ts';
import { OPTIONS, readAll, written } from '../support.ts';
import { fittingUnits, strangeUnits } from './arbitrary.ts';

const complaintsAbout = grammarOf('tmx/tmx14.rng');

function fitted(units: readonly TranslationUnit[]): readonly TranslationUnit[] {
  return units.flatMap((unit) => fitUnit(unit, (code) => code) ?? []);
}

describe('units by chance', () => {
  test('what TMX holds comes back equal, with nothing left out', async () => {
    await fc.assert(
      fc.asyncProperty(fittingUnits, async (units) => {
        expect(units.flatMap((unit) => tmxWriter.leftOut(unit, OPTIONS))).toEqual([]);
        const { units: again, problems } = await readAll(tmxReader, written(tmxWriter, units, { languages: [] }));
        expect(again).toEqual(units);
        expect(problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('anything else comes back as TMX can hold it, and fitting twice is fitting once', async () => {
    await fc.assert(
      fc.asyncProperty(strangeUnits, async (units) => {
        const once = fitted(units);
        expect((await readAll(tmxReader, written(tmxWriter, units))).units).toEqual(once);
        expect(fitted(once)).toEqual(once);
        expect(once.flatMap((unit) => tmxWriter.leftOut(unit, OPTIONS))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('whatever is written is valid', () => {
    fc.assert(
      fc.property(fc.oneof(fittingUnits, strangeUnits), (units) => {
        expect(complaintsAbout(written(tmxWriter, units))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
