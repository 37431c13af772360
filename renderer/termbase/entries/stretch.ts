import { hashKey, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EntryFilter, EntryRow, EntrySort } from '../../../core/model/curation.ts';
import { ask } from '../../api/shuyu.ts';
import { usePaused } from '../../ui/use-paused.ts';

/** Rows that are asked for at once, and the step in which the stretch moves. */
const STRETCH = 100;
const STEP = 25;
/** A pause in typing, in ms, after which a search goes on to its end, to tell how much there is. */
const PAUSE = 150;
/** Most rows that the database gives at once. */
const MOST = 500;

/** A stretch of the list as it was asked for. */
export interface Stretch {
  /** The list that it is of; see `listName`. */
  readonly list: string;
  readonly from: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly rows: readonly EntryRow[];
}

/** A name for a list, the same for filters that say the same. */
export function listName(filter: EntryFilter, sort: EntrySort): string {
  return hashKey([filter, sort]);
}

/** The entries around a place; the last answer stays while the next is on its way. */
export function useStretch(filter: EntryFilter, sort: EntrySort, place: number) {
  const from = Math.max(0, Math.floor(place / STEP) * STEP - STEP);
  const settled = usePaused(filter, PAUSE);
  const depth = settled === filter ? 'end' : 'stretch';
  return useQuery({
    queryKey: ['entries', filter, sort, from, depth],
    queryFn: async (): Promise<Stretch> => {
      const page = await ask('entries', { filter, sort, from, count: STRETCH, depth });
      return { ...page, list: listName(filter, sort), from };
    },
    placeholderData: keepPreviousData,
  });
}

/** The row at a place, where the stretch has it. */
export function rowIn(stretch: Stretch | undefined, place: number): EntryRow | undefined {
  return stretch?.rows[place - stretch.from];
}

/** The entries from one place to another, both with them. */
export async function uuidsBetween(
  filter: EntryFilter,
  sort: EntrySort,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const uuids: string[] = [];
  while (from + uuids.length <= to) {
    const count = Math.min(MOST, to + 1 - from - uuids.length);
    const { rows } = await ask('entries', { filter, sort, from: from + uuids.length, count, depth: 'stretch' });
    if (rows.length === 0) break;
    uuids.push(...rows.map(({ uuid }) => uuid));
  }
  return uuids;
}
