import type { Overview } from '../../../core/model/curation.ts';

export type Unit = 'day' | 'week' | 'month';

export interface Period {
  /** Its first day, ISO 8601. */
  readonly from: string;
  readonly added: number;
  readonly changed: number;
}

/** Periods that a plot has room for, and at least shows. */
const MOST = 60;
const LEAST = 14;

const DAY = 86_400_000;

/**
 * What was done day by day, put together into as few days, weeks or months as there is room for, those without anything
 * among them, up to `today` (ISO 8601).
 */
export function activityByPeriod(
  activity: Overview['activity'],
  today: string,
): { readonly unit: Unit; readonly periods: readonly Period[] } {
  const [first] = activity;
  if (first === undefined) return { unit: 'day', periods: [] };
  const last = today > (activity.at(-1)?.day ?? '') ? today : (activity.at(-1)?.day ?? today);
  const days = (Date.parse(last) - Date.parse(first.day)) / DAY + 1;
  const unit: Unit = days <= MOST ? 'day' : days <= 7 * MOST ? 'week' : 'month';
  const sums = new Map<string, { added: number; changed: number }>();
  const begin = days < LEAST ? dayFrom(Date.parse(last) - (LEAST - 1) * DAY) : first.day;
  for (let at = Date.parse(begin); at <= Date.parse(last); at += DAY) {
    const start = startOf(dayFrom(at), unit);
    if (!sums.has(start)) sums.set(start, { added: 0, changed: 0 });
  }
  for (const { day, added, changed } of activity) {
    const sum = sums.get(startOf(day, unit));
    if (sum === undefined) continue;
    sum.added += added;
    sum.changed += changed;
  }
  return { unit, periods: [...sums].map(([from, sum]) => ({ from, ...sum })) };
}

function dayFrom(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first day of the period that a day is in; weeks begin on Monday. */
function startOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const time = Date.parse(day);
  return dayFrom(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}
