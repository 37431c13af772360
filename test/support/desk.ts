import Database from 'better-sqlite3';
import type { Desk } from '../../db/desk.ts';
import type { Connection } from '../../db/open.ts';

/** What a termbase says, canonically: each entry with its identity, collection and content, whatever became of it before. */
export function* contentRows(connection: Connection): Generator {
  for (const sql of [
    `SELECT concept.uuid, collection.name AS collection, external_id, subject, review, sides, statuses,
       concept.attributes, concept.categories,
       (SELECT json_group_array(json_array(language, s.attributes, s.categories,
          (SELECT json_group_array(json_array(text, content, status, term_type, t.attributes, term_attributes, t.categories))
           FROM (SELECT * FROM term_section WHERE language_section_id = s.id ORDER BY position) AS t)))
        FROM (SELECT * FROM language_section WHERE concept_id = concept.id ORDER BY position) AS s) AS sections
     FROM concept JOIN collection ON collection.id = collection_id ORDER BY concept.uuid`,
    'SELECT uuid, name, kind FROM collection ORDER BY uuid',
    'SELECT part, content FROM file_part ORDER BY content',
    'SELECT language, text FROM variant ORDER BY text, language',
    'SELECT target, uuid FROM cross_reference JOIN concept ON concept.id = concept_id ORDER BY target, uuid',
  ]) {
    yield sql.slice(0, 30);
    yield* connection.prepare(sql).iterate();
  }
}

/** What the termbase of a file says, as text that can be compared. */
export function contentOf(file: string): string {
  const connection = new Database(file);
  try {
    return JSON.stringify([...contentRows(connection)], null, 1);
  } finally {
    connection.close();
  }
}

/** The UUIDs of all entries that pass a filter, in an order. */
export async function listed(
  desk: Desk,
  filter: Parameters<Desk['entries']>[0]['filter'] = { query: '' },
  sort: Parameters<Desk['entries']>[0]['sort'] = 'pinyin',
): Promise<string[]> {
  const { rows } = await desk.entries({ filter, sort, from: 0, count: 500 });
  return rows.map(({ terms }) => terms[0]?.text ?? '');
}
