import type { AdministrativeStatus } from './terminology.ts';

/**
 * Why a concept was found: its term is the query, begins with it, holds it, is like it, or is read like it; or other text
 * of its entry holds it.
 */
export type HitKind = 'exact' | 'prefix' | 'inside' | 'fuzzy' | 'pinyin' | 'text';

/** A term as a list shows it. */
export interface TermSummary {
  readonly language: string;
  readonly text: string;
  readonly status: AdministrativeStatus | null;
  /** The term type (`fullForm`, `abbreviation`, …); null where none is given. */
  readonly termType: string | null;
}

/** A concept found by a query. */
export interface LookupHit {
  /** The UUID of the concept. */
  readonly concept: string;
  /** How close it is: 100 for the term itself, falling to 1. */
  readonly score: number;
  readonly kind: HitKind;
  /** The term by which it was found; for other text, a piece of at most 80 code units around the place. */
  readonly matched: string;
  /** How that term is read, with tone marks; null unless it was found by its reading. */
  readonly reading: string | null;
  readonly terms: readonly TermSummary[];
  readonly subject: string | null;
  readonly collection: string;
}

/** A concept that may be the one that somebody is about to add. */
export interface Twin {
  /** The UUID of the concept. */
  readonly concept: string;
  /** Its term is the same; the same in the other script, width, spacing or inflection; or one much like it. */
  readonly kind: 'same' | 'script' | 'near';
  /** The term by which it was found. */
  readonly text: string;
  readonly terms: readonly TermSummary[];
  readonly subject: string | null;
  readonly collection: string;
}

/** A concept that a term in a text stands for, with its equivalents. */
export interface RecognisedConcept {
  /** The UUID of the concept. */
  readonly concept: string;
  /** The term as the termbase writes it, and its status. */
  readonly term: string;
  readonly status: AdministrativeStatus | null;
  readonly subject: string | null;
  /** Equivalents in the other language: preferred first, deprecated and superseded last. */
  readonly targets: readonly TermSummary[];
}

/** A term in a text: offsets in UTF-16 code units, `end` exclusive. */
export interface RecognisedTerm {
  readonly start: number;
  readonly end: number;
  /** One, or several homographs. Never empty. */
  readonly concepts: readonly RecognisedConcept[];
}

export interface RecognisedText {
  readonly terms: readonly RecognisedTerm[];
  /** Terms inside longer ones. */
  readonly nested: readonly RecognisedTerm[];
}

const RANK: Readonly<Record<AdministrativeStatus, number>> = {
  preferred: 0,
  admitted: 1,
  superseded: 3,
  deprecated: 4,
};

/** Order of terms for use: preferred, admitted, without status, superseded, deprecated; abbreviations after full forms. */
export function compareForUse(a: TermSummary, b: TermSummary): number {
  const rank = (term: TermSummary) => (term.status === null ? 2 : RANK[term.status]) * 2 + Number(isAbbreviation(term));
  return rank(a) - rank(b);
}

function isAbbreviation(term: TermSummary): boolean {
  return term.termType === 'abbreviation' || term.termType === 'acronym';
}

/** May the term be written? Not when it is deprecated or superseded. */
export function isUsable(term: TermSummary): boolean {
  return term.status !== 'deprecated' && term.status !== 'superseded';
}
