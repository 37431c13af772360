import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multitermReader } from '../../../../core/formats/multiterm/reader.ts';
import { multitermWriter } from '../../../../core/formats/multiterm/writer.ts';
import type { Concept, DataCategory, Inline } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { name, xmlText as text } from '../arbitrary.ts';
import { grammarOf } from '../grammar.ts';
import { OPTIONS, readAll, written, writtenBytes } from '../support.ts';
import { conceptsOf, strangeConcepts } from '../tbx/arbitrary.ts';

const complaintsAbout = grammarOf('multiterm/mtf.rng');

const linked = fc
  .tuple(text, text)
  .map(([before, inside]): readonly Inline[] => [
    before,
    { element: 'xref', attributes: { Tlink: 'Chinese:和平' }, content: [inside] },
  ]);

const transaction = fc
  .tuple(fc.constantFrom('origination', 'modification'), fc.constantFrom('2009-05-05T00:00:00', '2024-02-29'), text)
  .map(([value, date, person]): DataCategory => ({
    ...dataCategory('transac', 'transactionType', value),
    group: {},
    members: [dataCategory('transacNote', 'responsibility', person), dataCategory('date', null, date)],
  }));

/** Fields that are known, and fields that nobody knows. */
const field = fc.oneof(
  fc
    .tuple(fc.constantFrom('definition', 'subjectField', 'D_Source', '领导批示'), fc.oneof(linked, text))
    .map(([type, content]): DataCategory => ({
      ...dataCategory('descrip', type, ''),
      content: typeof content === 'string' ? [content] : content,
    })),
  fc.constantFrom(
    dataCategory('termNote', 'partOfSpeech', 'noun'),
    dataCategory('termNote', 'administrativeStatus', 'supersededTerm-admn-sts'),
    dataCategory('termNote', 'termLocation', 'menu'),
    { ...dataCategory('termNote', 'partOfSpeech', 'verb'), attributes: { field: '词性', value: 'Verb' } },
    { ...dataCategory('xref', 'externalCrossReference', 'x'), attributes: { target: 'https://example.org/' } },
    { ...dataCategory('descrip', 'picture', 'p'), attributes: { Glink: 'a.png' } },
  ),
  text.map((value) => dataCategory('note', null, value)),
);

const fittingCategory = fc.oneof(
  transaction,
  field,
  fc
    .tuple(field, fc.array(fc.oneof(field, transaction), { minLength: 1, maxLength: 2 }))
    .map(([main, members]): DataCategory => ({ ...main, group: {}, members })),
);

/** Concepts that MultiTerm holds without loss; ids of their own kind among them. */
const fittingConcepts = fc
  .tuple(
    conceptsOf((level) =>
      level === 'conceptEntry'
        ? fc.oneof(fittingCategory, fc.constant(dataCategory('system', 'entryClass', '1')))
        : fittingCategory,
    ),
    fc.boolean(),
  )
  .map(([concepts, numbered]) =>
    numbered ? concepts.map((concept, at) => ({ ...concept, externalId: String(7 * (at + 1)) })) : concepts,
  );

async function throughFile(concepts: readonly Concept[]) {
  return await readAll(multitermReader, writtenBytes(multitermWriter, concepts));
}

describe('concepts by chance', () => {
  test('what MultiTerm holds comes back equal, with nothing left out', async () => {
    await fc.assert(
      fc.asyncProperty(fittingConcepts, async (concepts) => {
        expect(concepts.flatMap((concept) => multitermWriter.leftOut(concept, OPTIONS))).toEqual([]);
        const { concepts: again, problems } = await throughFile(concepts);
        expect(again).toEqual(concepts);
        expect(problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('anything else comes back as MultiTerm can hold it, which it then holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(strangeConcepts, { maxLength: 1 }), async ([concepts = []]) => {
        const { concepts: once, problems } = await throughFile(concepts);
        expect(problems.filter(({ code }) => code !== 'multiterm-no-entries')).toEqual([]);
        expect(once.flatMap((concept) => multitermWriter.leftOut(concept, OPTIONS))).toEqual([]);
        expect((await throughFile(once)).concepts).toEqual(once);
        expect(once.map(({ languages }) => languages.map(({ terms }) => terms.map(({ term }) => term)))).toEqual(
          concepts.map(({ languages }) => languages.map(({ terms }) => terms.map(({ term }) => term))),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('whatever is written is valid', () => {
    fc.assert(
      fc.property(fc.oneof(fittingConcepts, strangeConcepts), (concepts) => {
        expect(complaintsAbout(written(multitermWriter, concepts))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('any language code comes back in its usual case or as a code that it can be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(name, text, fc.constantFrom('zh_CN', 'ZH', '')), async (language) => {
        const section = { attributes: {}, term: ['和平'], termAttributes: {}, categories: [] };
        const concept = { externalId: '1', attributes: {}, categories: [] };
        const languages = [{ language, attributes: {}, categories: [], terms: [section] }];
        const { concepts } = await throughFile([{ ...concept, languages }]);
        expect((await throughFile(concepts)).concepts).toEqual(concepts);
      }),
    );
  });
});
