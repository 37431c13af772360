import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarity } from '../../../core/match/similarity.ts';

/** The edit distance as its definition has it. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return naiveDistance(restA, restB);
  return 1 + Math.min(naiveDistance(restA, b), naiveDistance(a, restB), naiveDistance(restA, restB));
}

/** The same row by row, for texts that the definition takes too long for. */
function distanceByRows(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const short = fc.string({ unit: fc.constantFrom(...'和平维ab'), maxLength: 6 });
const distanceOf = (a: string, b: string) => Math.round((1 - similarity(a, b)) * Math.max(a.length, b.length));

test.each([
  ['美国国家组织', '美洲国家组织', 5 / 6],
  ['和平', '和平', 1],
  ['', '', 1],
  ['', '和平', 0],
  ['abc', 'xyz', 0],
  ['kitten', 'sitting', 4 / 7],
])('%j and %j', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 10);
});

describe('for any two texts', () => {
  test('it is one minus the edit distance over the longer length', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const longer = Math.max(a.length, b.length);
        expect(similarity(a, b)).toBeCloseTo(longer === 0 ? 1 : 1 - naiveDistance(a, b) / longer, 10);
      }),
      { numRuns: 300 },
    );
  });

  test('so it is for texts that take more than one word of bits', () => {
    const text = fc.string({ unit: fc.constantFrom(...'和平行动ab'), maxLength: 150 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(distanceOf(a, b)).toBe(distanceByRows(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test('it is symmetric, 1 for equal texts only, and its distance keeps the triangle inequality', () => {
    const text = fc.string({ unit: fc.constantFrom(...'和平行动ab'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b) === 1).toBe(a === b);
        expect(distanceOf(a, c)).toBeLessThanOrEqual(distanceOf(a, b) + distanceOf(b, c));
      }),
    );
  });
});
