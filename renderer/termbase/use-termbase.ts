import { useState } from 'react';
import type { Concept } from '../../core/model/terminology.ts';
import { useEntryList, type EntryListActions, type EntryListState } from './entries/use-entry-list.ts';

export const PARTS = ['entries', 'review', 'duplicates', 'changes', 'overview'] as const;
export type Part = (typeof PARTS)[number];

/** The termbase screen as one left it. */
export interface Termbase {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly entries: readonly [EntryListState, EntryListActions];
  readonly review: readonly [EntryListState, EntryListActions];
  /** A new entry that is being written; null where there is none. */
  readonly draft: Concept | null;
  readonly onDraft: (draft: Concept | null) => void;
}

export function useTermbase(): Termbase {
  const [part, onPart] = useState<Part>('entries');
  const entries = useEntryList();
  const review = useEntryList(WAITING);
  const [draft, onDraft] = useState<Concept | null>(null);
  return { part, onPart, entries, review, draft, onDraft };
}

/** What waits for a second person. */
const WAITING = { query: '', reviews: ['proposed', 'reviewed'] } as const;
