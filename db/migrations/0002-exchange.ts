import type { Migration } from './migration.ts';

/** Translation memories as they are imported; imports that can be undone; mappings of columns that were saved. */
export const exchange: Migration = {
  version: 2,
  name: 'exchange',
  sql: `
    CREATE TABLE translation_unit (
      id INTEGER PRIMARY KEY,
      collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
      external_id TEXT,
      -- 53 bits of its languages and segments: equal units are found by it.
      fingerprint INTEGER NOT NULL,
      attributes TEXT CHECK (json_valid(attributes)),
      categories TEXT CHECK (json_valid(categories)),
      change_set_id INTEGER NOT NULL REFERENCES change_set (id)
    ) STRICT;
    CREATE INDEX translation_unit_fingerprint ON translation_unit (collection_id, fingerprint);

    CREATE TABLE variant (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES translation_unit (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      content TEXT CHECK (json_valid(content)),
      attributes TEXT CHECK (json_valid(attributes)),
      categories TEXT CHECK (json_valid(categories)),
      UNIQUE (unit_id, position)
    ) STRICT;

    -- What an import did, and what takes an import back.
    ALTER TABLE change_set ADD COLUMN report TEXT CHECK (json_valid(report));
    ALTER TABLE change_set ADD COLUMN undoes INTEGER REFERENCES change_set (id);
    CREATE UNIQUE INDEX change_set_undoes ON change_set (undoes) WHERE undoes IS NOT NULL;

    -- The import that a collection was made by; null where it was made otherwise.
    ALTER TABLE collection ADD COLUMN change_set_id INTEGER REFERENCES change_set (id);

    CREATE TABLE column_mapping (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      mapping TEXT NOT NULL CHECK (json_valid(mapping))
    ) STRICT, WITHOUT ROWID;
  `,
};
