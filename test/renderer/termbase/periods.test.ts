import { expect, test } from 'vitest';
import { activityByPeriod } from '../../../renderer/termbase/overview/periods.ts';

const day = (date: string, added = 1, changed = 0) => ({ day: date, added, changed });

test('a few days are shown as days, with those before them and without anything', () => {
  const { unit, periods } = activityByPeriod([day('2026-11-23', 742), day('2026-11-25', 0, 3)], '2026-11-25');
  expect(unit).toBe('day');
  expect(periods).toHaveLength(14);
  expect(periods.slice(-3)).toEqual([
    { from: '2026-11-23', added: 742, changed: 0 },
    { from: '2026-11-24', added: 0, changed: 0 },
    { from: '2026-11-25', added: 0, changed: 3 },
  ]);
});

test('months are put together to weeks from Monday, years to months; nothing is lost', () => {
  const weeks = activityByPeriod([day('2026-06-03'), day('2026-06-07'), day('2026-11-25', 5)], '2026-11-25');
  expect(weeks.unit).toBe('week');
  expect(weeks.periods[0]).toEqual({ from: '2026-06-01', added: 2, changed: 0 });
  const months = activityByPeriod([day('2020-02-29', 7), day('2026-11-25', 1, 2)], '2026-11-26');
  expect(months.unit).toBe('month');
  expect(months.periods[0]?.from).toBe('2020-02-01');
  expect(months.periods.reduce((sum, { added }) => sum + added, 0)).toBe(8);
});

test('a clock that was ahead loses nothing either', () => {
  const { periods } = activityByPeriod([day('2026-11-25'), day('2026-12-01')], '2026-11-25');
  expect(periods.reduce((sum, { added }) => sum + added, 0)).toBe(2);
});

test('no activity, no plot', () => {
  expect(activityByPeriod([], '2026-11-25').periods).toEqual([]);
});
