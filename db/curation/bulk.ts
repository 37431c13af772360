import type { BulkAction, BulkExample, BulkPreview, BulkReport } from '../../core/model/curation.ts';
import { renamedTerms, type Renaming } from '../../core/model/references.ts';
import { proposedAgain, stamped } from '../../core/model/review.ts';
import type { Concept } from '../../core/model/terminology.ts';
import type { Connection } from '../open.ts';
import type { Collection } from '../termbase.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import { paceOf, writing } from '../transaction.ts';
import { BulkRun } from './bulk-run.ts';
import { responsible } from './person.ts';
import { followRenaming, isReferredTo } from './references.ts';
import type { Work } from '../work.ts';

/** Examples that a preview shows. */
const EXAMPLES = 200;

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

/**
 * Change entries in one transaction, as one step of the history; none where nothing changes.
 * @param select tells the entries; asked when nobody else can write any more, so that what it tells still holds
 * @throws ShuyuError `cancelled`, `collection-*`
 */
export async function editInBulk(
  connection: Connection,
  select: () => Promise<readonly number[]>,
  action: BulkAction,
  work: Work,
): Promise<BulkReport> {
  return await writing(connection, work, async (paced) => {
    const ids = await select();
    const edit = new BulkEdit(connection, action);
    await paced(ids.length, edit.steps(ids));
    return edit.counts;
  });
}

class BulkEdit {
  readonly #connection: Connection;
  readonly #action: BulkAction;
  readonly #who: string;
  readonly #run: BulkRun;
  readonly #writer: TermbaseWriter;
  /** What others refer to under another name now. */
  readonly #renamings: { readonly collection: string; readonly renaming: Renaming }[] = [];
  readonly counts = { changed: 0, unchanged: 0, refused: 0 };
  #changeSet: number | null = null;
  #target: Collection | null;

  constructor(connection: Connection, action: BulkAction) {
    this.#connection = connection;
    this.#action = action;
    this.#who = responsible(connection);
    this.#run = new BulkRun(connection, action, this.#who);
    this.#writer = new TermbaseWriter(connection);
    this.#target = this.#run.target;
  }

  /** Change entry by entry, answering how many are done. */
  *steps(ids: readonly number[]): Generator<number> {
    let done = 0;
    for (const { id, collection, outcome } of this.#run.outcomes(ids)) {
      this.counts[outcome.kind]++;
      if (outcome.kind === 'changed') this.#change(id, collection, outcome);
      yield ++done;
    }
    this.#writer.settle();
    // When all have changed, since those that refer to others may have been changed as well.
    for (const { collection, renaming } of this.#renamings) {
      if (!isReferredTo(this.#connection, renaming.id)) continue;
      followRenaming(this.#connection, collection, renaming, { writer: this.#writer, changeSet: this.#begun() });
      yield done;
    }
  }

  #change(id: number, collection: string, { before, after }: { before: Concept; after: Concept | null }): void {
    const changeSet = this.#begun();
    if (this.#action.kind === 'collection') {
      this.#target ??= this.#writer.addCollection(this.#action.collection, 'termbase', 0, changeSet);
      this.#writer.moveConcept(id, this.#target.uuid, changeSet);
    } else if (after === null) this.#writer.removeConcept(id, changeSet);
    else this.#writer.replaceConcept(id, this.#signed(before, after), changeSet, before);
    if (this.#action.kind !== 'replace' || after === null || before.externalId === null) return;
    const names = renamedTerms(before, after);
    const renaming = { id: before.externalId, newId: before.externalId, names };
    if (names.size > 0) this.#renamings.push({ collection, renaming });
  }

  /** The change set, begun with the first change. */
  #begun(): number {
    this.#changeSet ??= this.#writer.beginChangeSet('bulk', this.#action.kind, this.#who);
    return this.#changeSet;
  }

  /** A review state is signed by itself, and leaves the content as it was. */
  #signed(before: Concept, after: Concept): Concept {
    if (this.#action.kind === 'review') return after;
    const { day } = this.#run;
    return stamped(proposedAgain(before, after, this.#who, day), 'modification', this.#who, day);
  }
}
