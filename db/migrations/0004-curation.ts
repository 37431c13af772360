import { ConceptReader } from '../concept-reader.ts';
import { facetsOf } from '../concept-facets.ts';
import { gathered } from '../gathered.ts';
import type { Connection } from '../open.ts';
import type { Migration } from './migration.ts';

/**
 * What entries are listed, filtered and sorted by stands beside them; the history tells of entries that came and went,
 * and of those that moved; cross references can be followed backwards; decisions that people made are kept.
 */
export const curation: Migration = {
  version: 4,
  name: 'curation',
  sql: `
    -- Every column that a strict table gets has the whole table checked, though nothing has changed in it.
    PRAGMA ignore_check_constraints = ON;
    ALTER TABLE concept ADD COLUMN review TEXT CHECK (review IN ('proposed', 'reviewed', 'approved'));
    -- Bits: 1 Chinese, 2 English, 4 any other language.
    ALTER TABLE concept ADD COLUMN sides INTEGER NOT NULL DEFAULT 0;
    -- Bits: 1 preferred, 2 admitted, 4 deprecated, 8 superseded, 16 a term without a status.
    ALTER TABLE concept ADD COLUMN statuses INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE concept ADD COLUMN problems INTEGER NOT NULL DEFAULT 0;
    -- The term sections that it is sorted by: the first in each language.
    ALTER TABLE concept ADD COLUMN zh_term INTEGER;
    ALTER TABLE concept ADD COLUMN en_term INTEGER;
    -- The last change; change_set_id stays that by which it came.
    ALTER TABLE concept ADD COLUMN changed_id INTEGER REFERENCES change_set (id);

    -- Where entries refer to others, by the id as written there.
    CREATE TABLE cross_reference (
      target TEXT NOT NULL,
      concept_id INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
      PRIMARY KEY (target, concept_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cross_reference_concept ON cross_reference (concept_id);

    -- What was done, where the kind does not say it, and what of its frame (collections, headers) an undo took away.
    ALTER TABLE change_set ADD COLUMN action TEXT;
    ALTER TABLE change_set ADD COLUMN frame TEXT CHECK (json_valid(frame));

    -- The collection of an entry before and after, where it came, went or moved.
    -- The row that the entry had, by which lists are brought up to date.
    ALTER TABLE history ADD COLUMN concept_id INTEGER;
    -- Of an entry that went: the change set by which it had come.
    ALTER TABLE history ADD COLUMN came_id INTEGER;
    ALTER TABLE history ADD COLUMN collection_before TEXT;
    ALTER TABLE history ADD COLUMN collection_after TEXT;

    -- Translation units that an undo took away, in the shape of UnitRows, so that they can come back.
    CREATE TABLE removed_unit (
      id INTEGER PRIMARY KEY,
      change_set_id INTEGER NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
      collection TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (json_valid(unit))
    ) STRICT;
    CREATE INDEX removed_unit_change_set ON removed_unit (change_set_id);

    -- Entries that look alike and that somebody has found to be different concepts.
    CREATE TABLE kept_apart (
      first_uuid TEXT NOT NULL,
      second_uuid TEXT NOT NULL,
      CHECK (first_uuid < second_uuid),
      PRIMARY KEY (first_uuid, second_uuid)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    PRAGMA ignore_check_constraints = OFF;
  `,
  fill: fillFacets,
};

/** Concepts that are read at once. */
const PAGE = 500;

/** The first term of a language section. */
type FirstTerm = [concept: number, position: number, id: number];

function fillFacets(connection: Connection): void {
  const reader = new ConceptReader(connection);
  const page = connection
    .prepare<[number], number>(`SELECT id FROM concept WHERE id > ? ORDER BY id LIMIT ${PAGE}`)
    .pluck();
  const firstTerms = connection
    .prepare<[first: number, last: number], FirstTerm>(
      `SELECT concept_id, language_section.position, term_section.id
       FROM language_section CROSS JOIN term_section ON language_section_id = language_section.id
       WHERE concept_id BETWEEN ? AND ? AND term_section.position = 0`,
    )
    .raw();
  // In one statement, since every row grows and has to find a new place.
  const update = connection.prepare(
    `UPDATE concept SET review = ?, sides = ?, statuses = ?, problems = ?, zh_term = ?, en_term = ?, changed_id = coalesce(
       (SELECT max(history.change_set_id) FROM history WHERE concept_uuid = concept.uuid), change_set_id) WHERE id = ?`,
  );
  const refer = connection.prepare('INSERT OR IGNORE INTO cross_reference (target, concept_id) VALUES (?, ?)');
  for (let after = 0; ;) {
    const ids = page.all(after);
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    const terms = gathered(
      firstTerms.all(first, last),
      ([concept]) => concept,
      ([, position, id]) => ({ position, id }),
    );
    reader.readAll(ids).forEach((concept, index) => {
      const id = ids[index] ?? 0;
      const { review, sides, statuses, problems, heads, references } = facetsOf(concept);
      const head = (place: (typeof heads)['zh']) =>
        terms.get(id)?.find(({ position }) => position === place?.section)?.id ?? null;
      update.run(review, sides, statuses, problems, head(heads.zh), head(heads.en), id);
      for (const target of references) refer.run(target, id);
    });
    after = last;
  }
}
