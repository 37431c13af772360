import { useText } from '../../i18n/index.ts';
import { isNarrowed } from './filter-state.ts';
import { NONE_TICKED, tickedCount } from './ticked.ts';
import type { EntryListActions, EntryListState } from './use-entry-list.ts';

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
  return (
    <>
      <span role="status">{t(isComplete ? 'entries.count' : 'entries.countAtLeast', { count: total })}</span>
      <span role="status" className="ticked-count">
        {ticked > 0 && t('entries.ticked', { count: ticked })}
      </span>
      {ticked > 0 && (
        <button type="button" className="quiet" onClick={() => actions.tick(() => NONE_TICKED)}>
          {t('entries.clearTicked')}
        </button>
      )}
      {ticked === 0 && isNarrowed(state.filter, state.whole) && (
        <button type="button" className="quiet" onClick={() => actions.showOnly({})}>
          {t('entries.clear')}
        </button>
      )}
    </>
  );
}
