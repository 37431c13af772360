import type { EntryFilter } from '../../../core/model/curation.ts';

/** Does a filter leave anything out, beside the states that a list of its own is about? */
export function isNarrowed({ query, ...facets }: EntryFilter): boolean {
  return (
    query.trim() !== '' || Object.entries(facets).some(([name, value]) => name !== 'reviews' && value !== undefined)
  );
}

/** Nothing chosen in any facet, and no word. */
export const NOTHING_CHOSEN = {
  query: '',
  collections: undefined,
  subjects: undefined,
  statuses: undefined,
  missing: undefined,
  changedBy: undefined,
  changedSince: undefined,
  hasDuplicate: undefined,
  hasProblem: undefined,
} as const satisfies EntryFilter;
