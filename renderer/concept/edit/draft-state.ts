import { canonical } from '../../../core/model/align.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { tidied } from '../../../core/model/tidy-concept.ts';

/** An entry under a person's hands, with every step back. */
export interface Draft {
  readonly beginning: Concept;
  readonly present: Concept;
  readonly past: readonly Concept[];
  readonly future: readonly Concept[];
  /** The field that was typed in last: what is typed into one field without a pause elsewhere is one step. */
  readonly field: string | null;
}

export type DraftAction =
  | { readonly kind: 'change'; readonly concept: Concept; readonly field: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'begin'; readonly concept: Concept };

/** Steps that can be taken back; what is older is forgotten. */
const MOST_STEPS = 500;

export function newDraft(concept: Concept): Draft {
  return { beginning: concept, present: concept, past: [], future: [], field: null };
}

export function draftAfter(draft: Draft, action: DraftAction): Draft {
  const { present, past, future } = draft;
  switch (action.kind) {
    case 'begin':
      return newDraft(action.concept);
    case 'change': {
      if (action.concept === present) return draft;
      const goesOn = action.field !== null && action.field === draft.field;
      const steps = goesOn ? past : [...past, present].slice(-MOST_STEPS);
      return { ...draft, present: action.concept, past: steps, future: [], field: action.field };
    }
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return draft;
      return { ...draft, present: before, past: past.slice(0, -1), future: [present, ...future], field: null };
    }
    case 'redo': {
      const [next, ...later] = future;
      if (next === undefined) return draft;
      return { ...draft, present: next, past: [...past, present], future: later, field: null };
    }
  }
}

/** Is there anything to save? Fields that were opened and left empty are nothing. */
export function isChanged({ beginning, present }: Draft): boolean {
  return beginning !== present && canonical(tidied(present)) !== canonical(tidied(beginning));
}
