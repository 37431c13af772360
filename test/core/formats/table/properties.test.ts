import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvReader } from '../../../../core/formats/csv/reader.ts';
import { memoqColumns } from '../../../../core/formats/memoq/columns.ts';
import { memoqReader } from '../../../../core/formats/memoq/reader.ts';
import { writerOf } from '../../../../core/formats/registry.ts';
import { defaultMapping } from '../../../../core/formats/table/columns.ts';
import type { CategoryColumn, TablePlan } from '../../../../core/formats/table/plan.ts';
import { planOf } from '../../../../core/formats/table/plan.ts';
import { standardValue } from '../../../../core/formats/table/values.ts';
import { xlsxReader } from '../../../../core/formats/xlsx/reader.ts';
import type { Concept, DataCategory, LanguageSection } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { sectionOf, termOf } from '../../../support/concepts.ts';
import { OPTIONS, readAll, writtenBytes } from '../support.ts';

const text = fc
  .array(fc.constantFrom(...'ab中|;,"\'\\ \t\n\r=+-@＝；<&_#', '_x000D_', '😀', ' | '), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const word = text.filter((value) => value.trim() !== '');

/** A value in some of these columns, in their order. */
function categoriesIn(columns: readonly CategoryColumn[]): fc.Arbitrary<readonly DataCategory[]> {
  return fc
    .tuple(
      ...columns.map(({ role }) =>
        fc.option(
          text.map((value) => ({ role, value })),
          { freq: 2 },
        ),
      ),
    )
    .map((values) =>
      values.flatMap((chosen) =>
        chosen === null || standardValue(chosen.role.type, chosen.value) !== chosen.value
          ? []
          : [dataCategory(chosen.role.element, chosen.role.type, chosen.value)],
      ),
    );
}

/** Concepts that a table of these columns holds. */
function conceptsIn(plan: TablePlan, id: fc.Arbitrary<string>, most: number): fc.Arbitrary<readonly Concept[]> {
  const sections = plan.sections.map((section): fc.Arbitrary<LanguageSection> => {
    const term = fc.tuple(word, categoriesIn(section.terms[0]?.categories ?? []));
    return fc
      .tuple(categoriesIn(section.categories), fc.array(term, { minLength: 1, maxLength: most }))
      .map(([categories, terms]) => ({
        ...sectionOf(
          section.language,
          terms.map(([value, own]) => termOf(value, ...own)),
        ),
        categories,
      }));
  });
  const languages = fc
    .tuple(...sections.map((section) => fc.option(section, { freq: 3 })))
    .map((chosen) => chosen.flatMap((section) => section ?? []))
    .filter((chosen) => chosen.length > 0);
  const concept = fc.record({
    externalId: id,
    attributes: fc.constant({}),
    categories: categoriesIn(plan.categories),
    languages,
  });
  return fc.uniqueArray(concept, { minLength: 1, maxLength: 4, selector: (value) => value.externalId });
}

const DEFAULT = planOf(defaultMapping(OPTIONS).columns);

describe.each([
  ['csv', csvReader, conceptsIn(DEFAULT, word, 3)],
  ['tsv', csvReader, conceptsIn(DEFAULT, word, 3)],
  ['xlsx', xlsxReader, conceptsIn(DEFAULT, word, 3)],
  ['memoq', memoqReader, conceptsIn(planOf(memoqColumns(OPTIONS).mapping.columns), fc.nat().map(String), 5)],
] as const)('%s', (id, reader, concepts) => {
  const writer = writerOf(id);

  test('whatever its columns hold comes back equal, with nothing left out', async () => {
    await fc.assert(
      fc.asyncProperty(concepts, async (given) => {
        expect(given.flatMap((concept) => writer.leftOut(concept, OPTIONS))).toEqual([]);
        const reading = await readAll(reader, writtenBytes(writer, given));
        expect(reading.concepts).toEqual(given);
        expect(reading.problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
