import { expect, test } from 'vitest';
import { EventLog } from '../../../core/formats/event-log.ts';
import { ProblemLog } from '../../../core/formats/problems.ts';

const PLACE = { line: 1, column: 1 };

test('a thousand problems of a code are listed, the others counted', () => {
  const log = new ProblemLog();
  for (let line = 1; line <= 1_500; line++) log.report('tmx-no-variant', {}, { line, column: 1 });
  expect(log.drain()).toHaveLength(1_000);
  expect(log.finish()).toEqual([{ code: 'more-problems', parameters: { count: 500 }, position: PLACE }]);
});

test('what happens again is counted, each value apart, as far as memory goes', () => {
  const log = new ProblemLog();
  for (let at = 0; at < 3_000; at++) log.count('tmx-language-odd', { code: `c${at % 1_500}` }, PLACE);
  const counted = log.finish();
  expect(counted).toHaveLength(1_001);
  expect(counted[0]).toEqual({ code: 'tmx-language-odd', parameters: { code: 'c0', count: 2 }, position: PLACE });
  expect(counted.at(-1)).toEqual({ code: 'more-problems', parameters: { count: 1_000 }, position: PLACE });
});

test('a problem comes before the event in which it was found, what is counted at the end', () => {
  const log = new EventLog();
  log.problems.count('tmx-single-variant', {}, PLACE);
  log.problems.report('tmx-no-variant', {}, PLACE);
  log.emit({ kind: 'header', flavour: 'f', header: null });
  expect(log.drain().map(({ kind }) => kind)).toEqual(['problem', 'header']);
  expect(log.drain()).toEqual([]);
  expect(log.finish()).toMatchObject([{ problem: { code: 'tmx-single-variant' } }]);
});
