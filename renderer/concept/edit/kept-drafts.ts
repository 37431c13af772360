import type { ConceptDetail } from '../../../core/contract.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import type { Draft } from './draft-state.ts';

/** Drafts that were left without being saved: who leaves a screen finds them again. */

/** A draft with the state of the entry that it began with; null for a new entry. */
interface Kept {
  readonly base: ConceptDetail | null;
  readonly beginning: Concept;
  readonly draft: Draft;
}

/** The new entry that is being written, of which there is one at most. */
const NEW = 'new';

const left = new Map<string, Kept>();

/** The draft of an entry (null: of a new one) that was left without being saved; null where there is none. */
export function keptDraft(uuid: string | null): Kept | null {
  return left.get(uuid ?? NEW) ?? null;
}

export function keepDraft(kept: Kept): void {
  left.set(kept.base?.uuid ?? NEW, kept);
}

export function forgetDraft(uuid: string | null): void {
  left.delete(uuid ?? NEW);
}
