import type { Desk } from '../../db/desk.ts';
import { query } from './database.ts';

interface StoredRow {
  readonly uuid: string;
  readonly collection: string;
}

/** What a termbase says, canonically: each entry with its identity, collection and content, whatever became of it before. */
export function contentOf(file: string): string {
  const concepts = query<StoredRow>(
    file,
    `SELECT concept.uuid, collection.name AS collection, external_id, subject, review, sides, statuses,
       concept.attributes, concept.categories,
       (SELECT json_group_array(json_array(language, s.attributes, s.categories,
          (SELECT json_group_array(json_array(text, content, status, term_type, t.attributes, term_attributes, t.categories))
           FROM (SELECT * FROM term_section WHERE language_section_id = s.id ORDER BY position) AS t)))
        FROM (SELECT * FROM language_section WHERE concept_id = concept.id ORDER BY position) AS s) AS sections
     FROM concept JOIN collection ON collection.id = collection_id ORDER BY concept.uuid`,
  );
  const frame = [
    query(file, 'SELECT uuid, name, kind FROM collection ORDER BY uuid'),
    query(file, 'SELECT part, content FROM file_part ORDER BY content'),
    query(file, `SELECT language, text FROM variant ORDER BY text, language`),
    query(
      file,
      'SELECT target, uuid FROM cross_reference JOIN concept ON concept.id = concept_id ORDER BY target, uuid',
    ),
  ];
  return JSON.stringify([concepts, frame], null, 1);
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
