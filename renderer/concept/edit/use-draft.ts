import { useEffect, useMemo, useReducer } from 'react';
import { problemsOf, type ConceptProblem } from '../../../core/model/check-concept.ts';
import type { ConceptDetail } from '../../../core/contract.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { tidied } from '../../../core/model/tidy-concept.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-drafts.ts';
import { draftAfter, isChanged, newDraft, type Draft, type DraftAction } from './draft-state.ts';

export interface DraftUse {
  readonly draft: Draft;
  readonly dispatch: (action: DraftAction) => void;
  readonly isChanged: boolean;
  readonly problems: readonly ConceptProblem[];
  /** Errors in what would be saved. */
  readonly errors: number;
  /** What would be saved. */
  readonly result: Concept;
}

/** A draft of an entry (`base`) or of a new one; goes on with the one that was left. */
export function useDraft(base: ConceptDetail | null, beginning: Concept): DraftUse {
  const [draft, dispatch] = useReducer(draftAfter, null, () => goneOnWith(base, beginning) ?? newDraft(beginning));
  const changed = useMemo(() => isChanged(draft), [draft]);
  useEffect(() => {
    if (changed) keepDraft({ base, beginning, draft });
    else forgetDraft(base?.uuid ?? null);
  }, [base, beginning, draft, changed]);
  const result = useMemo(() => tidied(draft.present), [draft.present]);
  const problems = useMemo(() => problemsOf(draft.present), [draft.present]);
  const errors = useMemo(() => problemsOf(result).filter(({ severity }) => severity === 'error').length, [result]);
  return { draft, dispatch, isChanged: changed, problems, errors, result };
}

/** The draft that was left; a new entry that begins otherwise is another one. */
function goneOnWith(base: ConceptDetail | null, beginning: Concept): Draft | null {
  const kept = keptDraft(base?.uuid ?? null);
  return kept !== null && (base !== null || kept.beginning === beginning) ? kept.draft : null;
}
