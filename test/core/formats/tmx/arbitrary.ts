import fc from 'fast-check';
import type { TranslationUnit, Variant } from '../../../../core/model/memory.ts';
import type { Attributes, DataCategory, Inline } from '../../../../core/model/terminology.ts';
import { joined, name, xmlText as text } from '../arbitrary.ts';

/** Translation units by chance: such as TMX holds, and such as it does not. */

const date = fc.constantFrom('20240229T000000Z', '19991231T235959Z');
const number = fc.nat(99).map(String);
const particulars = {
  creationdate: date,
  changedate: date,
  lastusagedate: date,
  usagecount: number,
  creationid: text,
  changeid: text,
  'o-tmf': text,
  datatype: text,
};

function some(values: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<Attributes> {
  return fc
    .subarray(Object.keys(values))
    .chain((names) => fc.record(Object.fromEntries(names.map((key) => [key, values[key] ?? text]))));
}

const code = fc.oneof(
  fc.tuple(number, text, text).map(([i, content, inside]): readonly Inline[] => [
    { element: 'bpt', attributes: { i, type: 'bold' }, content: [content] },
    { element: 'hi', attributes: { x: '1' }, content: [inside] },
    { element: 'ept', attributes: { i }, content: [content] },
  ]),
  fc
    .tuple(fc.constantFrom('begin', 'end'), text)
    .map(([pos, content]): readonly Inline[] => [{ element: 'it', attributes: { pos }, content: [content] }]),
  text.map((content): readonly Inline[] => [
    {
      element: 'ph',
      attributes: { assoc: 'p' },
      content: [content, { element: 'sub', attributes: { datatype: 'html' }, content: ['title'] }],
    },
  ]),
  fc.constant<readonly Inline[]>([{ element: 'ut', attributes: {}, content: [] }]),
);

const words = text.filter((value) => value.trim() !== '');
/** Text with one code at most, so that no two pairs have the same number. */
const segment = fc
  .tuple(words, fc.option(code), text)
  .map(([before, inside, after]): readonly Inline[] => (inside === null ? [before] : [before, ...inside, after]));

const category: fc.Arbitrary<DataCategory> = fc.record({
  element: fc.constant('note'),
  type: fc.constant(null),
  attributes: some({ 'xml:lang': fc.constantFrom('zh', 'en') }),
  content: text.map((value) => [value]),
  group: fc.constant(null),
  members: fc.constant([]),
});
const property = fc.tuple(category, text).map(([base, type]): DataCategory => ({ ...base, element: 'prop', type }));
const information = fc.array(fc.oneof(category, property), { maxLength: 3 });

/** Units that TMX holds without loss. */
export const fittingUnits: fc.Arbitrary<readonly TranslationUnit[]> = fc.uniqueArray(
  fc.record({
    externalId: name,
    attributes: some({ ...particulars, segtype: fc.constantFrom('sentence', 'block'), srclang: fc.constant('*all*') }),
    categories: information,
    variants: fc.array(
      fc.record({
        language: fc.constantFrom('zh-CN', 'en-US', 'zh-Hant', 'fr'),
        attributes: some(particulars),
        categories: information,
        segment,
      }),
      { minLength: 2, maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 4, selector: (unit) => unit.externalId },
);

const strangeInline: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ content: readonly Inline[] }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 3 },
        text,
        fc.record({
          element: fc.oneof(name, fc.constantFrom('bpt', 'ept', 'it', 'ph', 'hi', 'ut', 'sub', 'prop', 'seg')),
          attributes: fc.dictionary(fc.oneof(name, fc.constantFrom('i', 'x', 'pos', 'type', 'assoc')), text, {
            maxKeys: 3,
          }),
          content: tie('content'),
        }),
      ),
      { maxLength: 3 },
    )
    .map(joined),
})).content;

const strangeCategory: fc.Arbitrary<DataCategory> = fc.record({
  element: fc.oneof(name, fc.constantFrom('note', 'prop', 'descrip')),
  type: fc.option(text),
  attributes: fc.dictionary(fc.oneof(name, fc.constantFrom('type', 'xml:lang')), text, { maxKeys: 2 }),
  content: strangeInline,
  group: fc.option(fc.constant({})),
  members: fc.array(category, { maxLength: 1 }),
});

const strangeAttributes = fc.dictionary(
  fc.oneof(name, fc.constantFrom('tuid', 'xml:lang', 'lang', 'creationdate', 'segtype', 'type', 'srclang')),
  text,
  { maxKeys: 4 },
);

const strangeVariant: fc.Arbitrary<Variant> = fc.record({
  language: fc.oneof(text, fc.constantFrom('zh_CN', 'EN', 'C', '---', '')),
  attributes: strangeAttributes,
  categories: fc.array(strangeCategory, { maxLength: 2 }),
  segment: strangeInline,
});

/** Units of any sort. */
export const strangeUnits: fc.Arbitrary<readonly TranslationUnit[]> = fc.array(
  fc.record({
    externalId: fc.option(text),
    attributes: strangeAttributes,
    categories: fc.array(strangeCategory, { maxLength: 2 }),
    variants: fc.array(strangeVariant, { maxLength: 3 }),
  }),
  { maxLength: 4 },
);
