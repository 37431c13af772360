import { ShuyuError } from '../core/errors.ts';
import type { ImportCounts } from '../core/model/exchange.ts';
import { administrativeStatus, type Concept, type InlineElement, type TermSection } from '../core/model/terminology.ts';
import type { Connection } from './open.ts';
import { ConceptReader } from './concept-reader.ts';
import { conceptFrom, rowsOf, type ConceptRows } from './concept-rows.ts';
import { ConceptWriter, type StoredTerm } from './concept-writer.ts';
import { newUuid } from './uuid.ts';

export interface Collection {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly kind: 'termbase' | 'memory';
  readonly priority: number;
  readonly readOnly: boolean;
}

export interface StoredConcept {
  /** The stable identity of the concept, across files and databases. */
  readonly uuid: string;
  readonly revision: number;
  readonly collection: string;
  readonly concept: Concept;
}

interface CollectionRow {
  id: number;
  uuid: string;
  name: string;
  kind: 'termbase' | 'memory';
  priority: number;
  read_only: number;
}

function collectionOf(row: CollectionRow): Collection {
  return { ...row, readOnly: row.read_only === 1 };
}

/** The collections, those of higher priority first. */
export function collections(connection: Connection): Collection[] {
  const rows = connection
    .prepare<[], CollectionRow>(
      'SELECT id, uuid, name, kind, priority, read_only FROM collection ORDER BY priority DESC, id',
    )
    .all();
  return rows.map(collectionOf);
}

/** @throws ShuyuError `collection-not-found` */
export function collectionNamed(connection: Connection, name: string): Collection {
  const all = collections(connection);
  const found = all.find((collection) => collection.name === name);
  if (found === undefined) {
    throw new ShuyuError('collection-not-found', { name, names: all.map((collection) => collection.name).join('、') });
  }
  return found;
}

/** Writes concepts. Everything it does belongs to the transaction of its caller, who calls `settle` before the commit. */
export class TermbaseWriter {
  readonly #statements;
  readonly #reader: ConceptReader;
  readonly #writer: ConceptWriter;

  constructor(connection: Connection) {
    this.#statements = {
      collection: connection.prepare(
        'INSERT INTO collection (uuid, name, kind, priority, read_only, created_at, change_set_id) VALUES (?, ?, ?, ?, 0, ?, ?)',
      ),
      changeSet: connection.prepare(
        'INSERT INTO change_set (uuid, kind, description, who, at, undoes) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      report: connection.prepare('UPDATE change_set SET report = ? WHERE id = ?'),
      filePart: connection.prepare(
        'INSERT INTO file_part (collection_id, part, content, change_set_id) VALUES (?, ?, ?, ?)',
      ),
      termsOf: connection.prepare<[number], StoredTerm>(
        'SELECT term_section.id, language, text, term_section.categories FROM term_section JOIN language_section ON language_section.id = language_section_id WHERE concept_id = ?',
      ),
      deleteSections: connection.prepare('DELETE FROM language_section WHERE concept_id = ?'),
      removeConcept: connection.prepare('DELETE FROM concept WHERE id = ?'),
      updateConcept: connection.prepare(
        'UPDATE concept SET revision = revision + 1, external_id = ?, subject = ?, attributes = ?, categories = ? WHERE id = ?',
      ),
      history: connection.prepare(
        'INSERT INTO history (change_set_id, concept_uuid, revision, before, after) SELECT ?, uuid, revision, ?, ? FROM concept WHERE id = ?',
      ),
    };
    this.#reader = new ConceptReader(connection);
    this.#writer = new ConceptWriter(connection);
  }

  /**
   * Begin what belongs together in history; returns its number.
   * @param undoes the number of the import that is taken back; null where it is none
   */
  beginChangeSet(kind: 'import' | 'edit', description: string, who: string, undoes: number | null = null): number {
    const now = new Date().toISOString();
    return this.#insert(this.#statements.changeSet.run(newUuid(), kind, description, who, now, undoes));
  }

  /** Write down what an import did. */
  reportOn(changeSet: number, counts: ImportCounts): void {
    this.#statements.report.run(JSON.stringify(counts), changeSet);
  }

  /** Make an empty collection. Its name must be new. */
  addCollection(name: string, kind: Collection['kind'], priority: number, changeSet: number): Collection {
    const uuid = newUuid();
    const now = new Date().toISOString();
    const id = this.#insert(this.#statements.collection.run(uuid, name, kind, priority, now, changeSet));
    return { id, uuid, name, kind, priority, readOnly: false };
  }

  /** Keep the header or back matter of an imported file. */
  addFilePart(collection: Collection, part: 'header' | 'back', content: InlineElement, changeSet: number): void {
    this.#statements.filePart.run(collection.id, part, JSON.stringify(content), changeSet);
  }

  /** Store a concept with everything in it and the keys it is found by. */
  addConcept(collection: Collection, rows: ConceptRows, changeSet: number): void {
    this.#writer.add(rows, collection.id, changeSet);
  }

  /** Put a new state of a concept in the place of the old one: one revision more, and both states in the history. */
  replaceConcept(id: number, concept: Concept, changeSet: number): void {
    this.settle();
    const before = this.#reader.read(id);
    const rows = rowsOf(concept);
    const { externalId, subject, attributes, categories } = rows;
    this.#forget(id);
    this.#statements.deleteSections.run(id);
    this.#statements.updateConcept.run(externalId, subject, attributes, categories, id);
    this.#writer.addInside(id, rows);
    // As it will be read again, so that states can be compared.
    this.#statements.history.run(changeSet, JSON.stringify(before), JSON.stringify(conceptFrom(rows)), id);
  }

  /** Take a concept out as if it had never been. */
  removeConcept(id: number): void {
    this.settle();
    this.#forget(id);
    this.#statements.removeConcept.run(id);
  }

  #forget(concept: number): void {
    for (const term of this.#statements.termsOf.all(concept)) this.#writer.forgetTerm(term);
    this.#writer.forgetText(concept);
  }

  /** Put everything into the database, and make it findable. */
  settle(): void {
    this.#writer.settle();
  }

  #insert({ lastInsertRowid }: { lastInsertRowid: number | bigint }): number {
    return Number(lastInsertRowid);
  }
}

/** The concept with this identity. @throws ShuyuError `concept-not-found` */
export function conceptByUuid(connection: Connection, uuid: string): StoredConcept {
  const row = connection
    .prepare<[string], { id: number; revision: number; collection: string }>(
      'SELECT concept.id, revision, collection.name AS collection FROM concept JOIN collection ON collection.id = collection_id WHERE concept.uuid = ?',
    )
    .get(uuid);
  if (row === undefined) throw new ShuyuError('concept-not-found');
  const concept = new ConceptReader(connection).read(row.id);
  return { uuid, revision: row.revision, collection: row.collection, concept };
}

export interface ConceptFilter {
  /** Only these collections; all of them where there are none. */
  readonly collections?: readonly number[] | undefined;
  readonly subject?: string | undefined;
  /** Only terms of these statuses; concepts left without a term are left out. */
  readonly statuses?: readonly string[] | undefined;
  /** Only language sections for which this is true; concepts left without one are left out. */
  readonly language?: ((code: string) => boolean) | undefined;
  /** Only what was added or changed at this moment or later (ISO 8601). */
  readonly changedSince?: string | undefined;
}

/** Concepts that are read at once. */
const PAGE = 256;

/**
 * The concepts that pass a filter, in the order in which they were stored, read a page at a time. Who wants them all as
 * they were at one moment holds a transaction meanwhile.
 */
export function* concepts(connection: Connection, filter: ConceptFilter = {}): Generator<Concept> {
  const reader = new ConceptReader(connection);
  const page = connection
    .prepare<[{ after: number; collections: string; subject: string | null; since: string | null }], number>(
      `SELECT id FROM concept
       WHERE id > @after
         AND (json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections)))
         AND (@subject IS NULL OR subject = @subject)
         AND (@since IS NULL
           OR EXISTS (SELECT 1 FROM change_set WHERE change_set.id = concept.change_set_id AND at >= @since)
           OR EXISTS (SELECT 1 FROM history JOIN change_set ON change_set.id = history.change_set_id
                      WHERE concept_uuid = concept.uuid AND at >= @since))
       ORDER BY id LIMIT ${PAGE}`,
    )
    .pluck();
  const chosen = {
    collections: JSON.stringify(filter.collections ?? []),
    subject: filter.subject ?? null,
    since: filter.changedSince ?? null,
  };
  for (let after = 0; ;) {
    const ids = page.all({ after, ...chosen });
    for (const concept of reader.readAll(ids)) {
      const kept = filtered(concept, filter);
      if (kept !== null) yield kept;
    }
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

function filtered(concept: Concept, { statuses, language }: ConceptFilter): Concept | null {
  if (statuses === undefined && language === undefined) return concept;
  const keepsTerm = (term: TermSection) =>
    statuses === undefined || statuses.includes(administrativeStatus(term) ?? 'none');
  const languages = concept.languages
    .filter((section) => language === undefined || language(section.language))
    .map((section) => ({ ...section, terms: section.terms.filter(keepsTerm) }))
    .filter((section) => section.terms.length > 0);
  return languages.length === 0 ? null : { ...concept, languages };
}
