import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import type { EntryFilter, EntrySort } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { EntryLine } from './entry-line.tsx';
import {
  isTicked,
  NONE_TICKED,
  toggled,
  useStretch,
  type EntryListActions,
  type EntryListState,
  type Stretch,
} from './use-entry-list.ts';
import { useScaledScroll } from './use-scaled-scroll.ts';

interface EntryListProps {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  /** How many entries there are, by the last answer. */
  readonly total: number;
  readonly onTotal: (total: number, isComplete: boolean) => void;
  /** Enter or a double click: to the entry. */
  readonly onOpen: () => void;
  /** A key that the list has no use for. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The height of a line, in px; `.entry-line` in termbase.css has the same. */
const LINE = 54;

/** The entries, any number of them. One is current; any may be ticked, to be changed together. */
export function EntryList({ state, actions, total, onTotal, onOpen, onKey }: EntryListProps) {
  const t = useText();
  const { filter, sort, place, ticked } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useScaledScroll(scroller, total, LINE);
  const { data } = useStretch(filter, sort, scroll.first);
  const rowAt = (index: number) => (data === undefined ? undefined : data.rows[index - data.from]);
  const current = rowAt(place);

  const tellTotal = useEffectEvent(onTotal);
  useEffect(() => {
    if (data !== undefined) tellTotal(data.total, data.isComplete);
  }, [data]);

  // The first entry of a list becomes known with the answer; one that was edited may have gone to another place.
  const settle = useEffectEvent((answer: Stretch | undefined) => {
    if (answer === undefined || answer.filter !== filter || answer.sort !== sort) return;
    if (state.uuid === null) {
      if (current !== undefined) actions.goTo(place, current.uuid);
    } else if (current?.uuid !== state.uuid) {
      const at = answer.rows.findIndex(({ uuid }) => uuid === state.uuid);
      if (at >= 0) actions.goTo(answer.from + at, state.uuid);
    }
  });
  useEffect(() => settle(data), [data]);

  const showCurrent = useEffectEvent((line: number, _filter: EntryFilter, _sort: EntrySort) => scroll.show(line));
  useEffect(() => showCurrent(place, filter, sort), [place, filter, sort]);

  const goTo = (wanted: number) => {
    if (total === 0) return;
    const next = Math.max(0, Math.min(total - 1, wanted));
    actions.goTo(next, rowAt(next)?.uuid ?? null);
  };
  const tickThrough = (next: number) => {
    const uuids = [rowAt(place), rowAt(next)].flatMap((row) => (row === undefined ? [] : [row.uuid]));
    const all = uuids.reduce((known, uuid) => (isTicked(known, uuid) ? known : toggled(known, uuid)), ticked);
    actions.tick(all);
    goTo(next);
  };

  const press = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey;
    const keys: Readonly<Record<string, () => void>> = isControl
      ? { a: () => actions.tick({ kind: 'all', except: new Set() }) }
      : {
          ArrowUp: () => (event.shiftKey ? tickThrough(place - 1) : goTo(place - 1)),
          ArrowDown: () => (event.shiftKey ? tickThrough(place + 1) : goTo(place + 1)),
          PageUp: () => goTo(place - scroll.fitting),
          PageDown: () => goTo(place + scroll.fitting),
          Home: () => goTo(0),
          End: () => goTo(total - 1),
          ' ': () => current !== undefined && actions.tick(toggled(ticked, current.uuid)),
          Enter: onOpen,
        };
    const act = keys[event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
    } else if (event.key === 'Escape' && ticked !== NONE_TICKED) {
      actions.tick(NONE_TICKED);
    } else {
      onKey(event);
    }
  };

  return (
    <div
      ref={scroller}
      className={`entry-list${total === 0 ? ' empty' : ''}`}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('entries.label')}
      aria-activedescendant={current === undefined ? undefined : `entry-${current.uuid}`}
      tabIndex={0}
      onScroll={scroll.onScroll}
      onKeyDown={press}
    >
      <div role="presentation" className="entry-list-inner" style={{ height: scroll.height }}>
        <div role="presentation" className="entry-lines" style={{ transform: `translateY(${scroll.offset}px)` }}>
          {Array.from({ length: Math.max(0, scroll.to - scroll.from) }, (_, index) => {
            const at = scroll.from + index;
            const row = rowAt(at);
            return (
              <EntryLine
                key={at}
                row={row}
                place={at}
                total={total}
                isCurrent={state.uuid === null ? at === place : row?.uuid === state.uuid}
                isTicked={row !== undefined && isTicked(ticked, row.uuid)}
                onChoose={() => row !== undefined && actions.goTo(at, row.uuid)}
                onTick={() => row !== undefined && actions.tick(toggled(ticked, row.uuid))}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
