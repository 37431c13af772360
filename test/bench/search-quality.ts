/**
 * How often a look-up finds what was meant: `node test/bench/search-quality.ts DATABASE [EACH [misses]]`. Queries are made
 * from the terms of the database by rule, the same every time; a hit counts if it holds the very term. Those that fit
 * another term as well are counted apart.
 */
import Database from 'better-sqlite3';
import { keyOf } from '../../core/text/key.ts';
import { sideOf } from '../../core/text/language.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import { qualityQueries, scoresOf, sumOf, type KnownTerm, type QualityScore } from '../support/search-quality.ts';

const [path, each = '40', misses] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: search-quality.ts DATABASE [EACH [misses]]');

const connection = new Database(path, { readonly: true });
const terms = connection
  .prepare<[], { language: string; text: string }>(
    'SELECT language, text FROM term_section JOIN language_section ON language_section.id = language_section_id ORDER BY term_section.id',
  )
  .all()
  .flatMap(({ language, text }): KnownTerm[] => {
    const side = sideOf(language);
    return side === null ? [] : [{ side, text, key: keyOf(text, side).text }];
  });
connection.close();

const database = await ShuyuDatabase.open(path, { starter: null });
const queries = qualityQueries(terms, Number(each));
const find = (query: string) =>
  database.lookup(query, { side: null, limit: 5 }).map((hit) => hit.terms.map(({ text }) => text));

function line(name: string, { queries: count, atOne, atFive }: QualityScore): string {
  const share = (number: number) => (count === 0 ? '–' : (number / count).toFixed(3)).padStart(6);
  return `${name.padEnd(34)} ${String(count).padStart(5)} queries  at 1 ${share(atOne)}  at 5 ${share(atFive)}`;
}

for (const isAmbiguous of [false, true]) {
  console.log(isAmbiguous ? '\nambiguous' : 'unambiguous');
  const own = queries.filter((query) => query.isAmbiguous === isAmbiguous);
  const scores = scoresOf(own, find, ({ query, expected, kind }, hits) => {
    if (misses !== undefined && !isAmbiguous) {
      console.log(
        `  ${kind}: ${query} → ${expected}; found ${hits
          .map((texts) => texts.join('/'))
          .join(' | ')
          .slice(0, 150)}`,
      );
    }
  });
  for (const [kind, score] of scores) console.log(line(kind, score));
  console.log(line('all', sumOf(scores.values())));
}
database.close();
