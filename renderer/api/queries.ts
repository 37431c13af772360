import { keepPreviousData, notifyManager, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { ConceptDetail } from '../../core/contract.ts';
import type { LookupHit } from '../../core/model/lookup.ts';
import type { Side } from '../../core/text/language.ts';
import { ask } from './shuyu.ts';

/** What the database answers stays true until it says that the termbase has changed. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: 5 * 60_000, retry: false, networkMode: 'always' } },
});

/** Most results of a look-up that a list shows. */
const MOST_HITS = 50;

function lookupQuery(query: string) {
  return queryOptions({
    queryKey: ['lookup', query],
    queryFn: () => ask('lookup', { query, side: null, limit: MOST_HITS }),
  });
}

// An answer is shown at once: a timer would let a frame go by.
notifyManager.setScheduler((notify) => queueMicrotask(notify));

/** The concepts found by what a person types; the last result stays while the next is on its way. */
export function useLookup(query: string) {
  return useQuery({ ...lookupQuery(query), enabled: query !== '', placeholderData: keepPreviousData });
}

/** Begin to look up what is typed before the window is drawn anew, so that both go on at once. */
export function lookUpAhead(query: string): void {
  if (query !== '') void queryClient.prefetchQuery(lookupQuery(query));
}

/** The concepts found by these words and no others, once they are there. */
export async function lookedUp(query: string): Promise<readonly LookupHit[]> {
  return await queryClient.fetchQuery(lookupQuery(query));
}

/** The terms of a sentence. */
export function useRecognition(text: string, from: Side) {
  return useQuery({
    queryKey: ['recognise', from, text],
    queryFn: async () => (await ask('recognise', { texts: [text], from }))[0] ?? { terms: [], nested: [] },
    enabled: text !== '',
  });
}

/** A concept with everything in it. */
export function useConcept(uuid: string | null) {
  return useQuery({ ...conceptQuery(uuid ?? ''), enabled: uuid !== null, placeholderData: keepPreviousData });
}

/** A concept with everything in it, once it is there. */
export async function wholeConcept(uuid: string): Promise<ConceptDetail> {
  return await queryClient.fetchQuery(conceptQuery(uuid));
}

function conceptQuery(uuid: string) {
  return queryOptions({ queryKey: ['concept', uuid], queryFn: () => ask('concept', { uuid }) });
}

/** What the termbase holds. */
export function useSummary() {
  return useQuery({ queryKey: ['summary'], queryFn: () => ask('summary', {}) });
}

/** The latest imports, the last one first. */
export function usePastImports() {
  return useQuery({ queryKey: ['past-imports'], queryFn: () => ask('pastImports', {}) });
}

const MAPPING_NAMES = ['mapping-names'];

/** The names under which mappings of columns were saved. */
export function useMappingNames() {
  return useQuery({ queryKey: MAPPING_NAMES, queryFn: () => ask('mappingNames', {}) });
}

/** A mapping was saved or forgotten. */
export async function mappingsChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: MAPPING_NAMES });
}
