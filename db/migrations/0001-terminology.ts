import type { Migration } from './migration.ts';

/**
 * Concepts with their language sections and term sections, the collections they belong to, the keys they are found
 * by, and who changed what. `attributes`, `categories` and `content` hold JSON in the shapes of `core/model`; null
 * stands for an empty one.
 */
export const terminology: Migration = {
  version: 1,
  name: 'terminology',
  sql: `
    CREATE TABLE collection (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
      kind TEXT NOT NULL CHECK (kind IN ('termbase', 'memory')),
      priority INTEGER NOT NULL DEFAULT 0,
      read_only INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

    -- The header and back matter of imported files, kept so that they can be written back.
    CREATE TABLE file_part (
      id INTEGER PRIMARY KEY,
      collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
      part TEXT NOT NULL CHECK (part IN ('header', 'back')),
      content TEXT NOT NULL CHECK (json_valid(content)),
      change_set_id INTEGER NOT NULL REFERENCES change_set (id)
    ) STRICT;
    CREATE INDEX file_part_collection ON file_part (collection_id);

    -- What belongs together in history: one edit, or a whole import.
    CREATE TABLE change_set (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('create-collection', 'import', 'edit')),
      description TEXT NOT NULL,
      who TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE concept (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE,
      collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
      external_id TEXT,
      revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
      subject TEXT,
      attributes TEXT CHECK (json_valid(attributes)),
      categories TEXT CHECK (json_valid(categories)),
      change_set_id INTEGER NOT NULL REFERENCES change_set (id)
    ) STRICT;
    CREATE INDEX concept_collection ON concept (collection_id);
    CREATE INDEX concept_external_id ON concept (external_id) WHERE external_id IS NOT NULL;

    CREATE TABLE language_section (
      id INTEGER PRIMARY KEY,
      concept_id INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      language TEXT NOT NULL,
      attributes TEXT CHECK (json_valid(attributes)),
      categories TEXT CHECK (json_valid(categories)),
      UNIQUE (concept_id, position)
    ) STRICT;

    CREATE TABLE term_section (
      id INTEGER PRIMARY KEY,
      language_section_id INTEGER NOT NULL REFERENCES language_section (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      text TEXT NOT NULL,
      content TEXT CHECK (json_valid(content)),
      status TEXT CHECK (status IN ('preferred', 'admitted', 'deprecated', 'superseded')),
      term_type TEXT,
      attributes TEXT CHECK (json_valid(attributes)),
      term_attributes TEXT CHECK (json_valid(term_attributes)),
      categories TEXT CHECK (json_valid(categories)),
      UNIQUE (language_section_id, position)
    ) STRICT;

    -- Keys as core/text computes them. The table is the trie: see db/search/term-index.ts.
    CREATE TABLE search_key (
      route TEXT NOT NULL CHECK (route IN ('zh', 'en', 'other', 'pinyin', 'initials')),
      key TEXT NOT NULL CHECK (length(key) > 0),
      term_id INTEGER NOT NULL,
      PRIMARY KEY (route, key, term_id)
    ) STRICT, WITHOUT ROWID;

    -- Chinese keys as pairs of characters, English ones as stems; the row id is the term section's.
    CREATE VIRTUAL TABLE term_words USING fts5 (
      zh, en, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
    );

    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      change_set_id INTEGER NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
      concept_uuid TEXT NOT NULL,
      revision INTEGER NOT NULL,
      before TEXT CHECK (json_valid(before)),
      after TEXT CHECK (json_valid(after))
    ) STRICT;
    CREATE INDEX history_concept ON history (concept_uuid);
    CREATE INDEX history_change_set ON history (change_set_id);
  `,
};
