import { bulkEdited } from '../../core/model/bulk-edit.ts';
import { problemsOf } from '../../core/model/check-concept.ts';
import type { BulkAction, BulkExample, BulkPreview, BulkReport } from '../../core/model/curation.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { renamedTerms } from '../../core/model/references.ts';
import { proposedAgain, stamped } from '../../core/model/review.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuError } from '../../core/errors.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { collections, type Collection } from '../termbase.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import { paceOf, writing } from '../transaction.ts';
import { responsible } from './person.ts';
import { followRenaming } from './references.ts';

interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What an action makes of one entry: nothing, something else, or nothing that may be stored. */
type Outcome =
  | { readonly kind: 'unchanged' | 'refused' }
  | { readonly kind: 'changed'; readonly before: Concept; readonly after: Concept | null };

/** Examples that a preview shows. */
const EXAMPLES = 200;
/** Entries that are read at once. */
const PAGE = 200;

/** What an action would do to entries. @throws ShuyuError `cancelled`, `collection-*` */
export async function previewBulk(
  connection: Connection,
  ids: readonly number[],
  action: BulkAction,
  { signal, onProgress }: Work,
): Promise<BulkPreview> {
  const examples: BulkExample[] = [];
  const counts = { changed: 0, unchanged: 0, refused: 0 };
  const run = new BulkRun(connection, action, responsible(connection));
  function* steps(): Generator<number> {
    let done = 0;
    for (const { uuid, outcome } of run.outcomes(ids)) {
      counts[outcome.kind]++;
      if (outcome.kind === 'changed' && examples.length < EXAMPLES) {
        examples.push({ uuid, before: outcome.before, after: outcome.after });
      }
      yield ++done;
    }
  }
  await paceOf(ids.length, steps(), signal, onProgress);
  return { selected: ids.length, changed: counts.changed, refused: counts.refused, examples };
}

/** Change entries in one transaction, as one step of the history. @throws ShuyuError `cancelled`, `collection-*` */
export async function editInBulk(
  connection: Connection,
  ids: readonly number[],
  action: BulkAction,
  work: Work,
): Promise<BulkReport> {
  return await writing(connection, work, async (paced) => {
    const who = responsible(connection);
    const run = new BulkRun(connection, action, who);
    const writer = new TermbaseWriter(connection);
    const changeSet = writer.beginChangeSet('bulk', action.kind, who);
    const counts = { changed: 0, unchanged: 0, refused: 0 };
    const target =
      action.kind === 'collection' ? intoCollection(connection, action.collection, writer, changeSet) : null;
    function* steps(): Generator<number> {
      let done = 0;
      for (const { id, collection, outcome } of run.outcomes(ids)) {
        counts[outcome.kind]++;
        if (outcome.kind === 'changed') {
          if (target !== null) writer.moveConcept(id, target.uuid, changeSet);
          else if (outcome.after === null) writer.removeConcept(id, changeSet);
          else {
            const proposed = proposedAgain(outcome.before, outcome.after, who, run.day);
            const after = stamped(proposed, 'modification', who, run.day);
            writer.replaceConcept(id, after, changeSet);
            follow(collection, outcome.before, after);
          }
        }
        yield ++done;
      }
      writer.settle();
    }
    function follow(collection: string, before: Concept, after: Concept): void {
      if (action.kind !== 'replace' || before.externalId === null || !run.isReferredTo(before.externalId)) return;
      const renaming = { id: before.externalId, newId: before.externalId, names: renamedTerms(before, after) };
      if (renaming.names.size > 0) followRenaming(connection, collection, renaming, { writer, changeSet });
    }
    await paced(ids.length, steps());
    return counts;
  });
}

/** The collection to move into, made where there is none. */
function intoCollection(connection: Connection, name: string, writer: TermbaseWriter, changeSet: number): Collection {
  const known = collections(connection).find((collection) => collection.name === name);
  if (known?.readOnly === true) throw new ShuyuError('collection-read-only', { name });
  if (known !== undefined && known.kind !== 'termbase') throw new ShuyuError('collection-other-kind', { name });
  return known ?? writer.addCollection(name, 'termbase', 0, changeSet);
}

interface EntryHead {
  readonly id: number;
  readonly uuid: string;
  readonly collection: string;
  readonly readOnly: number;
}

class BulkRun {
  readonly #action: BulkAction;
  readonly #who: string;
  readonly #reader: ConceptReader;
  readonly #heads;
  readonly #referred;
  readonly day = new Date().toISOString().slice(0, 10);

  constructor(connection: Connection, action: BulkAction, who: string) {
    this.#action = action;
    this.#who = who;
    this.#reader = new ConceptReader(connection);
    this.#heads = connection.prepare<[string], EntryHead>(
      `SELECT concept.id, concept.uuid, collection.name AS collection, read_only AS readOnly
       FROM concept JOIN collection ON collection.id = collection_id
       WHERE concept.id IN (SELECT value FROM json_each(?)) ORDER BY concept.id`,
    );
    this.#referred = connection.prepare<[string]>('SELECT 1 FROM cross_reference WHERE target = ? LIMIT 1');
  }

  isReferredTo(externalId: string): boolean {
    return this.#referred.get(externalId) !== undefined;
  }

  /** What becomes of each of some entries; those that are gone are left out. */
  *outcomes(ids: readonly number[]): Generator<EntryHead & { readonly outcome: Outcome }> {
    for (let at = 0; at < ids.length; at += PAGE) {
      const heads = this.#heads.all(JSON.stringify(ids.slice(at, at + PAGE)));
      const concepts = this.#reader.readAll(heads.map(({ id }) => id));
      for (const [index, head] of heads.entries()) {
        const concept = concepts[index];
        if (concept !== undefined) yield { ...head, outcome: this.#outcome(head, concept) };
      }
    }
  }

  #outcome({ readOnly, collection }: EntryHead, before: Concept): Outcome {
    if (readOnly === 1) return { kind: 'refused' };
    const action = this.#action;
    if (action.kind === 'remove') return { kind: 'changed', before, after: null };
    if (action.kind === 'collection') {
      return action.collection === collection ? { kind: 'unchanged' } : { kind: 'changed', before, after: before };
    }
    const after = bulkEdited(before, action, this.#who, this.day);
    if (after === before) return { kind: 'unchanged' };
    const isAllowed = problemsOf(after).every(({ severity }) => severity === 'warning');
    return isAllowed ? { kind: 'changed', before, after } : { kind: 'refused' };
  }
}
