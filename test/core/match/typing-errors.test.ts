import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { typingErrors } from '../../../core/match/typing-errors.ts';

/** The distance as its definition has it. */
function naive(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = least;
    }
  }
  return at(a.length, b.length);
}

test.each([
  ['peace', 'peace', 0],
  ['paece', 'peace', 1],
  ['epace', 'peace', 1],
  ['peac', 'peace', 1],
  ['peacee', 'peace', 1],
  ['', 'ab', 2],
  ['重社返会', '重返社会', 1],
])('%j and %j', (a, b, errors) => {
  expect(typingErrors(a, b, 3)).toBe(errors);
});

test('more than asked for are not counted', () => {
  expect(typingErrors('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(typingErrors('a', 'abcdef', 1)).toBe(2);
});

test('it is the distance of its definition, up to the bound, for any two texts', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'和平ab'), minLength: 25, maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 50 }), (a, b, most) => {
      expect(typingErrors(a, b, most)).toBe(Math.min(naive(a, b), most + 1));
    }),
    { numRuns: 1000 },
  );
});
