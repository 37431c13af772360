import { fillSearch } from '../search/fill.ts';
import type { Migration } from './migration.ts';

/**
 * Search over a million concepts: the full-text tables answer in order of length, readings of one length stand together,
 * misspelt words are found by a list of words, and the running text of entries is searched as well.
 */
export const search: Migration = {
  version: 3,
  name: 'search',
  sql: `
    DROP TABLE term_words;
    DELETE FROM search_key;

    -- What is a word here, is worked out in db/search/keys.ts; the tokenizer only parts at spaces. Row ids are the
    -- length of the key * 2^32 + the term section's.
    CREATE VIRTUAL TABLE term_pairs USING fts5 (
      zh, content = '', contentless_delete = 1, prefix = '1', tokenize = "ascii tokenchars '^_'"
    );
    CREATE VIRTUAL TABLE term_words USING fts5 (
      words, content = '', contentless_delete = 1, prefix = '1 2 3 4 5', tokenize = "ascii"
    );

    -- Definitions, contexts, notes, sources of all levels; the row id is the concept's.
    CREATE VIRTUAL TABLE concept_text USING fts5 (
      text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
    );

    -- To which concept a term belongs, in few bytes, so that thousands can be ranked. The kind is its side (0 neither,
    -- 1 zh, 2 en), and 4 more where it is deprecated or superseded.
    CREATE TABLE term_place (
      id INTEGER PRIMARY KEY,
      concept_id INTEGER NOT NULL,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6)
    ) STRICT;

    -- Every stem that a term has or has had, for what is misspelt.
    CREATE TABLE word (
      id INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE CHECK (length(word) > 0)
    ) STRICT;
  `,
  fill: fillSearch,
};
