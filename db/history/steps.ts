import { ShuyuError } from '../../core/errors.ts';
import type { HistorySteps, LoggedStep, StepReport } from '../../core/model/curation.ts';
import type { UndoReport } from '../../core/model/exchange.ts';
import type { Connection } from '../open.ts';
import { writing } from '../transaction.ts';
import { ChangeSets, historyStep, type ChangeSetRow } from './change-sets.ts';
import { Reversal } from './reversal.ts';
import type { Work } from '../work.ts';

/** The next step back and the next step forward. */
export function historySteps(connection: Connection): HistorySteps {
  return new ChangeSets(connection).steps();
}

/** What was done to the termbase, the newest first. */
export function log(connection: Connection, from: number, count: number): LoggedStep[] {
  return new ChangeSets(connection).log(from, count);
}

/**
 * Take the last thing that was done back, or do the last thing that was taken back again, in one transaction.
 * @returns null where there is nothing left to take back or to do again
 * @throws ShuyuError `cancelled`
 */
export async function takeStep(
  connection: Connection,
  direction: 'undo' | 'redo',
  who: string,
  work: Work,
): Promise<StepReport | null> {
  return await writing(connection, work, (paced) => {
    const changeSets = new ChangeSets(connection);
    const found = direction === 'undo' ? changeSets.toUndo() : changeSets.toRedo();
    if (found === null) return Promise.resolve(null);
    return reverse(connection, found.target, who, paced).then(({ removed, restored, kept }) => ({
      step: historyStep(found.step),
      entries: removed + restored,
      kept,
    }));
  });
}

/**
 * Take back a whole import, whatever was done since, in one transaction.
 * @throws ShuyuError `import-not-found`, `import-undone`, `cancelled`
 */
export async function undoImport(connection: Connection, uuid: string, who: string, work: Work): Promise<UndoReport> {
  return await writing(connection, work, async (paced) => {
    const changeSets = new ChangeSets(connection);
    const target = changeSets.latestOf(changeSets.byUuid(uuid));
    if (target.action === 'undo') throw new ShuyuError('import-undone');
    const { removed, restored, kept } = await reverse(connection, target, who, paced);
    return { removed, restored, kept };
  });
}

async function reverse(
  connection: Connection,
  target: ChangeSetRow,
  who: string,
  paced: (total: number, steps: Iterable<number>) => Promise<void>,
): Promise<Reversal> {
  const reversal = new Reversal(connection, target, who);
  await paced(reversal.total, reversal.steps());
  return reversal;
}
