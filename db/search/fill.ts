import { BatchInsert } from '../batch-insert.ts';
import type { Connection } from '../open.ts';
import { categoriesFrom } from '../stored.ts';
import { placeKindOf, readingSaid, termKeysOf } from './keys.ts';
import { TermKeyWriter } from './term-key-writer.ts';
import { textsOf, textWordsOf } from './text-words.ts';

/** Concepts that are read at once. */
const PAGE = 512;

interface TermRow {
  id: number;
  concept: number;
  language: string;
  text: string;
  status: string | null;
  categories: string | null;
}

interface CategoriesRow {
  concept: number;
  categories: string;
}

/**
 * Work out everything that concepts are found by from the concepts, where there is nothing of it yet. Names the columns
 * that it reads, so that it serves a migration whatever is added to these tables later.
 */
export function fillSearch(connection: Connection): void {
  const keys = new TermKeyWriter(connection);
  const texts = new BatchInsert(connection, 'concept_text (rowid, text)');
  const concepts = connection.prepare<[number], CategoriesRow>(
    `SELECT id AS concept, categories FROM concept WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
  );
  const sections = connection.prepare<[number, number], CategoriesRow>(
    'SELECT concept_id AS concept, categories FROM language_section WHERE concept_id BETWEEN ? AND ? ORDER BY concept_id, position',
  );
  const terms = connection.prepare<[number, number], TermRow>(
    `SELECT term_section.id, concept_id AS concept, language, text, status, term_section.categories
     FROM language_section JOIN term_section ON language_section_id = language_section.id
     WHERE concept_id BETWEEN ? AND ? ORDER BY concept_id, language_section.position, term_section.position`,
  );
  for (let after = 0; ;) {
    const page = concepts.all(after);
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) break;
    const own = terms.all(first.concept, last.concept);
    for (const { id, concept, language, text, status, categories } of own) {
      keys.add(
        id,
        concept,
        placeKindOf(language, status),
        termKeysOf(text, language, readingSaid(categoriesFrom(categories))),
      );
    }
    const inside = Map.groupBy([...sections.all(first.concept, last.concept), ...own], (row) => row.concept);
    for (const row of page) {
      const rows = [row, ...(inside.get(row.concept) ?? [])];
      const words = textWordsOf(rows.flatMap(({ categories }) => [...textsOf(categoriesFrom(categories))]));
      if (words !== '') texts.add(row.concept, words);
    }
    texts.flush();
    after = last.concept;
  }
  keys.settle();
}
