import { bulkEdited } from '../../core/model/bulk-edit.ts';
import { problemsOf } from '../../core/model/check-concept.ts';
import type { BulkAction } from '../../core/model/curation.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuError } from '../../core/errors.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { collections, type Collection } from '../termbase.ts';

/** What an action makes of one entry: nothing, something else, or nothing that may be stored. */
type Outcome =
  | { readonly kind: 'unchanged' | 'refused' }
  | { readonly kind: 'changed'; readonly before: Concept; readonly after: Concept | null };

interface EntryHead {
  readonly id: number;
  readonly uuid: string;
  readonly collection: string;
  readonly readOnly: number;
}

/** Entries that are read at once. */
const PAGE = 200;

/** Works out what an action makes of entries. */
export class BulkRun {
  readonly #action: BulkAction;
  readonly #who: string;
  readonly #reader: ConceptReader;
  readonly #heads;
  /** The collection to move into; null where there is none yet, or where nothing moves. */
  readonly target: Collection | null;
  readonly day = new Date().toISOString().slice(0, 10);

  /** @throws ShuyuError `collection-read-only`, `collection-other-kind` of the collection to move into */
  constructor(connection: Connection, action: BulkAction, who: string) {
    this.#action = action;
    this.#who = who;
    this.#reader = new ConceptReader(connection);
    this.#heads = connection.prepare<[string], EntryHead>(
      `SELECT concept.id, concept.uuid, collection.name AS collection, read_only AS readOnly
       FROM concept JOIN collection ON collection.id = collection_id
       WHERE concept.id IN (SELECT value FROM json_each(?)) ORDER BY concept.id`,
    );
    this.target = action.kind === 'collection' ? targetOf(connection, action.collection) : null;
  }

  /** What becomes of each of some entries, which must differ; those that are gone are left out. */
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

function targetOf(connection: Connection, name: string): Collection | null {
  const known = collections(connection).find((collection) => collection.name === name);
  if (known?.readOnly === true) throw new ShuyuError('collection-read-only', { name });
  if (known !== undefined && known.kind !== 'termbase') throw new ShuyuError('collection-other-kind', { name });
  return known ?? null;
}
