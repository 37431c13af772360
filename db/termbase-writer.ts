import type { ChangeAction } from '../core/model/curation.ts';
import type { ImportCounts } from '../core/model/exchange.ts';
import type { Concept, InlineElement } from '../core/model/terminology.ts';
import type { Connection } from './open.ts';
import { ConceptReader } from './concept-reader.ts';
import { conceptFrom, rowsOf, type ConceptRows } from './concept-rows.ts';
import { ConceptWriter, type StoredTerm } from './concept-writer.ts';
import type { Collection } from './termbase.ts';
import { newUuid } from './uuid.ts';

/** Changed concepts that are gathered at most, so that settling them does not take long. */
const GATHERED = 500;

/** The row of a concept, as history names it. */
interface ConceptHead {
  uuid: string;
  revision: number;
  collection: string;
  /** The change set by which it came. */
  came: number;
}

/** Who an entry is that comes back, or comes from elsewhere. */
export interface Identity {
  readonly uuid: string;
  readonly revision: number;
  /** The change set by which it came first; the one that brings it now, where it is left out. */
  readonly came?: number | undefined;
}

/** A change as history has it; the states as JSON, the collections by their UUIDs. */
interface HistoryRow {
  readonly changeSet: number;
  readonly id: number;
  readonly uuid: string;
  readonly revision: number;
  readonly before?: string;
  readonly after?: string;
  readonly from?: string;
  readonly to?: string;
  readonly came?: number;
}

/**
 * Writes concepts. Everything it does belongs to the transaction of its caller, who calls `settle` before the commit, and
 * before reading what was written.
 */
export class TermbaseWriter {
  readonly #statements;
  readonly #reader: ConceptReader;
  readonly #writer: ConceptWriter;
  /** Concepts that were gathered and are not in the database yet: those changed, and all from a number on. */
  readonly #changed = new Set<number>();
  #addedFrom = Infinity;

  constructor(connection: Connection) {
    this.#statements = {
      collection: connection.prepare(
        'INSERT INTO collection (uuid, name, kind, priority, read_only, created_at, change_set_id) VALUES (?, ?, ?, ?, 0, ?, ?)',
      ),
      changeSet: connection.prepare(
        'INSERT INTO change_set (uuid, kind, action, description, who, at, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      report: connection.prepare('UPDATE change_set SET report = ? WHERE id = ?'),
      filePart: connection.prepare(
        'INSERT INTO file_part (collection_id, part, content, change_set_id) VALUES (?, ?, ?, ?)',
      ),
      head: connection.prepare<[number], ConceptHead>(
        `SELECT concept.uuid, revision, collection.uuid AS collection, concept.change_set_id AS came
         FROM concept JOIN collection ON collection.id = collection_id WHERE concept.id = ?`,
      ),
      termsOf: connection.prepare<[number], StoredTerm>(
        'SELECT term_section.id, language, text, term_section.categories FROM term_section JOIN language_section ON language_section.id = language_section_id WHERE concept_id = ?',
      ),
      deleteSections: connection.prepare('DELETE FROM language_section WHERE concept_id = ?'),
      deleteReferences: connection.prepare('DELETE FROM cross_reference WHERE concept_id = ?'),
      removeConcept: connection.prepare('DELETE FROM concept WHERE id = ?'),
      updateConcept: connection.prepare(
        `UPDATE concept SET revision = revision + 1, external_id = @externalId, subject = @subject, attributes = @attributes,
           categories = @categories, review = @review, sides = @sides, statuses = @statuses, problems = @problems,
           zh_term = iif(@keepsTerms, zh_term, @zh), en_term = iif(@keepsTerms, en_term, @en), changed_id = @changeSet WHERE id = @id`,
      ),
      moveConcept: connection.prepare(
        `UPDATE concept SET revision = revision + 1, changed_id = ?,
           collection_id = (SELECT id FROM collection WHERE uuid = ?) WHERE id = ?`,
      ),
      history: connection.prepare(
        `INSERT INTO history (change_set_id, concept_id, concept_uuid, revision, before, after, collection_before, collection_after, came_id)
         VALUES (@changeSet, @id, @uuid, @revision, @before, @after, @from, @to, @came)`,
      ),
    };
    this.#reader = new ConceptReader(connection);
    this.#writer = new ConceptWriter(connection);
  }

  /**
   * Begin what belongs together in history; returns its number.
   * @param undoes the number of the change set that is taken back; null where there is none
   */
  beginChangeSet(action: ChangeAction, description: string, who: string, undoes: number | null = null): number {
    const kind = action === 'import' ? 'import' : 'edit';
    const now = new Date().toISOString();
    return this.#insert(this.#statements.changeSet.run(newUuid(), kind, action, description, who, now, undoes));
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

  /** Store a concept with everything in it and the keys it is found by; an import is its own history. */
  addConcept(collection: Collection, rows: ConceptRows, changeSet: number): void {
    const id = this.#writer.add(rows, collection.id, { came: changeSet, changed: changeSet }, newUuid(), 1);
    this.#addedFrom = Math.min(this.#addedFrom, id);
  }

  /**
   * Store a concept that is new, or that was removed and comes back with its identity; written into the history.
   * @returns its number
   */
  createConcept(
    collection: Pick<Collection, 'id' | 'uuid'>,
    concept: Concept,
    changeSet: number,
    { uuid, revision, came }: Identity = { uuid: newUuid(), revision: 1 },
  ): number {
    const rows = rowsOf(concept);
    const id = this.#writer.add(rows, collection.id, { came: came ?? changeSet, changed: changeSet }, uuid, revision);
    this.#addedFrom = Math.min(this.#addedFrom, id);
    const after = JSON.stringify(conceptFrom(rows));
    this.#record({ changeSet, id, uuid, revision, after, to: collection.uuid });
    return id;
  }

  /**
   * Put a new state of a concept in the place of the old one: one revision more, and both states in the history.
   * @param known the old state, where the caller has read it
   */
  replaceConcept(id: number, concept: Concept, changeSet: number, known?: Concept): void {
    this.#settleFor(id);
    const { uuid, revision } = this.#headOf(id);
    const before = known ?? this.#reader.read(id);
    const rows = rowsOf(concept);
    // As it will be read again, so that states can be compared.
    const after = conceptFrom(rows);
    // Where the terms stay as they are, so does what they are found by.
    const keepsTerms = JSON.stringify(before.languages) === JSON.stringify(after.languages);
    this.#writer.forgetText(id);
    this.#statements.deleteReferences.run(id);
    if (!keepsTerms) this.#forgetTerms(id);
    this.#update(id, rows, keepsTerms ? { zh: null, en: null } : this.#writer.headsOf(rows), { keepsTerms, changeSet });
    if (keepsTerms) this.#writer.addAround(id, rows);
    else this.#writer.addInside(id, rows);
    this.#changed.add(id);
    const states = { before: JSON.stringify(before), after: JSON.stringify(after) };
    this.#record({ changeSet, id, uuid, revision: revision + 1, ...states });
    if (this.#changed.size >= GATHERED) this.settle();
  }

  #update(
    id: number,
    { externalId, subject, attributes, categories, facets }: ConceptRows,
    heads: { readonly zh: number | null; readonly en: number | null },
    { keepsTerms, changeSet }: { readonly keepsTerms: boolean; readonly changeSet: number },
  ): void {
    const { review, sides, statuses, problems } = facets;
    const found = { review, sides, statuses, problems, ...heads, keepsTerms: Number(keepsTerms) };
    this.#statements.updateConcept.run({ id, externalId, subject, attributes, categories, ...found, changeSet });
  }

  /** Move a concept to another collection, by its identity. */
  moveConcept(id: number, collection: string, changeSet: number): void {
    this.#settleFor(id);
    const head = this.#headOf(id);
    const state = JSON.stringify(this.#reader.read(id));
    this.#statements.moveConcept.run(changeSet, collection, id);
    const { uuid, revision } = head;
    const moved = { before: state, after: state, from: head.collection, to: collection };
    this.#record({ changeSet, id, uuid, revision: revision + 1, ...moved });
  }

  /** Take a concept out; its last state stays in the history. */
  removeConcept(id: number, changeSet: number): void {
    this.#settleFor(id);
    const { uuid, revision, collection, came } = this.#headOf(id);
    const before = JSON.stringify(this.#reader.read(id));
    this.#writer.forgetText(id);
    this.#forgetTerms(id);
    this.#statements.removeConcept.run(id);
    this.#record({ changeSet, id, uuid, revision: revision + 1, before, from: collection, came });
  }

  #record(row: HistoryRow): void {
    this.#statements.history.run({ before: null, after: null, from: null, to: null, came: null, ...row });
  }

  #headOf(id: number): ConceptHead {
    const head = this.#statements.head.get(id);
    if (head === undefined) throw new RangeError(`no concept ${id}`);
    return head;
  }

  #forgetTerms(concept: number): void {
    for (const term of this.#statements.termsOf.all(concept)) this.#writer.forgetTerm(term);
    this.#statements.deleteSections.run(concept);
  }

  /** Put everything into the database, and make it findable. */
  settle(): void {
    this.#writer.settle();
    this.#changed.clear();
    this.#addedFrom = Infinity;
  }

  /** What is to be read or taken away must be in the database; others may wait, since many at once are much faster. */
  #settleFor(id: number): void {
    if (id >= this.#addedFrom || this.#changed.has(id)) this.settle();
  }

  #insert({ lastInsertRowid }: { lastInsertRowid: number | bigint }): number {
    return Number(lastInsertRowid);
  }
}
