import { REVIEW_STATES, type EntryRow } from '../../core/model/curation.ts';
import type { Connection } from '../open.ts';
import { Memo } from '../search/memo.ts';
import { ConceptSummaries } from '../search/summaries.ts';
import type { Columns } from './columns.ts';

/** Reads the line that the list of entries shows of each. */
export class EntryRows {
  readonly #columns: Columns;
  readonly #summaries: ConceptSummaries;
  readonly #revision;
  readonly #change;
  readonly #changes = new Memo<{ at: string; who: string }>(1000);

  constructor(connection: Connection, columns: Columns) {
    this.#columns = columns;
    this.#summaries = new ConceptSummaries(connection);
    this.#revision = connection.prepare<[number], number>('SELECT revision FROM concept WHERE id = ?').pluck();
    this.#change = connection.prepare<[number], { at: string; who: string }>(
      'SELECT at, who FROM change_set WHERE id = ?',
    );
  }

  /** Something has changed. */
  forget(): void {
    this.#summaries.refresh();
  }

  /** The line of a concept by its number; null where it is gone. */
  read(id: number, hasDuplicate: boolean): EntryRow | null {
    const summary = this.#summaries.read(id);
    const revision = this.#revision.get(id);
    if (summary === null || revision === undefined) return null;
    const { uuid, collection, subject, terms } = summary;
    const changed = this.#columns.changed[id] ?? 0;
    const { at, who } = this.#changes.get(changed, () => this.#change.get(changed) ?? { at: '', who: '' });
    return {
      uuid,
      revision,
      collection,
      subject,
      terms,
      review: REVIEW_STATES[(this.#columns.review[id] ?? 0) - 1] ?? null,
      problems: this.#columns.problems[id] ?? 0,
      hasDuplicate,
      changedAt: at,
      changedBy: who,
    };
  }
}
