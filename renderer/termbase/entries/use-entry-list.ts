import { useMemo, useState } from 'react';
import type { EntryFilter, EntrySort } from '../../../core/model/curation.ts';
import { rememberedOrder, rememberOrder } from './remembered-order.ts';
import { NONE_TICKED, type Ticked } from './ticked.ts';

/** What the list shows and where one is in it; stays when other screens are looked at. */
export interface EntryListState {
  /** What the list shows when nothing narrows it. */
  readonly whole: EntryFilter;
  readonly filter: EntryFilter;
  readonly sort: EntrySort;
  /** The place of the current entry, and the entry itself once it is known. */
  readonly place: number;
  readonly uuid: string | null;
  readonly ticked: Ticked;
}

export interface EntryListActions {
  readonly narrow: (changes: Partial<EntryFilter>) => void;
  /** Show this part of all entries, whatever was chosen before. */
  readonly showOnly: (filter: Partial<EntryFilter>) => void;
  readonly sortBy: (sort: EntrySort) => void;
  readonly goTo: (place: number, uuid: string | null) => void;
  /** Make an entry the current one, in a list of those that are found by its term. */
  readonly open: (uuid: string, term: string) => void;
  readonly tick: (change: (ticked: Ticked) => Ticked) => void;
}

interface OwnState extends Omit<EntryListState, 'sort' | 'whole'> {
  /** The order of what is not searched for words, and of what is: there the best match comes first. */
  readonly order: EntrySort;
  readonly searchOrder: EntrySort;
}

/** The longest query that the database takes, in UTF-16 code units. */
const LONGEST_QUERY = 1000;

/** The list of that name, which has its order remembered. `whole` stays the same. */
export function useEntryList(name: string, whole: EntryFilter): readonly [EntryListState, EntryListActions] {
  const [state, setState] = useState<OwnState>(() => ({
    filter: whole,
    order: rememberedOrder(name),
    searchOrder: 'relevance',
    place: 0,
    uuid: null,
    ticked: NONE_TICKED,
  }));
  const actions = useMemo((): EntryListActions => {
    const set = (changes: Partial<OwnState>) => setState((before) => ({ ...before, ...changes }));
    // Another list: one begins at its top, and what was ticked is not in view any more.
    const begin = { place: 0, uuid: null, ticked: NONE_TICKED };
    return {
      narrow: (changes) => setState((before) => ({ ...before, ...begin, filter: { ...before.filter, ...changes } })),
      showOnly: (filter) => set({ ...begin, filter: { ...whole, ...filter } }),
      sortBy: (sort) => {
        if (sort !== 'relevance') rememberOrder(name, sort);
        setState(({ filter, ...before }) => ({
          ...before,
          filter,
          ...(isSearch(filter) ? { searchOrder: sort } : { order: sort }),
          place: 0,
          uuid: null,
        }));
      },
      goTo: (place, uuid) => set({ place, uuid }),
      open: (uuid, term) => {
        const query = term.slice(0, LONGEST_QUERY);
        set({ ...begin, filter: { ...whole, query }, searchOrder: 'relevance', uuid });
      },
      tick: (change) => setState((before) => ({ ...before, ticked: change(before.ticked) })),
    };
  }, [name, whole]);
  const { order, searchOrder, ...rest } = state;
  return [{ ...rest, whole, sort: isSearch(state.filter) ? searchOrder : order }, actions];
}

function isSearch({ query }: EntryFilter): boolean {
  return query.trim() !== '';
}
