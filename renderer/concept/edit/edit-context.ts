import { createContext, useContext } from 'react';
import type { ConceptProblem } from '../../../core/model/check-concept.ts';
import type { Holder } from '../../../core/model/edit-concept.ts';
import type { Concept } from '../../../core/model/terminology.ts';

/** What the fields of a form share. */
export interface EditForm {
  readonly concept: Concept;
  /** The entry under hand; null where it is a new one. */
  readonly uuid: string | null;
  /** The entry as it is stored; null for a new one. */
  readonly base: Concept | null;
  /** Who edits; empty where nobody has said. */
  readonly who: string;
  readonly problems: readonly ConceptProblem[];
  /** The entry is another now; `field` is the one that was typed in. */
  readonly change: (concept: Concept, field?: string) => void;
  /** Something was removed: it is said what, and how to have it back. */
  readonly remove: (concept: Concept, what: string) => void;
  /** Something was added: its field takes the focus. */
  readonly add: (concept: Concept, field: string) => void;
  readonly openEntry: (uuid: string, term: string) => void;
}

export const EditFormContext = createContext<EditForm | null>(null);

/** The form around a field. */
export function useEditForm(): EditForm {
  const form = useContext(EditFormContext);
  if (form === null) throw new Error('a field stands in a form');
  return form;
}

/** The name of a field, by which it is found when it is to take the focus: `entry.c2`, `l0.t1`, `l0.t1.c0.m0`. */
export function fieldName({ language, term }: Holder, category?: number, member?: number): string {
  return [
    language === null ? 'entry' : `l${language}`,
    ...(term === null ? [] : [`t${term}`]),
    ...(category === undefined ? [] : [`c${category}`]),
    ...(member === undefined ? [] : [`m${member}`]),
  ].join('.');
}

/** The problems of exactly this place. */
export function problemsAt(
  { problems }: EditForm,
  { language, term }: Holder,
  category: number | null,
): readonly ConceptProblem[] {
  return problems.filter(
    ({ place }) => place.language === language && place.term === term && place.category === category,
  );
}
