import type { Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import { MemoryWriter } from '../memory.ts';
import type { Connection } from '../open.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import type { UnitRows } from '../unit-rows.ts';
import { ChangeSets, type ChangeSetRow } from './change-sets.ts';
import { putFrameBack, takeFrameAway, type Frame } from './frame.ts';
import { RemovedUnits } from './removed-units.ts';

/** What a change set did to one concept: its first and last entry in the history. */
interface ChangeRow {
  uuid: string;
  first: number;
  last: number;
}

/** Where a concept stands: its number, and the UUID of its collection. */
interface Row {
  readonly id: number;
  readonly collection: string;
}

interface States {
  before: string | null;
  collectionBefore: string | null;
  after: string | null;
  collectionAfter: string | null;
  came: number | null;
}

/**
 * Takes a change set back, and is itself a change set, so that it can be taken back in turn: what came goes, what went
 * comes back with its identity, what was changed is as it was. What somebody has changed since stays as it is.
 */
export class Reversal {
  readonly #connection: Connection;
  readonly #changeSets: ChangeSets;
  readonly #writer: TermbaseWriter;
  readonly #reader: ConceptReader;
  readonly #units: RemovedUnits;
  readonly #statements;
  readonly #action: 'undo' | 'redo';
  readonly #target: number;
  readonly #root: number;
  readonly #isOfImport: boolean;
  readonly #changeSet: number;
  removed = 0;
  restored = 0;
  kept = 0;
  /** Entries that are gone through at most. */
  readonly total: number;

  constructor(connection: Connection, target: ChangeSetRow, who: string) {
    this.#connection = connection;
    this.#changeSets = new ChangeSets(connection);
    const root = this.#changeSets.rootOf(target);
    this.#target = target.id;
    this.#root = root.id;
    this.#statements = statementsOf(connection);
    this.#writer = new TermbaseWriter(connection);
    this.#reader = new ConceptReader(connection);
    this.#action = target.action === 'undo' ? 'redo' : 'undo';
    this.#changeSet = this.#writer.beginChangeSet(this.#action, root.description, who, target.id);
    this.#units = new RemovedUnits(connection, new MemoryWriter(connection));
    this.#isOfImport = root.action === 'import';
    const ofHistory = this.#statements.size.get({ changeSet: target.id }) ?? 0;
    this.total = ofHistory + this.#added('concept').length + this.#added('translation_unit').length;
  }

  /** Take back entry by entry, answering how many are done. */
  *steps(): Generator<number> {
    let done = 0;
    const frame = this.#statements.frame.get(this.#target);
    // Written by the reversal that is taken back here, in this shape.
    if (frame != null) putFrameBack(this.#connection, JSON.parse(frame) as Frame, this.#root);
    for (const change of this.#statements.changes.all(this.#target)) {
      this.#restore(change);
      yield ++done;
    }
    this.#writer.settle();
    for (const id of this.#added('concept')) {
      this.#takeAway(id);
      yield ++done;
    }
    for (const id of this.#added('translation_unit')) {
      if (this.#units.remove(id, this.#changeSet)) this.removed++;
      else this.kept++;
      yield ++done;
    }
    for (const { collection, unit } of this.#units.of(this.#target)) {
      const found = this.#statements.collectionNumber.get(collection);
      if (found === undefined || !this.#mayWrite(collection)) this.kept++;
      else this.#bringBack(found, unit);
      yield ++done;
    }
    this.#units.settle();
    this.#writer.settle();
    if (this.#action === 'redo') return;
    const gone = takeFrameAway(this.#connection, this.#root, this.#changeSets);
    this.#statements.keepFrame.run(JSON.stringify(gone), this.#changeSet);
  }

  /**
   * The rows that came without a word in the history, as they do by an import; units also where an import is done again.
   * No index leads to them, so they are looked for only where there can be any.
   */
  #added(table: 'concept' | 'translation_unit'): readonly number[] {
    const isImport = table === 'concept' ? this.#target === this.#root : true;
    if (!this.#isOfImport || !isImport) return [];
    const { addedConcepts, addedUnits } = this.#statements;
    return (table === 'concept' ? addedConcepts : addedUnits).all({ changeSet: this.#target });
  }

  #bringBack(collection: number, unit: UnitRows): void {
    this.#units.bringBack(collection, unit, this.#changeSet);
    this.restored++;
  }

  #restore({ uuid, first, last }: ChangeRow): void {
    const states = this.#statements.states.get({ first, last });
    const current = this.#statements.concept.get(uuid) ?? null;
    const now = current === null ? null : this.#reader.read(current.id);
    const into = states?.collectionBefore ?? current?.collection ?? null;
    if (states === undefined || !this.#isStill(current, now, states) || !this.#mayWrite(current?.collection, into)) {
      this.kept++;
      return;
    }
    const { before } = states;
    // Written by TermbaseWriter, in this shape.
    const concept = before === null ? null : (JSON.parse(before) as Concept);
    if (concept === null) {
      if (current !== null) this.#writer.removeConcept(current.id, this.#changeSet);
      this.removed++;
      return;
    }
    if (current === null) this.#recreate(uuid, concept, into, states.came);
    else {
      if (before !== states.after) this.#writer.replaceConcept(current.id, concept, this.#changeSet, now ?? undefined);
      if (into !== null && into !== current.collection) this.#writer.moveConcept(current.id, into, this.#changeSet);
    }
    this.restored++;
  }

  #recreate(uuid: string, concept: Concept, into: string | null, came: number | null): void {
    const revision = (this.#statements.lastRevision.get(uuid) ?? 0) + 1;
    const collection = { id: this.#statements.collectionNumber.get(into ?? '') ?? 0, uuid: into ?? '' };
    this.#writer.createConcept(collection, concept, this.#changeSet, { uuid, revision, came: came ?? undefined });
  }

  /** Are the collections that an entry leaves and enters there, and may they be written to? */
  #mayWrite(...uuids: readonly (string | null | undefined)[]): boolean {
    return uuids.every((uuid) => uuid == null || this.#statements.readOnly.get(uuid) === 0);
  }

  /** Is a concept as the change set left it? Changes that have been taken back since do not count. */
  #isStill(current: Row | null, now: Concept | null, { after, collectionAfter }: States): boolean {
    if (current === null || after === null) return current === null && after === null;
    if (collectionAfter !== null && collectionAfter !== current.collection) return false;
    return JSON.stringify(now) === after;
  }

  /** A concept that an import added goes, unless somebody has changed it. */
  #takeAway(id: number): void {
    const original = this.#statements.original.get(id);
    if (this.#statements.isReadOnly.get(id) === 1) this.kept++;
    else if (original === undefined || JSON.stringify(this.#reader.read(id)) === original) {
      this.#writer.removeConcept(id, this.#changeSet);
      this.removed++;
    } else {
      this.kept++;
    }
  }
}

function statementsOf(connection: Connection) {
  return {
    size: connection
      .prepare<[{ changeSet: number }], number>(
        `SELECT (SELECT count(DISTINCT concept_uuid) FROM history WHERE change_set_id = @changeSet)
           + (SELECT count(*) FROM removed_unit WHERE change_set_id = @changeSet)`,
      )
      .pluck(),
    changes: connection.prepare<[number], ChangeRow>(
      `SELECT concept_uuid AS uuid, min(id) AS first, max(id) AS last
       FROM history WHERE change_set_id = ? GROUP BY concept_uuid`,
    ),
    states: connection.prepare<[{ first: number; last: number }], States>(
      `SELECT first.before AS before, first.collection_before AS collectionBefore,
         last.after AS after, last.collection_after AS collectionAfter, last.came_id AS came
       FROM history AS first, history AS last WHERE first.id = @first AND last.id = @last`,
    ),
    concept: connection.prepare<[string], Row>(
      `SELECT concept.id, collection.uuid AS collection
       FROM concept JOIN collection ON collection.id = collection_id WHERE concept.uuid = ?`,
    ),
    readOnly: connection.prepare<[string], number>('SELECT read_only FROM collection WHERE uuid = ?').pluck(),
    isReadOnly: connection
      .prepare<[number], number>(
        'SELECT read_only FROM concept JOIN collection ON collection.id = collection_id WHERE concept.id = ?',
      )
      .pluck(),
    /** What a concept was before anybody changed it. */
    original: connection
      .prepare<[number], string>(
        `SELECT before FROM history WHERE concept_uuid = (SELECT uuid FROM concept WHERE id = ?) ORDER BY id LIMIT 1`,
      )
      .pluck(),
    lastRevision: connection
      .prepare<[string], number>('SELECT max(revision) FROM history WHERE concept_uuid = ?')
      .pluck(),
    collectionNumber: connection.prepare<[string], number>('SELECT id FROM collection WHERE uuid = ?').pluck(),
    /** What an import added, of which history tells nothing else. */
    addedConcepts: connection
      .prepare<[{ changeSet: number }], number>(
        `SELECT id FROM concept WHERE change_set_id = @changeSet AND NOT EXISTS (
           SELECT 1 FROM history
           WHERE history.change_set_id = @changeSet AND concept_uuid = concept.uuid AND before IS NULL)`,
      )
      .pluck(),
    addedUnits: connection
      .prepare<[{ changeSet: number }], number>('SELECT id FROM translation_unit WHERE change_set_id = @changeSet')
      .pluck(),
    frame: connection.prepare<[number], string | null>('SELECT frame FROM change_set WHERE id = ?').pluck(),
    keepFrame: connection.prepare('UPDATE change_set SET frame = ? WHERE id = ?'),
  };
}
