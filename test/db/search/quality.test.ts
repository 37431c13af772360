import path from 'node:path';
import { expect, test } from 'vitest';
import { keyOf } from '../../../core/text/key.ts';
import { sideOf } from '../../../core/text/language.ts';
import { openedAt, putStarter, query, temporaryFolder } from '../../support/database.ts';
import { qualityQueries, scoresOf, sumOf, type KnownTerm } from '../../support/search-quality.ts';

/** Kinds of which a query or two may be missed: the rest of their kind is found by chance or not at all. */
const FLOOR_AT_ONE = 0.95;
const FLOOR_AT_FIVE = 0.98;

test('what is meant is found in the starter termbase, however it is typed', { timeout: 60_000 }, async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  await putStarter(file);
  const terms = query<{ language: string; text: string }>(
    file,
    'SELECT language, text FROM term_section JOIN language_section ON language_section.id = language_section_id ORDER BY term_section.id',
  ).flatMap(({ language, text }): KnownTerm[] => {
    const side = sideOf(language);
    return side === null ? [] : [{ side, text, key: keyOf(text, side).text }];
  });
  const queries = qualityQueries(terms, 25).filter(({ isAmbiguous }) => !isAmbiguous);
  expect(queries.length).toBeGreaterThan(300);
  const database = await openedAt(file);
  const scores = scoresOf(queries, (typed) =>
    database.lookup(typed, { side: null, limit: 5 }).map((hit) => hit.terms.map(({ text }) => text)),
  );
  const all = sumOf(scores.values());
  expect(all.atOne / all.queries).toBeGreaterThanOrEqual(FLOOR_AT_ONE);
  expect(all.atFive / all.queries).toBeGreaterThanOrEqual(FLOOR_AT_FIVE);
  for (const [kind, { queries: count, atFive }] of scores) {
    expect(atFive / count, kind).toBeGreaterThanOrEqual(0.9);
  }
});
