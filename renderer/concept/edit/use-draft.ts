import { useEffect, useMemo, useReducer } from 'react';
import { problemsOf, type ConceptProblem } from '../../../core/model/check-concept.ts';
import type { ConceptDetail } from '../../../core/contract.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { tidied } from '../../../core/model/tidy-concept.ts';
import { draftAfter, isChanged, newDraft, type Draft, type DraftAction } from './draft-state.ts';

/** A draft with the state of the entry that it began with. */
interface Kept {
  readonly base: ConceptDetail;
  readonly draft: Draft;
}

/** Drafts that were left without being saved, by the entry: who leaves a screen finds them again. */
const left = new Map<string, Kept>();

/** The draft of an entry that was left without being saved; null where there is none. */
export function keptDraft(uuid: string | null): Kept | null {
  return uuid === null ? null : (left.get(uuid) ?? null);
}

export function forgetDraft(uuid: string | null): void {
  if (uuid !== null) left.delete(uuid);
}

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
  const [draft, dispatch] = useReducer(
    draftAfter,
    null,
    () => keptDraft(base?.uuid ?? null)?.draft ?? newDraft(beginning),
  );
  const changed = useMemo(() => isChanged(draft), [draft]);
  useEffect(() => {
    if (base === null) return;
    if (changed) left.set(base.uuid, { base, draft });
    else left.delete(base.uuid);
  }, [base, draft, changed]);
  const result = useMemo(() => tidied(draft.present), [draft.present]);
  const problems = useMemo(() => problemsOf(draft.present), [draft.present]);
  const errors = useMemo(() => problemsOf(result).filter(({ severity }) => severity === 'error').length, [result]);
  return { draft, dispatch, isChanged: changed, problems, errors, result };
}
