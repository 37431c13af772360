import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference } from '../../../core/model/text-difference.ts';

const shown = (before: string, after: string) =>
  textDifference(before, after)
    .map(({ kind, text }) => (kind === 'equal' ? text : kind === 'deleted' ? `[-${text}]` : `[+${text}]`))
    .join('');

test.each([
  ['维持和平行动', '维持和平', '维持和平[-行动]'],
  ['建立和平', '建设和平', '建[-立][+设]和平'],
  ['peacekeeping operation', 'peacekeeping operations', 'peacekeeping [-operation][+operations]'],
  ['the Special Envoy', 'the Personal Envoy', 'the [-Special][+Personal] Envoy'],
  ['联合国 UN 系统', '联合国 UNS 系统', '联合国 [-UN][+UNS] 系统'],
  ['', 'a', '[+a]'],
  ['same', 'same', 'same'],
])('%s, %s', (before, after, expected) => expect(shown(before, after)).toBe(expected));

test('the runs make both texts', () => {
  const text = fc.string({ unit: fc.constantFrom('和', '平', 'a', 'b', ' ', '𠀀', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = textDifference(before, after);
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
      expect(without('inserted')).toBe(before);
      expect(without('deleted')).toBe(after);
      expect(runs.every((run, at) => run.kind !== runs[at - 1]?.kind)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('long texts that have nothing in common are done at once', () => {
  const start = performance.now();
  textDifference('和'.repeat(50_000), '平'.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(1000);
});
