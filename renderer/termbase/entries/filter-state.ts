import type { EntryFilter } from '../../../core/model/curation.ts';

/** Does a filter leave anything out of what the list shows as a whole? */
export function isNarrowed(filter: EntryFilter, whole: EntryFilter): boolean {
  return filter.query.trim() !== '' || chosenFacets(filter, whole) > 0;
}

/** In how many facets has something been chosen? */
export function chosenFacets(filter: EntryFilter, whole: EntryFilter): number {
  const before: Readonly<Record<string, unknown>> = { ...whole };
  return Object.entries(filter).filter(([name, value]) => name !== 'query' && !isSame(value, before[name])).length;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
