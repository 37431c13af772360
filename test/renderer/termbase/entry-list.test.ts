import { expect, test } from 'vitest';
import {
  isTicked,
  NONE_TICKED,
  selectionOf,
  tickedCount,
  toggled,
} from '../../../renderer/termbase/entries/use-entry-list.ts';

test('some entries are ticked one by one, and unticked', () => {
  const one = toggled(NONE_TICKED, 'a');
  const two = toggled(one, 'b');
  expect([isTicked(two, 'a'), isTicked(two, 'c'), tickedCount(two, 10)]).toEqual([true, false, 2]);
  expect(toggled(two, 'a')).toEqual({ kind: 'some', uuids: new Set(['b']) });
  expect(selectionOf(two, { query: 'x' })).toEqual({ uuids: ['a', 'b'] });
});

test('of all entries some are left out', () => {
  const all = toggled({ kind: 'all', except: new Set() }, 'a');
  expect([isTicked(all, 'a'), isTicked(all, 'b'), tickedCount(all, 10)]).toEqual([false, true, 9]);
  expect(selectionOf(all, { query: 'x' })).toEqual({ filter: { query: 'x' }, except: ['a'] });
});
