import { problemsOf } from '../core/model/check-concept.ts';
import type { ReviewState } from '../core/model/curation.ts';
import { reviewStateOf } from '../core/model/review.ts';
import { administrativeStatus, type Concept, type DataCategory, type Inline } from '../core/model/terminology.ts';
import { sideOf, type Side } from '../core/text/language.ts';

/** Bits for the languages that an entry has terms in. */
export const SIDE_BITS = { zh: 1, en: 2, other: 4 } as const;

/** Bits for the statuses that its terms have. */
export const STATUS_BITS = { preferred: 1, admitted: 2, deprecated: 4, superseded: 8, none: 16 } as const;

/** A term section by its language section's and its own place in the entry. */
export interface TermPlace {
  readonly section: number;
  readonly term: number;
}

/** What an entry is listed, filtered and sorted by, and which entries it refers to. */
export interface ConceptFacets {
  readonly review: ReviewState | null;
  readonly sides: number;
  readonly statuses: number;
  readonly problems: number;
  /** The first term of each language. */
  readonly heads: Readonly<Record<Side, TermPlace | null>>;
  /** The ids that it refers to, each once. */
  readonly references: readonly string[];
}

export function facetsOf(concept: Concept): ConceptFacets {
  let sides = 0;
  let statuses = 0;
  const heads: Record<Side, TermPlace | null> = { zh: null, en: null };
  concept.languages.forEach(({ language, terms }, section) => {
    if (terms.length === 0) return;
    const side = sideOf(language);
    sides |= SIDE_BITS[side ?? 'other'];
    if (side !== null) heads[side] ??= { section, term: 0 };
    for (const term of terms) statuses |= STATUS_BITS[administrativeStatus(term) ?? 'none'];
  });
  return {
    review: reviewStateOf(concept),
    sides,
    statuses,
    problems: problemsOf(concept).length,
    heads,
    references: referencesOf(concept),
  };
}

/** The ids that a concept refers to, each once. */
function referencesOf({ categories, languages }: Concept): readonly string[] {
  const targets: string[] = [];
  addTargets(categories, targets);
  for (const section of languages) {
    addTargets(section.categories, targets);
    for (const { term, categories: ofTerm } of section.terms) {
      addInlineTargets(term, targets);
      addTargets(ofTerm, targets);
    }
  }
  return targets.length < 2 ? targets : [...new Set(targets)];
}

/** An `xref` points out of the termbase, everything else with a target to an entry or a term. */
function addTargets(categories: readonly DataCategory[], targets: string[]): void {
  for (const { element, attributes, content, members } of categories) {
    const target = attributes['target'];
    if (target !== undefined && target !== '' && element !== 'xref') targets.push(target);
    addInlineTargets(content, targets);
    addTargets(members, targets);
  }
}

function addInlineTargets(content: readonly Inline[], targets: string[]): void {
  for (const part of content) {
    if (typeof part === 'string') continue;
    const target = part.attributes['target'];
    if (target !== undefined && target !== '') targets.push(target);
    addInlineTargets(part.content, targets);
  }
}
