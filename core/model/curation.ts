import type { TermSummary } from './lookup.ts';
import type { AdministrativeStatus, Concept } from './terminology.ts';

/** How far an entry has come: somebody proposed it, a second person has read it, it may be relied on. */
export type ReviewState = 'proposed' | 'reviewed' | 'approved';

export const REVIEW_STATES: readonly ReviewState[] = ['proposed', 'reviewed', 'approved'];

/** What a list of entries is narrowed to. What is left out narrows nothing; several values of one facet are alternatives. */
export interface EntryFilter {
  /** Words to be found; they may hold typed filters too (see `entry-query.ts`). Empty for all entries. */
  readonly query: string;
  /** Names of collections. */
  readonly collections?: readonly string[] | undefined;
  /** Subject fields as stored; `''` for entries without one. */
  readonly subjects?: readonly string[] | undefined;
  /** Administrative status of any term; `none` for terms without one. */
  readonly statuses?: readonly (AdministrativeStatus | 'none')[] | undefined;
  readonly reviews?: readonly (ReviewState | 'none')[] | undefined;
  /** Entries that lack a term in this language. */
  readonly missing?: readonly ('zh' | 'en')[] | undefined;
  /** Who made the last change. */
  readonly changedBy?: readonly string[] | undefined;
  /** Last changed at this moment or later: a date or a date and time in ISO 8601. */
  readonly changedSince?: string | undefined;
  readonly hasDuplicate?: boolean | undefined;
  readonly hasProblem?: boolean | undefined;
}

/** By the first Chinese term's reading or strokes, the first English term's letters, the last change, or how well the words fit. */
export type EntrySort = 'relevance' | 'pinyin' | 'strokes' | 'english' | 'changed';

/** An entry as a list shows it. */
export interface EntryRow {
  readonly uuid: string;
  readonly revision: number;
  readonly collection: string;
  readonly subject: string | null;
  /** The terms of all languages in the order of the entry. */
  readonly terms: readonly TermSummary[];
  readonly review: ReviewState | null;
  /** Problems that `check-concept.ts` finds in it. */
  readonly problems: number;
  readonly hasDuplicate: boolean;
  /** The last change: when (ISO 8601) and by whom. */
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface EntryPage {
  /** Entries that pass the filter. */
  readonly total: number;
  /** Is `total` all there is, or did a search by words stop there? */
  readonly isComplete: boolean;
  /** The entries from the place asked for, as many as asked for or as there are. */
  readonly rows: readonly EntryRow[];
}

/** For each value of a facet, the entries that pass the filter with that facet left out. */
export type FacetCounts = Readonly<Record<string, number>>;

export interface Facets {
  readonly collections: FacetCounts;
  readonly subjects: FacetCounts;
  readonly statuses: FacetCounts;
  readonly reviews: FacetCounts;
  readonly missing: FacetCounts;
  readonly changedBy: FacetCounts;
  /** Entries with a problem. */
  readonly problems: number;
  /** Entries that repeat another; null until duplicates have been looked for. */
  readonly duplicates: number | null;
}

/** Entries that something is done to: named, or all that pass a filter. */
export type EntrySelection =
  { readonly uuids: readonly string[] } | { readonly filter: EntryFilter; readonly except: readonly string[] };

/** What was done in one change set. */
export type ChangeAction =
  'import' | 'create' | 'edit' | 'restore' | 'review' | 'merge' | 'remove' | 'bulk' | 'pack' | 'undo' | 'redo';

/** One state of an entry in its history, the newest first. */
export interface HistoryEntry {
  readonly changeSet: string;
  readonly action: ChangeAction;
  /** What was done, where it has a name: the file of an import, of a pack. */
  readonly description: string;
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly revision: number;
  /** The entry before and after; null where it was not there. */
  readonly before: Concept | null;
  readonly after: Concept | null;
  /** The collection afterwards, where the change moved the entry; null where it stayed. */
  readonly movedTo: string | null;
}

/** A step that can be taken back or done again. */
export interface HistoryStep {
  readonly changeSet: string;
  readonly action: ChangeAction;
  readonly description: string;
  readonly who: string;
  readonly at: string;
}

/** A step as the list of what was done has it. */
export interface LoggedStep extends HistoryStep {
  /** Entries that it changed, added or removed. */
  readonly entries: number;
  /** Was it taken back? */
  readonly isUndone: boolean;
}

/** The next step back and the next step forward; null where there is none. */
export interface HistorySteps {
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
}

/** What taking a step back or forward came to. */
export interface StepReport {
  readonly step: HistoryStep;
  /** Entries that are as they were before (undo) or after (redo) the step. */
  readonly entries: number;
  /** Entries that somebody has changed since, and that were left as they are. */
  readonly kept: number;
}

/** Forms of a Chinese term that are proposed, never stored unasked. */
export interface ChineseForms {
  readonly simplified: string;
  /** Traditional with the words of Taiwan and of Hong Kong (OpenCC's phrases). */
  readonly taiwan: string;
  readonly hongKong: string;
  /** One syllable for each character that has a reading, the characters that have none as they are. */
  readonly reading: readonly Syllable[];
}

export interface Syllable {
  readonly character: string;
  /** With its tone mark; empty for a character without a reading. */
  readonly syllable: string;
  /** All readings of a character that has several; empty where there is but one. */
  readonly others: readonly string[];
}

/** Entries that look like one concept. */
export interface DuplicateGroup {
  /** `both`: a term in common in each language that both have; `zh`, `en`: in one of them only. */
  readonly kind: 'both' | 'zh' | 'en';
  /** The term that they share, as one of them writes it. */
  readonly term: string;
  readonly entries: readonly EntryRow[];
}

export interface DuplicatePage {
  /** Groups by kind. */
  readonly totals: Readonly<Record<DuplicateGroup['kind'], number>>;
  readonly groups: readonly DuplicateGroup[];
}

/** A change to every entry of a selection. */
export type BulkAction =
  | { readonly kind: 'status'; readonly side: 'zh' | 'en' | null; readonly status: AdministrativeStatus | null }
  | { readonly kind: 'subject'; readonly subject: string | null }
  | { readonly kind: 'collection'; readonly collection: string }
  | { readonly kind: 'review'; readonly state: ReviewState | null }
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'replace';
      readonly find: string;
      readonly replacement: string;
      readonly in: 'terms' | 'texts' | 'everywhere';
      readonly side: 'zh' | 'en' | null;
      readonly isCaseSensitive: boolean;
    };

/** What a change to a selection would do, before it is done. */
export interface BulkPreview {
  readonly selected: number;
  /** Entries that it would change. */
  readonly changed: number;
  /** Entries that it cannot change, such as those of a read-only collection, or where a term would become empty. */
  readonly refused: number;
  /** The first of them, before and after; `after` is null where the entry goes. */
  readonly examples: readonly BulkExample[];
}

export interface BulkExample {
  readonly uuid: string;
  readonly before: Concept;
  readonly after: Concept | null;
}

export interface BulkReport {
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Who made a file of changes, and when. */
export interface PackHeader {
  readonly format: 'shuyu-changes';
  readonly version: number;
  readonly who: string;
  /** When it was made, and since when the changes are in it (null for a selection); ISO 8601. */
  readonly at: string;
  readonly since: string | null;
}

/** What became of one entry of a pack here. */
export type PackOutcome =
  /** It is new here, or the pack's change can be made as it is. */
  | 'new'
  | 'apply'
  /** It is here already as the pack has it. */
  | 'same'
  /** It was changed here as well: somebody must choose. */
  | 'conflict'
  /** The pack changes or removes an entry that is not here. */
  | 'missing';

export interface PackConflict {
  readonly uuid: string;
  /** The state both began with, this termbase's and the pack's; null where the entry is not there. */
  readonly base: Concept | null;
  readonly ours: Concept | null;
  readonly theirs: Concept | null;
}

export interface PackPreview {
  readonly header: PackHeader;
  readonly counts: Readonly<Record<PackOutcome, number>>;
  readonly conflicts: readonly PackConflict[];
  /** Conflicts beyond those listed. */
  readonly moreConflicts: number;
}

/** How a conflict is settled: ours stays, theirs is taken, or what a person made of both. */
export interface PackDecision {
  readonly uuid: string;
  readonly take: 'ours' | 'theirs' | { readonly concept: Concept };
}

export interface PackReport {
  readonly counts: Readonly<Record<PackOutcome, number>>;
  /** Entries changed, added or removed here. */
  readonly applied: number;
  /** Conflicts that were left as they are here. */
  readonly kept: number;
}

/** What the termbase holds, for plots. */
export interface Overview {
  readonly entries: number;
  readonly reviews: Readonly<Record<ReviewState | 'none', number>>;
  /** By subject field (`''` for none), the largest first: with terms in both languages, and lacking one. */
  readonly subjects: readonly {
    readonly subject: string;
    readonly both: number;
    readonly missingZh: number;
    readonly missingEn: number;
  }[];
  readonly missing: Readonly<Record<'zh' | 'en', number>>;
  readonly problems: number;
  /** Entries added and changes made, by day (ISO 8601), the oldest first; days without any are left out. */
  readonly activity: readonly { readonly day: string; readonly added: number; readonly changed: number }[];
}
