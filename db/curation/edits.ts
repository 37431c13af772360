import { problemsOf } from '../../core/model/check-concept.ts';
import type { ChangeAction, ReviewState } from '../../core/model/curation.ts';
import { renamedTerms } from '../../core/model/references.ts';
import { proposedAgain, reviewStateOf, stamped, withReviewState } from '../../core/model/review.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuError } from '../../core/errors.ts';
import type { Connection } from '../open.ts';
import { collectionNamed, conceptByUuid, type StoredConcept } from '../termbase.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import { editing } from '../transaction.ts';
import { responsible } from './person.ts';
import { followRenaming, referredConcept } from './references.ts';

/** An entry as somebody has seen it. */
export interface SeenConcept {
  readonly uuid: string;
  readonly revision: number;
}

/** What an edit is made with. */
interface Change {
  readonly writer: TermbaseWriter;
  readonly changeSet: number;
  readonly who: string;
  /** ISO 8601. */
  readonly day: string;
}

/**
 * Small edits, each a transaction and a step in the history. All throw ShuyuError: `concept-not-found`,
 * `concept-changed` where an entry is no longer at the revision that was seen, `collection-read-only`,
 * `concept-id-taken`, or the first problem that forbids an entry to be stored.
 */
export class Edits {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Save an entry. What was reviewed or approved is proposed again where only its content has changed. */
  async save(seen: SeenConcept, concept: Concept, action: 'edit' | 'restore'): Promise<StoredConcept> {
    return await editing(this.#connection, () => {
      const { id, stored } = this.#seen(seen);
      if (JSON.stringify(concept) === JSON.stringify(stored.concept)) return stored;
      this.#check(concept, stored.collection, [stored.concept]);
      const change = this.#begin(action);
      const reviewed = proposedAgain(stored.concept, concept, change.who, change.day);
      return this.#replace(id, stored.concept, stamped(reviewed, 'modification', change.who, change.day), change);
    });
  }

  /** A new entry in a collection; proposed, unless it says otherwise. */
  async create(collection: string, concept: Concept): Promise<StoredConcept> {
    return await editing(this.#connection, () => {
      const into = collectionNamed(this.#connection, collection);
      if (into.readOnly) throw new ShuyuError('collection-read-only', { name: into.name });
      if (into.kind !== 'termbase') throw new ShuyuError('collection-other-kind', { name: into.name });
      this.#check(concept, into.name, []);
      const { writer, changeSet, who, day } = this.#begin('create');
      const stated = reviewStateOf(concept) === null ? withReviewState(concept, 'proposed', who, day) : concept;
      const id = writer.createConcept(into, stamped(stated, 'origination', who, day), changeSet);
      writer.settle();
      return this.#stored(id);
    });
  }

  async remove(seen: SeenConcept): Promise<void> {
    await editing(this.#connection, () => {
      const { id } = this.#seen(seen);
      const { writer, changeSet } = this.#begin('remove');
      writer.removeConcept(id, changeSet);
      writer.settle();
    });
  }

  async review(seen: SeenConcept, state: ReviewState | null): Promise<StoredConcept> {
    return await editing(this.#connection, () => {
      const { id, stored } = this.#seen(seen);
      const change = this.#begin('review');
      const next = withReviewState(stored.concept, state, change.who, change.day);
      return this.#replace(id, stored.concept, next, change);
    });
  }

  /** Put a concept in the place of the first and remove the others; what refers to them refers to the first. */
  async merge(keep: SeenConcept, drop: readonly SeenConcept[], concept: Concept): Promise<StoredConcept> {
    return await editing(this.#connection, () => {
      const { id, stored } = this.#seen(keep);
      const others = new Map(drop.filter(({ uuid }) => uuid !== keep.uuid).map((seen) => [seen.uuid, seen]));
      const dropped = [...others.values()].map((seen) => this.#seen(seen));
      const here = dropped.filter((other) => other.stored.collection === stored.collection);
      this.#check(concept, stored.collection, [stored.concept, ...here.map((other) => other.stored.concept)]);
      const change = this.#begin('merge');
      for (const other of dropped) change.writer.removeConcept(other.id, change.changeSet);
      const next = stamped(concept, 'modification', change.who, change.day);
      this.#replace(id, stored.concept, next, change);
      // An id is one of its collection: what another collection refers to by it may be something else.
      for (const { stored: other } of here) {
        if (other.concept.externalId === null || next.externalId === null) continue;
        const renaming = { id: other.concept.externalId, newId: next.externalId, names: new Map() };
        followRenaming(this.#connection, other.collection, renaming, change);
      }
      return this.#stored(id);
    });
  }

  /** These entries look alike and are different concepts. */
  async keepApart(uuids: readonly string[]): Promise<void> {
    await editing(this.#connection, () => {
      const keep = this.#connection.prepare('INSERT OR IGNORE INTO kept_apart (first_uuid, second_uuid) VALUES (?, ?)');
      const inOrder = [...new Set(uuids)].toSorted();
      inOrder.forEach((first, at) => inOrder.slice(at + 1).forEach((second) => keep.run(first, second)));
    });
  }

  #seen({ uuid, revision }: SeenConcept): { readonly id: number; readonly stored: StoredConcept } {
    const stored = conceptByUuid(this.#connection, uuid);
    if (stored.isReadOnly) throw new ShuyuError('collection-read-only', { name: stored.collection });
    if (stored.revision !== revision) {
      throw new ShuyuError('concept-changed', { who: stored.changedBy, at: stored.changedAt });
    }
    const id = this.#connection.prepare<[string], number>('SELECT id FROM concept WHERE uuid = ?').pluck().get(uuid);
    if (id === undefined) throw new ShuyuError('concept-not-found');
    return { id, stored };
  }

  #stored(id: number): StoredConcept {
    const uuid = this.#connection.prepare<[number], string>('SELECT uuid FROM concept WHERE id = ?').pluck().get(id);
    return conceptByUuid(this.#connection, uuid ?? '');
  }

  #begin(action: ChangeAction): Change {
    const who = responsible(this.#connection);
    const writer = new TermbaseWriter(this.#connection);
    return { writer, changeSet: writer.beginChangeSet(action, '', who), who, day: today() };
  }

  /**
   * @param own the entries that it takes the place of: an id that they have stays, though imported files have brought others with it
   * @throws ShuyuError where an entry may not be stored so
   */
  #check(concept: Concept, collection: string, own: readonly Concept[]): void {
    const error = problemsOf(concept).find(({ severity }) => severity === 'error');
    if (error !== undefined) throw new ShuyuError(error.code, error.parameters);
    const { externalId } = concept;
    if (externalId === null || own.some((known) => known.externalId === externalId)) return;
    if (referredConcept(this.#connection, externalId, collection) !== null)
      throw new ShuyuError('concept-id-taken', { id: externalId });
  }

  /** Store the new state, and have what refers to it follow, which may be the entry itself. */
  #replace(id: number, before: Concept, after: Concept, change: Change): StoredConcept {
    change.writer.replaceConcept(id, after, change.changeSet);
    change.writer.settle();
    if (before.externalId !== null && after.externalId !== null) {
      const names = renamedTerms(before, after);
      const renaming = { id: before.externalId, newId: after.externalId, names };
      if (names.size > 0 || before.externalId !== after.externalId)
        followRenaming(this.#connection, this.#stored(id).collection, renaming, change);
    }
    return this.#stored(id);
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
