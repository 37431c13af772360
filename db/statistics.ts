import type { Connection } from './open.ts';
import { searchProblems } from './search/check.ts';

export interface Statistics {
  readonly concepts: number;
  readonly terms: number;
  /** Terms by language code as written. */
  readonly languages: Readonly<Record<string, number>>;
  /** Concepts by subject field; those without one are not counted. */
  readonly subjects: Readonly<Record<string, number>>;
  readonly collections: readonly CollectionSummary[];
}

export interface CollectionSummary {
  readonly name: string;
  readonly kind: 'termbase' | 'memory';
  readonly concepts: number;
  /** Translation units. */
  readonly units: number;
}

/** What the database holds. */
export function statistics(connection: Connection): Statistics {
  const count = (sql: string) => Number(connection.prepare(sql).pluck().get());
  const counts = (sql: string) =>
    Object.fromEntries(
      connection
        .prepare<[], { name: string; count: number }>(sql)
        .all()
        .map((row) => [row.name, row.count]),
    );
  return {
    concepts: count('SELECT count(*) FROM concept'),
    terms: count('SELECT count(*) FROM term_section'),
    languages: counts(
      'SELECT language AS name, count(*) AS count FROM term_section JOIN language_section ON language_section.id = language_section_id GROUP BY language ORDER BY count DESC, name',
    ),
    subjects: counts(
      'SELECT subject AS name, count(*) AS count FROM concept WHERE subject IS NOT NULL GROUP BY subject ORDER BY count DESC, name',
    ),
    collections: connection
      .prepare<[], CollectionSummary>(
        `SELECT name, kind,
           (SELECT count(*) FROM concept WHERE collection_id = collection.id) AS concepts,
           (SELECT count(*) FROM translation_unit WHERE collection_id = collection.id) AS units
         FROM collection ORDER BY priority DESC, collection.id`,
      )
      .all(),
  };
}

export interface IntegrityReport {
  readonly ok: boolean;
  /** What SQLite's own check says, rows that refer to nothing, and terms that would not be found. */
  readonly problems: readonly string[];
}

/** Check the file, its references and that every term is under the keys it should be found by. */
export function checkIntegrity(connection: Connection): IntegrityReport {
  const problems: string[] = [];
  // A full-text table that was read before is checked by what it was like then, unless it is read once more.
  for (const table of ['term_pairs', 'term_words', 'concept_text']) {
    connection.prepare(`SELECT rowid FROM ${table} LIMIT 1`).get();
  }
  for (const { integrity_check: line } of connection
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
    .all()) {
    if (line !== 'ok') problems.push(line);
  }
  const orphans = connection.prepare('PRAGMA foreign_key_check').all().length;
  if (orphans > 0) problems.push(`${orphans} rows refer to rows that are not there`);
  problems.push(...searchProblems(connection));
  return { ok: problems.length === 0, problems };
}
