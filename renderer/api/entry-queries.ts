import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { usePaused } from '../ui/use-paused.ts';
import { ask } from './shuyu.ts';

/** A pause in typing, in ms, after which a term is looked for among those that are there. */
const PAUSE = 150;

/** What became of an entry, the newest first. */
export function useHistory(uuid: string) {
  return useQuery({ queryKey: ['history', uuid], queryFn: () => ask('history', { uuid }) });
}

/** Entries that have a term already, or nearly so, once a person pauses. */
export function useTwins(text: string, language: string, except: string | null) {
  const wanted = usePaused(text.trim(), PAUSE);
  return useQuery({
    queryKey: ['twins', wanted, language, except],
    queryFn: () => ask('twins', { text: wanted, language, except }),
    enabled: wanted !== '' && wanted.length <= 1000 && language !== '',
    placeholderData: keepPreviousData,
  });
}

/** The reading of a Chinese term and its forms in Taiwan and Hong Kong. */
export function useChineseForms(text: string) {
  return useQuery({
    queryKey: ['chineseForms', text],
    queryFn: () => ask('chineseForms', { text }),
    enabled: /\p{Script=Han}/u.test(text) && text.length <= 1000,
  });
}

/** The name under which the person works. */
export function usePerson() {
  return useQuery({ queryKey: ['person'], queryFn: () => ask('person', {}) });
}
