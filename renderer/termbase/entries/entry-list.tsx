import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { EntryFilter, EntrySort } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { EntryLine } from './entry-line.tsx';
import { FirstReading } from './first-reading.tsx';
import { listName, rowIn, useStretch, type Stretch } from './stretch.ts';
import { isTicked } from './ticked.ts';
import type { EntryListActions, EntryListState } from './use-entry-list.ts';
import { useListKeys } from './use-list-keys.ts';
import { useScaledScroll } from './use-scaled-scroll.ts';

interface EntryListProps {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  /** How many entries there are, by the last answer. */
  readonly total: number;
  /** The current entry, where it is gone. */
  readonly gone: string | null;
  readonly onTotal: (total: number, isComplete: boolean) => void;
  /** Enter or a double click: to the entry. */
  readonly onOpen: () => void;
  /** A key that the list has no use for. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The height of a line, in px; `.entry-line` in termbase.css has the same. */
const LINE = 54;

/** The entries, any number of them. One is current; any may be ticked, to be changed together. */
export function EntryList({ state, actions, total, gone, onTotal, onOpen, onKey }: EntryListProps) {
  const t = useText();
  const { filter, sort, place, ticked } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useScaledScroll(scroller, total, LINE);
  const { data, error, refetch } = useStretch(filter, sort, scroll.first);
  // The same unless one has scrolled away from the current entry.
  const { data: around } = useStretch(filter, sort, place);
  const rowAt = (index: number) => rowIn(data, index) ?? rowIn(around, index);
  const current = rowAt(place);

  const tellTotal = useEffectEvent(onTotal);
  useEffect(() => {
    if (data !== undefined) tellTotal(data.total, data.isComplete);
  }, [data]);

  // The entry at a place becomes known with the answer; one that was edited may have gone to another place.
  const settle = useEffectEvent((answer: Stretch | undefined, at: number, uuid: string | null, lost: string | null) => {
    if (answer?.list !== listName(filter, sort)) return;
    const row = rowIn(answer, at);
    if (uuid === null || uuid === lost) {
      if (row !== undefined && row.uuid !== lost) actions.goTo(at, row.uuid);
      else if (answer.isComplete && answer.total > 0 && at >= answer.total) actions.goTo(answer.total - 1, null);
    } else if (row?.uuid !== uuid) {
      const found = answer.rows.findIndex((other) => other.uuid === uuid);
      if (found >= 0) actions.goTo(answer.from + found, uuid);
    }
  });
  useEffect(() => settle(around, place, state.uuid, gone), [around, place, state.uuid, gone]);

  const showCurrent = useEffectEvent((line: number, _filter: EntryFilter, _sort: EntrySort) => scroll.show(line));
  useEffect(() => showCurrent(place, filter, sort), [place, filter, sort]);

  const { press, choose, tick } = useListKeys({
    state,
    actions,
    total,
    fitting: scroll.fitting,
    current,
    rowAt,
    show: scroll.show,
    onOpen,
    onKey,
  });
  const drawn = Array.from({ length: Math.max(0, scroll.to - scroll.from) }, (_, index) => scroll.from + index);
  const isCurrentDrawn = place >= scroll.from && place < scroll.to;
  const line = (at: number) => {
    const row = rowAt(at);
    return (
      <EntryLine
        key={at}
        row={row}
        place={at}
        total={total}
        isCurrent={state.uuid === null ? at === place : row?.uuid === state.uuid}
        isTicked={row !== undefined && isTicked(ticked, row.uuid)}
        onChoose={(held) => row !== undefined && choose(at, row.uuid, held)}
        onTick={() => row !== undefined && tick(row.uuid)}
        onOpen={onOpen}
      />
    );
  };

  return (
    <>
      {error !== null && <ErrorMessage error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <FirstReading />}
      <div
        ref={scroller}
        className={`entry-list${total === 0 ? ' empty' : ''}`}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('entries.label')}
        aria-activedescendant={current === undefined ? undefined : `entry-${current.uuid}`}
        tabIndex={0}
        {...(total > 0 ? { 'data-pane-start': true } : {})}
        onScroll={scroll.onScroll}
        onKeyDown={press}
      >
        <div role="presentation" className="entry-list-inner" style={{ height: scroll.height }}>
          <div role="presentation" className="entry-lines" style={{ transform: `translateY(${scroll.offset}px)` }}>
            {drawn.map(line)}
          </div>
          {/* Out of view, so that a screen reader knows it still. */}
          {current !== undefined && !isCurrentDrawn && <div className="entry-elsewhere">{line(place)}</div>}
        </div>
      </div>
    </>
  );
}
