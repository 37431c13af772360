import { useText } from '../../i18n/index.ts';
import { isNarrowed, NOTHING_CHOSEN } from './filter-state.ts';
import { NONE_TICKED, tickedCount, type EntryListActions, type EntryListState } from './use-entry-list.ts';

interface ListCountProps {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  readonly total: number;
  readonly isComplete: boolean;
}

/** How many entries there are, how many are ticked, and the way back to all. */
export function ListCount({ state, actions, total, isComplete }: ListCountProps) {
  const t = useText();
  const ticked = tickedCount(state.ticked, total);
  const count = total.toLocaleString();
  return (
    <>
      <span role="status">{t(isComplete ? 'entries.count' : 'entries.countAtLeast', { count })}</span>
      {ticked > 0 && (
        <>
          <span className="ticked-count">{t('entries.ticked', { count: ticked.toLocaleString() })}</span>
          <button type="button" className="quiet" onClick={() => actions.tick(NONE_TICKED)}>
            {t('entries.clearTicked')}
          </button>
        </>
      )}
      {ticked === 0 && isNarrowed(state.filter) && (
        <button type="button" className="quiet" onClick={() => actions.narrow(NOTHING_CHOSEN)}>
          {t('entries.clear')}
        </button>
      )}
    </>
  );
}
