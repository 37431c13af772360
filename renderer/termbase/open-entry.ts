import type { KeyboardEvent } from 'react';

/** Show an entry among the others of the termbase; `term` is one of its terms, which the list is searched for. */
export type OpenEntry = (uuid: string, term: string) => void;

/** Ctrl+Shift+T: the entry at hand, among the others of the termbase. */
export function isShowInTermbase(event: KeyboardEvent): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  return isControl && event.shiftKey && !event.altKey && event.key.toLowerCase() === 't';
}
