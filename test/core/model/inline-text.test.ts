import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMarkup, withText } from '../../../core/model/inline-text.ts';
import { plainText, type Inline } from '../../../core/model/terminology.ts';

const bold = (...content: readonly Inline[]): Inline => ({ element: 'hi', attributes: { type: 'bold' }, content });
const PLACEHOLDER: Inline = { element: 'ph', attributes: {}, content: [] };

const text = fc.string({ unit: fc.constantFrom('和', '平', 'a', '𠀀', '𠀁', '\u{1F600}'), maxLength: 6 });
const content: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof(
    text,
    text.map((inside) => bold(inside)),
    fc.tuple(text, text).map(([a, b]) => bold(a, bold(b))),
    fc.constant(PLACEHOLDER),
  ),
  { maxLength: 4 },
);

describe('content with another text', () => {
  test('has that text, no character cut in two', () => {
    const runs = (parts: readonly Inline[]): readonly string[] =>
      parts.flatMap((part) => (typeof part === 'string' ? [part] : runs(part.content)));
    fc.assert(
      fc.property(content, text, (before, after) => {
        const changed = withText(before, after);
        expect(plainText(changed)).toBe(after);
        for (const run of runs(changed)) expect(run.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same content where the text is the same', () => {
    fc.assert(fc.property(content, (before) => withText(before, plainText(before)) === before));
  });

  test.each<[string, readonly Inline[], string, readonly Inline[]]>([
    ['changed beside the markup', ['维持', bold('和平')], '维护和平', ['维护', bold('和平')]],
    ['changed inside the markup', ['维持', bold('和平'), '行动'], '维持安平行动', ['维持', bold('安平'), '行动']],
    ['with the marked part gone', ['维持', bold('和平'), '行动'], '维持行动', ['维持', '行动']],
    ['longer at the end', [bold('和平')], '和平行动', [bold('和平行动')]],
    ['longer between', [bold('和平'), '行动'], '和平维持行动', [bold('和平'), '维持行动']],
    ['with a placeholder kept', ['a', PLACEHOLDER, 'b'], 'ac', ['a', PLACEHOLDER, 'c']],
    ['where there was none', [], '和平', ['和平']],
  ])('%s', (_, before, after, expected) => expect(withText(before, after)).toEqual(expected));
});

test('markup is told from text', () => {
  expect(hasMarkup(['a'])).toBe(false);
  expect(hasMarkup(['a', PLACEHOLDER])).toBe(true);
});
