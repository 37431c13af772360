import { useState } from 'react';
import type { EntryFilter } from '../../core/model/curation.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { keptDraft } from '../concept/edit/kept-drafts.ts';
import { useEntryList, type EntryListActions, type EntryListState } from './entries/use-entry-list.ts';
import type { OpenEntry } from './open-entry.ts';

export const PARTS = ['entries', 'review', 'duplicates', 'changes', 'overview'] as const;
export type Part = (typeof PARTS)[number];

/** A new entry that is being written. While another one is looked at it waits. */
export interface NewDraft {
  readonly concept: Concept;
  readonly isShown: boolean;
}

/** The termbase screen as one left it. */
export interface Termbase {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly entries: readonly [EntryListState, EntryListActions];
  readonly review: readonly [EntryListState, EntryListActions];
  readonly draft: NewDraft | null;
  /** Begin a new entry, or go on with the one that is being written. */
  readonly write: (concept: Concept) => void;
  /** The new entry was saved or given up. */
  readonly endDraft: () => void;
  readonly open: OpenEntry;
}

const EVERYTHING: EntryFilter = { query: '' };
/** What waits for a second person. */
const WAITING: EntryFilter = { query: '', reviews: ['proposed', 'reviewed'] };

export function useTermbase(): Termbase {
  const [part, onPart] = useState<Part>('entries');
  const entries = useEntryList('entries', EVERYTHING);
  const review = useEntryList('review', WAITING);
  const [draft, setDraft] = useState<NewDraft | null>(null);
  return {
    part,
    onPart,
    entries,
    review,
    draft,
    write: (concept) => {
      onPart('entries');
      setDraft((before) => ({
        concept: keptDraft(null) === null ? concept : (before?.concept ?? concept),
        isShown: true,
      }));
    },
    endDraft: () => setDraft(null),
    open: (uuid, term) => {
      onPart('entries');
      setDraft((before) => before && { ...before, isShown: false });
      entries[1].open(uuid, term);
    },
  };
}
