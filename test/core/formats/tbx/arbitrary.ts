import fc from 'fast-check';
import type { Dialect } from '../../../../core/formats/tbx/dialects.ts';
import type {
  Concept,
  DataCategory,
  Inline,
  LanguageSection,
  Level,
  TermSection,
} from '../../../../core/model/terminology.ts';
import { name, xmlText as text } from '../arbitrary.ts';

/** Concepts by chance: such as a dialect holds, and such as no dialect holds. */

const word = text.filter((value) => value.trim() !== '');

const content = fc.oneof(
  { weight: 4, arbitrary: text.map((value): readonly Inline[] => [value]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, text, text)
      .map(([before, inside, after]): readonly Inline[] => [
        before,
        { element: 'hi', attributes: { type: 'bold' }, content: [inside] },
        after,
      ]),
  },
);

/** A data category that the dialect has at this level. */
function fittingCategory(dialect: Dialect, level: Level): fc.Arbitrary<DataCategory> {
  /** In style DCT the elements of modules hold no markup. */
  const free = dialect.style === 'dct' ? text.map((value): readonly Inline[] => [value]) : content;
  const note = content.map((value): DataCategory => bare('note', null, value));
  const known = [...dialect.definitions].filter(
    ([, definition]) =>
      dialect.modules.includes(definition.module) &&
      definition.levels.includes(level) &&
      ['descrip', 'admin', 'termNote', 'transac'].includes(definition.element),
  );
  if (known.length === 0) return note;
  const category = fc.constantFrom(...known).chain(([type, { element, values }]) => {
    const value: fc.Arbitrary<readonly Inline[]> =
      values === null ? free : fc.constantFrom(...values).map((listed) => [listed]);
    return value.map((chosen) => {
      const single = bare(element, type, chosen);
      if (element !== 'transac') return single;
      return { ...single, group: {}, members: [bare('date', null, ['2020-02-29'])] };
    });
  });
  const sourced = fc.tuple(text, text).map(([definition, source]): DataCategory => ({
    ...bare('descrip', level === 'termSec' ? 'context' : 'definition', [definition]),
    group: {},
    members: [bare('admin', 'source', [source])],
  }));
  return dialect.modules.includes('basic') ? fc.oneof(note, category, sourced) : fc.oneof(note, category);
}

function bare(element: string, type: string | null, value: readonly Inline[]): DataCategory {
  return { element, type, attributes: {}, content: value, group: null, members: [] };
}

/** Any data category, mostly one that nobody knows. */
const strangeCategory: fc.Arbitrary<DataCategory> = fc.record({
  element: fc.oneof(name, fc.constantFrom('descrip', 'admin', 'termNote', 'transac', 'xref', 'ref', 'date', 'note')),
  type: fc.option(fc.oneof(name, fc.constantFrom('definition', 'usageStatus', 'partOfSpeech', 'reliability'))),
  attributes: fc.dictionary(name, text, { maxKeys: 2 }),
  content: fc.array(
    fc.oneof(
      text,
      fc.record({ element: name, attributes: fc.constant({}), content: fc.array(text, { maxLength: 2 }) }),
    ),
    { maxLength: 3 },
  ),
  group: fc.option(fc.constant({})),
  members: fc.array(
    fc
      .tuple(fc.constantFrom('admin', 'date', 'note', 'transacNote', 'odd'), text)
      .map(([element, value]) => bare(element, element === 'admin' ? 'source' : null, [value])),
    { maxLength: 2 },
  ),
});

/** Concepts with categories of this kind. */
export function conceptsOf(category: (level: Level) => fc.Arbitrary<DataCategory>): fc.Arbitrary<readonly Concept[]> {
  const term: fc.Arbitrary<TermSection> = fc
    .record({
      attributes: fc.constant({}),
      term: word.map((value): readonly Inline[] => [value]),
      termAttributes: fc.constant({}),
      categories: fc.array(category('termSec'), { maxLength: 4 }),
    })
    .map((section) => ({
      ...section,
      categories: section.categories.toSorted(
        (a, b) => Number(a.element !== 'termNote') - Number(b.element !== 'termNote'),
      ),
    }));
  const language: fc.Arbitrary<LanguageSection> = fc.record({
    language: fc.constantFrom('zh', 'en', 'zh-CN', 'zh-Hant', 'en-US', 'fr'),
    attributes: fc.constant({}),
    categories: fc.array(category('langSec'), { maxLength: 2 }),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
  });
  return fc.uniqueArray(
    fc.record({
      externalId: name,
      attributes: fc.constant({}),
      categories: fc.array(category('conceptEntry'), { maxLength: 3 }),
      languages: fc.array(language, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4, selector: (concept) => concept.externalId },
  );
}

/** Concepts that the dialect holds without loss. */
export function fittingConcepts(dialect: Dialect): fc.Arbitrary<readonly Concept[]> {
  const reliability = fc
    .constantFrom('attested', 'established', 'to be checked')
    .map((value) => bare('descrip', 'reliability', [value]));
  const review = fc
    .tuple(
      fc.constantFrom('proposed', 'reviewed', 'approved'),
      fc.oneof(text, fc.constantFrom('Li; date: 1999-01-01', 'Li (UN)', ')', '; date: x')),
      fc.constantFrom('2026-11-25', '2027-02-28'),
    )
    .map(([state, who, day]): DataCategory => ({
      ...bare('admin', 'reviewState', [state]),
      group: {},
      members: [bare('transacNote', 'responsibility', [who]), bare('date', null, [day])],
    }));
  return conceptsOf((level) => {
    const fitting = fittingCategory(dialect, level);
    const own = level === 'termSec' ? reliability : review;
    return level === 'langSec' ? fitting : fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: own });
  });
}

/** Concepts of any sort. */
export const strangeConcepts: fc.Arbitrary<readonly Concept[]> = conceptsOf(() => strangeCategory);
