import type { KeyboardEvent } from 'react';
import type { EntryRow } from '../../../core/model/curation.ts';
import { uuidsBetween } from './stretch.ts';
import { ALL_TICKED, NONE_TICKED, tickedCount, tickedToo, toggled } from './ticked.ts';
import type { EntryListActions, EntryListState } from './use-entry-list.ts';

interface ListKeys {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  readonly total: number;
  /** Lines that fit into view. */
  readonly fitting: number;
  readonly current: EntryRow | undefined;
  readonly rowAt: (place: number) => EntryRow | undefined;
  /** Scroll to a line. */
  readonly show: (line: number) => void;
  readonly onOpen: () => void;
  /** A key that the list has no use for. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What the keys do in the list, and clicks with a key held down: move, tick, open. */
export function useListKeys({ state, actions, total, fitting, current, rowAt, show, onOpen, onKey }: ListKeys) {
  const { filter, sort, place, ticked } = state;

  const goTo = (wanted: number) => {
    if (total === 0) return;
    const next = Math.max(0, Math.min(total - 1, wanted));
    actions.goTo(next, rowAt(next)?.uuid ?? null);
    // Also where one is there already and it has scrolled away.
    show(next);
  };
  /** Tick everything from here to there, and go there. */
  const tickThrough = (wanted: number) => {
    const next = Math.max(0, Math.min(total - 1, wanted));
    goTo(next);
    const [from, to] = place < next ? [place, next] : [next, place];
    const known = Array.from({ length: to + 1 - from }, (_, at) => rowAt(from + at)?.uuid ?? null);
    const all = known.filter((uuid) => uuid !== null);
    const add = (uuids: readonly string[]) => actions.tick((before) => tickedToo(before, uuids));
    if (all.length === known.length) add(all);
    // A stretch that cannot be read says so in the list.
    else uuidsBetween(filter, sort, from, to).then(add, () => undefined);
  };
  const tick = (uuid: string) => actions.tick((before) => toggled(before, uuid));

  const press = (event: KeyboardEvent) => {
    const move = event.shiftKey ? tickThrough : goTo;
    const keys: Readonly<Record<string, () => void>> =
      event.ctrlKey || event.metaKey
        ? { a: () => actions.tick(() => ALL_TICKED) }
        : {
            ArrowUp: () => move(place - 1),
            ArrowDown: () => move(place + 1),
            PageUp: () => move(place - fitting),
            PageDown: () => move(place + fitting),
            Home: () => move(0),
            End: () => move(total - 1),
            ' ': () => current !== undefined && tick(current.uuid),
            Enter: onOpen,
          };
    const act = keys[event.key];
    if (act !== undefined) act();
    else if (event.key === 'Escape' && tickedCount(ticked, total) > 0) actions.tick(() => NONE_TICKED);
    else return onKey(event);
    event.preventDefault();
  };

  const choose = (at: number, uuid: string, held: { readonly shiftKey: boolean; readonly ctrlKey: boolean }) => {
    if (held.shiftKey) tickThrough(at);
    else {
      actions.goTo(at, uuid);
      if (held.ctrlKey) tick(uuid);
    }
  };
  return { press, choose, tick };
}
