import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writerOf } from '../../../../core/formats/registry.ts';
import { unpacked } from '../../../../core/formats/tbx/carried.ts';
import type { Dialect } from '../../../../core/formats/tbx/dialects.ts';
import { BASIC_V2, dialectV3 } from '../../../../core/formats/tbx/dialects.ts';
import { fitConcept, leftOut } from '../../../../core/formats/tbx/fit.ts';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import type { Concept } from '../../../../core/model/terminology.ts';
import { readAll, written } from '../support.ts';
import { fittingConcepts, strangeConcepts } from './arbitrary.ts';

const CASES: readonly (readonly [string, Dialect])[] = [
  ['tbx-core', dialectV3('TBX-Core')],
  ['tbx-min-dct', dialectV3('TBX-Min', 'dct')],
  ['tbx-basic', dialectV3('TBX-Basic')],
  ['tbx-basic-dct', dialectV3('TBX-Basic', 'dct')],
  ['tbx-linguist', dialectV3('TBX-Linguist')],
  ['tbx-v2', BASIC_V2],
];

async function throughFile(id: string, concepts: readonly Concept[]): Promise<readonly Concept[]> {
  const writer = writerOf(id);
  if (writer === null) throw new Error(`no writer ${id}`);
  return (await readAll(tbxReader, written(writer, concepts))).concepts;
}

/** What a reader makes of a fitted concept: notes that carry Shuyu's own categories become these again. */
function asRead(concept: Concept): Concept {
  const languages = concept.languages.map((section) => ({
    ...section,
    terms: section.terms.map((term) => ({
      ...term,
      categories: term.categories.map((note) => unpacked(note, 'termSec')),
    })),
  }));
  const categories = concept.categories.map((note) => unpacked(note, 'conceptEntry'));
  return { ...concept, categories, languages };
}

describe.each(CASES)('%s', (id, dialect) => {
  test('what the dialect holds comes back equal, with nothing left out', async () => {
    await fc.assert(
      fc.asyncProperty(fittingConcepts(dialect), async (concepts) => {
        expect(concepts.flatMap((concept) => leftOut(concept, dialect))).toEqual([]);
        expect(await throughFile(id, concepts)).toEqual(concepts);
      }),
      { numRuns: 100 },
    );
  });

  test('anything else comes back as the dialect can hold it', async () => {
    await fc.assert(
      fc.asyncProperty(strangeConcepts, async (concepts) => {
        const fitted = concepts.flatMap((concept) => fitConcept(concept, dialect, (code) => code) ?? []);
        expect(await throughFile(id, concepts)).toEqual(fitted.map(asRead));
      }),
      { numRuns: 100 },
    );
  });

  test('fitting twice is fitting once', () => {
    fc.assert(
      fc.property(strangeConcepts, (concepts) => {
        for (const concept of concepts) {
          const once = fitConcept(concept, dialect, (code) => code);
          if (once === null) continue;
          expect(leftOut(once, dialect)).toEqual([]);
          expect(fitConcept(once, dialect, (code) => code)).toEqual(once);
        }
      }),
    );
  });
});
