import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { EntryFilter, EntryRow, EntrySelection, EntrySort } from '../../../core/model/curation.ts';
import { ask } from '../../api/shuyu.ts';
import { usePaused } from '../../ui/use-paused.ts';

/** Rows that are asked for at once, and the step in which the stretch moves. */
const STRETCH = 100;
const STEP = 25;

/** A pause in typing, in ms, after which a search goes on to its end, to tell how much there is. */
const PAUSE = 150;

/** A stretch of the list as it was asked for. */
export interface Stretch {
  readonly filter: EntryFilter;
  readonly sort: EntrySort;
  readonly from: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly rows: readonly EntryRow[];
}

/** The entries around the first one in view; the last answer stays while the next is on its way. */
export function useStretch(filter: EntryFilter, sort: EntrySort, first: number) {
  const from = Math.max(0, Math.floor(first / STEP) * STEP - STEP);
  const settled = usePaused(filter, PAUSE);
  const depth = settled === filter ? 'end' : 'stretch';
  return useQuery({
    queryKey: ['entries', filter, sort, from, depth],
    queryFn: async (): Promise<Stretch> => {
      const page = await ask('entries', { filter, sort, from, count: STRETCH, depth });
      return { ...page, filter, sort, from };
    },
    placeholderData: keepPreviousData,
  });
}

/** Entries that are ticked: some of them, or all that pass the filter but some. */
export type Ticked =
  | { readonly kind: 'some'; readonly uuids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const NONE_TICKED: Ticked = { kind: 'some', uuids: new Set() };

export function isTicked(ticked: Ticked, uuid: string): boolean {
  return ticked.kind === 'some' ? ticked.uuids.has(uuid) : !ticked.except.has(uuid);
}

export function tickedCount(ticked: Ticked, total: number): number {
  return ticked.kind === 'some' ? ticked.uuids.size : total - ticked.except.size;
}

/** The other way round for one entry. */
export function toggled(ticked: Ticked, uuid: string): Ticked {
  const flip = (uuids: ReadonlySet<string>) => {
    const flipped = new Set(uuids);
    if (!flipped.delete(uuid)) flipped.add(uuid);
    return flipped;
  };
  return ticked.kind === 'some'
    ? { kind: 'some', uuids: flip(ticked.uuids) }
    : { kind: 'all', except: flip(ticked.except) };
}

export function selectionOf(ticked: Ticked, filter: EntryFilter): EntrySelection {
  return ticked.kind === 'some' ? { uuids: [...ticked.uuids] } : { filter, except: [...ticked.except] };
}

/** What the list shows and where one is in it; stays when other screens are looked at. */
export interface EntryListState {
  readonly filter: EntryFilter;
  readonly sort: EntrySort;
  /** The place of the current entry, and the entry itself once it is known. */
  readonly place: number;
  readonly uuid: string | null;
  readonly ticked: Ticked;
}

export interface EntryListActions {
  readonly narrow: (changes: Partial<EntryFilter>) => void;
  readonly sortBy: (sort: EntrySort) => void;
  readonly goTo: (place: number, uuid: string | null) => void;
  readonly tick: (ticked: Ticked) => void;
}

const EVERYTHING: EntryFilter = { query: '' };

export function useEntryList(initial: EntryFilter = EVERYTHING): readonly [EntryListState, EntryListActions] {
  const [state, setState] = useState<EntryListState>({
    filter: initial,
    sort: 'pinyin',
    place: 0,
    uuid: null,
    ticked: NONE_TICKED,
  });
  const actions = useMemo((): EntryListActions => {
    const set = (changes: Partial<EntryListState>) => setState((before) => ({ ...before, ...changes }));
    return {
      // Another list: one begins at its top, and what was ticked is not in view any more.
      narrow: (changes) =>
        setState((before) => ({
          ...before,
          filter: { ...before.filter, ...changes },
          place: 0,
          uuid: null,
          ticked: NONE_TICKED,
        })),
      sortBy: (sort) => set({ sort, place: 0, uuid: null }),
      goTo: (place, uuid) => set({ place, uuid }),
      tick: (ticked) => set({ ticked }),
    };
  }, []);
  return [state, actions];
}
