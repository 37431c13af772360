import { REVIEW_STATES, type Overview } from '../../core/model/curation.ts';
import { SIDE_BITS } from '../concept-facets.ts';
import type { Connection } from '../open.ts';
import type { Columns } from './columns.ts';

/** What the termbase holds and how it grew. */
export function overviewOf(connection: Connection, columns: Columns): Overview {
  const reviews = { none: 0, proposed: 0, reviewed: 0, approved: 0 };
  const missing = { zh: 0, en: 0 };
  const subjects = columns.subjects.map((subject) => ({ subject, both: 0, missingZh: 0, missingEn: 0 }));
  const cameBy = new Map<number, number>();
  let problems = 0;
  for (let id = 0; id < columns.size; id++) {
    if (columns.present[id] !== 1) continue;
    reviews[REVIEW_STATES[(columns.review[id] ?? 0) - 1] ?? 'none']++;
    if ((columns.problems[id] ?? 0) > 0) problems++;
    const sides = columns.sides[id] ?? 0;
    const lacksZh = (sides & SIDE_BITS.zh) === 0;
    const lacksEn = (sides & SIDE_BITS.en) === 0;
    if (lacksZh) missing.zh++;
    if (lacksEn) missing.en++;
    const subject = subjects[columns.subject[id] ?? 0];
    if (subject !== undefined) {
      if (lacksZh) subject.missingZh++;
      if (lacksEn) subject.missingEn++;
      if (!lacksZh && !lacksEn) subject.both++;
    }
    const came = columns.came[id] ?? 0;
    cameBy.set(came, (cameBy.get(came) ?? 0) + 1);
  }
  const size = ({ both, missingZh, missingEn }: (typeof subjects)[number]) => both + missingZh + missingEn;
  return {
    entries: columns.count,
    reviews,
    subjects: subjects.filter((subject) => size(subject) > 0).toSorted((a, b) => size(b) - size(a)),
    missing,
    problems,
    activity: activityOf(connection, cameBy),
  };
}

/** Entries added and changes made, by day. */
function activityOf(connection: Connection, cameBy: ReadonlyMap<number, number>): Overview['activity'] {
  const changeSets = connection
    .prepare<[], { id: number; day: string; changed: number }>(
      `SELECT id, substr(at, 1, 10) AS day,
         (SELECT count(*) FROM history WHERE change_set_id = change_set.id AND before IS NOT NULL) AS changed
       FROM change_set ORDER BY id`,
    )
    .all();
  const days = new Map<string, { added: number; changed: number }>();
  for (const { id, day, changed } of changeSets) {
    const known = days.get(day) ?? { added: 0, changed: 0 };
    days.set(day, { added: known.added + (cameBy.get(id) ?? 0), changed: known.changed + changed });
  }
  return [...days]
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([day, counted]) => ({ day, ...counted }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
