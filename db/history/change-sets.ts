import { ShuyuError } from '../../core/errors.ts';
import type { ChangeAction, HistoryStep, HistorySteps, LoggedStep } from '../../core/model/curation.ts';
import type { Connection } from '../open.ts';

/** A change set as it is stored. */
export interface ChangeSetRow {
  readonly id: number;
  readonly uuid: string;
  readonly action: ChangeAction;
  readonly description: string;
  readonly who: string;
  readonly at: string;
  /** The change set that this one takes back; null where it takes none back. */
  readonly undoes: number | null;
}

/** The action of a change set in SQL; one from before actions were written down is an import, an edit, or an undo. */
export const ACTION = `coalesce(action, CASE WHEN kind = 'import' THEN 'import' WHEN undoes IS NULL THEN 'edit' ELSE 'undo' END)`;

const CHANGE_SETS = `SELECT id, uuid, ${ACTION} AS action, description, who, at, undoes FROM change_set`;

/** Change sets that people made; not what a new database starts with, nor the steps back and forward. */
const FRESH = `undoes IS NULL AND kind <> 'create-collection' AND (kind <> 'import' OR report IS NOT NULL)`;

/** Reads what was done, and what of it is in effect. */
export class ChangeSets {
  readonly #all;
  readonly #byId;
  readonly #byUuid;
  readonly #undoneBy;
  readonly #lastUndo;
  readonly #listed;

  constructor(connection: Connection) {
    this.#all = connection.prepare<[], ChangeSetRow>(`${CHANGE_SETS} WHERE ${FRESH} ORDER BY id DESC`);
    this.#byId = connection.prepare<[number], ChangeSetRow>(`${CHANGE_SETS} WHERE id = ?`);
    this.#byUuid = connection.prepare<[string], ChangeSetRow>(`${CHANGE_SETS} WHERE uuid = ?`);
    this.#undoneBy = connection.prepare<[number], ChangeSetRow>(`${CHANGE_SETS} WHERE undoes = ?`);
    // An import tells of its entries in its report; everything else in the history.
    this.#listed = connection.prepare<[number, number], ChangeSetRow & { entries: number }>(
      `SELECT id, uuid, ${ACTION} AS action, description, who, at, undoes,
         coalesce(report ->> 'added' + report ->> 'merged',
           (SELECT count(DISTINCT concept_uuid) FROM history WHERE change_set_id = change_set.id)) AS entries
       FROM change_set WHERE ${FRESH} ORDER BY id DESC LIMIT ? OFFSET ?`,
    );
    // What was undone before somebody went on working is gone for good, as people are used to.
    this.#lastUndo = connection.prepare<[], ChangeSetRow>(
      `${CHANGE_SETS} WHERE action = 'undo' AND NOT EXISTS (SELECT 1 FROM change_set AS later WHERE later.undoes = change_set.id)
         AND id > coalesce((SELECT max(id) FROM change_set WHERE ${FRESH}), 0)
       ORDER BY id DESC LIMIT 1`,
    );
  }

  /** @throws ShuyuError `import-not-found` */
  byUuid(uuid: string): ChangeSetRow {
    const found = this.#byUuid.get(uuid);
    if (found === undefined) throw new ShuyuError('import-not-found');
    return found;
  }

  /** The last of a chain of undo and redo that begins with this change set. */
  latestOf(changeSet: ChangeSetRow): ChangeSetRow {
    for (let latest = changeSet; ;) {
      const next = this.#undoneBy.get(latest.id);
      if (next === undefined) return latest;
      latest = next;
    }
  }

  /** Does what a change set did still hold, or was it taken back? */
  isInEffect(id: number): boolean {
    const changeSet = this.#byId.get(id);
    return changeSet !== undefined && this.latestOf(changeSet).action !== 'undo';
  }

  /** What is to be taken back next: the change set that stands in effect for the last thing that was done. */
  toUndo(): { readonly step: ChangeSetRow; readonly target: ChangeSetRow } | null {
    for (const step of this.#all.iterate()) {
      const target = this.latestOf(step);
      if (target.action !== 'undo') return { step, target };
    }
    return null;
  }

  /** What is to be done again next: the last undo, where nothing else was done since. */
  toRedo(): { readonly step: ChangeSetRow; readonly target: ChangeSetRow } | null {
    const target = this.#lastUndo.get();
    return target === undefined ? null : { step: this.rootOf(target), target };
  }

  /** The change set that a chain of undo and redo began with. */
  rootOf(changeSet: ChangeSetRow): ChangeSetRow {
    for (let root = changeSet; ;) {
      const before = root.undoes === null ? undefined : this.#byId.get(root.undoes);
      if (before === undefined) return root;
      root = before;
    }
  }

  /** What was done, the newest first. */
  log(from: number, count: number): LoggedStep[] {
    return this.#listed.all(count, from).map((row) => ({
      ...historyStep(row),
      entries: row.entries,
      isUndone: this.latestOf(row).action === 'undo',
    }));
  }

  steps(): HistorySteps {
    return { undo: stepOf(this.toUndo()?.step), redo: stepOf(this.toRedo()?.step) };
  }
}

export function historyStep({ uuid, action, description, who, at }: ChangeSetRow): HistoryStep {
  return { changeSet: uuid, action, description, who, at };
}

function stepOf(row: ChangeSetRow | undefined): HistoryStep | null {
  return row === undefined ? null : historyStep(row);
}
