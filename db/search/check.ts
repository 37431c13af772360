import type { Connection } from '../open.ts';
import { categoriesFrom } from '../stored.ts';
import { placeKindOf, readingSaid, rowOf, termKeysOf } from './keys.ts';
import { isListedWord } from './term-key-writer.ts';
import { textsOf, textWordsOf } from './text-words.ts';

interface StoredTerm {
  id: number;
  concept: number;
  language: string;
  text: string;
  status: string | null;
  categories: string | null;
}

/** What terms and texts would not be found by, or be found by wrongly, each kind as a sentence with its number. */
export function* searchProblems(connection: Connection): Generator<string> {
  yield* keyProblems(connection);
  yield* textProblems(connection);
}

function* keyProblems(connection: Connection): Generator<string> {
  const has = connection.prepare('SELECT 1 FROM search_key WHERE route = ? AND key = ? AND term_id = ?').pluck();
  const hasPairs = connection.prepare('SELECT 1 FROM term_pairs WHERE rowid = ?').pluck();
  const hasWords = connection.prepare('SELECT 1 FROM term_words WHERE rowid = ?').pluck();
  const listed = new Set(connection.prepare<[], string>('SELECT word FROM word').pluck().all());
  const placeOf = connection
    .prepare<[number], [concept: number, kind: number]>('SELECT concept_id, kind FROM term_place WHERE id = ?')
    .raw();
  let misplaced = 0;
  let places = 0;
  let expected = 0;
  let missing = 0;
  let withWords = 0;
  let withoutWords = 0;
  const unlisted = new Set<string>();
  const terms = connection
    .prepare<[], StoredTerm>(
      'SELECT term_section.id, concept_id AS concept, language, text, status, term_section.categories FROM term_section JOIN language_section ON language_section.id = language_section_id',
    )
    .iterate();
  for (const { id, concept, language, text, status, categories } of terms) {
    const place = placeOf.get(id);
    places++;
    if (place?.[0] !== concept || place[1] !== placeKindOf(language, status)) misplaced++;
    const { keys, length, pairs, words } = termKeysOf(text, language, readingSaid(categoriesFrom(categories)));
    if (pairs !== '' || words !== '') {
      withWords++;
      if ((pairs === '' ? hasWords : hasPairs).get(rowOf(length, id)) === undefined) withoutWords++;
    }
    for (const word of words.split(' ')) if (isListedWord(word) && !listed.has(word)) unlisted.add(word);
    for (const { route, key } of keys) {
      expected++;
      if (has.get(route, key, id) === undefined) missing++;
    }
  }
  const count = (table: string) => Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const storedPlaces = count('term_place');
  const stored = count('search_key');
  const storedWords = count('term_pairs') + count('term_words');
  if (misplaced > 0) yield `${misplaced} terms are missing from the table of places`;
  if (storedPlaces > places) yield `${storedPlaces - places} rows in the table of places belong to no term`;
  if (withoutWords > 0) yield `${withoutWords} terms are missing from the table of words`;
  if (storedWords > withWords - withoutWords) {
    yield `${storedWords - withWords + withoutWords} rows in the table of words belong to no term`;
  }
  if (unlisted.size > 0) yield `${unlisted.size} words are missing from the list of words`;
  if (missing > 0) yield `${missing} search keys are missing`;
  if (stored > expected - missing) yield `${stored - expected + missing} search keys belong to no term`;
}

function* textProblems(connection: Connection): Generator<string> {
  const has = connection.prepare('SELECT 1 FROM concept_text WHERE rowid = ?').pluck();
  const rows = connection
    .prepare<[], { concept: number; categories: string | null }>(
      `SELECT id AS concept, categories FROM concept
       UNION ALL SELECT concept_id, categories FROM language_section
       UNION ALL SELECT concept_id, term_section.categories FROM term_section
         JOIN language_section ON language_section.id = language_section_id`,
    )
    .iterate();
  const withText = new Set<number>();
  let missing = 0;
  for (const { concept, categories } of rows) {
    if (withText.has(concept) || textWordsOf(textsOf(categoriesFrom(categories))) === '') continue;
    withText.add(concept);
    if (has.get(concept) === undefined) missing++;
  }
  const stored = Number(connection.prepare('SELECT count(*) FROM concept_text').pluck().get());
  const astray = stored - withText.size + missing;
  if (missing > 0) yield `${missing} concepts are missing from the table of texts`;
  if (astray > 0) yield `${astray} rows in the table of texts belong to no concept`;
}
