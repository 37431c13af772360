import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSimplified } from '../../../core/text/script.ts';

test.each([
  ['國', '国'],
  ['後', '后'],
  ['裏', '里'],
  ['裡', '里'],
  ['發', '发'],
  ['和', '和'],
  ['a', 'a'],
  ['，', '，'],
  ['𠮷', '𠮷'],
  ['薴', '苎'],
])('%s is %s in Simplified', (written, simplified) => {
  expect(toSimplified(written)).toBe(simplified);
});

test('folding is done once and for all: any single character stays one, and folding again changes nothing', () => {
  const character = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(character, (written) => {
      const simplified = toSimplified(written);
      expect([...simplified]).toHaveLength(1);
      expect(toSimplified(simplified)).toBe(simplified);
    }),
    { numRuns: 3_000 },
  );
});
