import type { Side } from '../text/language.ts';
import { sideOf } from '../text/language.ts';
import type { BulkAction } from './curation.ts';
import { reviewStateOf, withReviewState } from './review.ts';
import {
  dataCategory,
  plainText,
  type AdministrativeStatus,
  type Concept,
  type DataCategory,
  type Inline,
  type LanguageSection,
  type TermSection,
} from './terminology.ts';

/** What changes the entry itself; moving and removing entries is the termbase's business. */
export type ContentAction = Exclude<BulkAction, { kind: 'collection' | 'remove' }>;

/** The entry after a change to many; the same object where the change changes nothing in it. */
export function bulkEdited(concept: Concept, action: ContentAction, who: string, day: string): Concept {
  switch (action.kind) {
    case 'status':
      return mapTerms(concept, action.side, (term) => withStatus(term, action.status));
    case 'subject':
      return withSubject(concept, action.subject);
    case 'review':
      // Who has put it there stays.
      return action.state !== null && reviewStateOf(concept) === action.state
        ? concept
        : sameOr(concept, withReviewState(concept, action.state, who, day));
    case 'replace':
      return replaced(concept, action);
  }
}

const STATUS_TYPES: ReadonlySet<string | null> = new Set([
  'administrativeStatus',
  'normativeAuthorization',
  'usageStatus',
]);

function withStatus(term: TermSection, status: AdministrativeStatus | null): TermSection {
  const value = status === null ? null : `${status}Term-admn-sts`;
  const stated = term.categories.filter(({ type }) => STATUS_TYPES.has(type));
  const [first] = stated;
  if (stated.length === (value === null ? 0 : 1) && (first === undefined || plainText(first.content) === value)) {
    return term;
  }
  const others = term.categories.filter(({ type }) => !STATUS_TYPES.has(type));
  const added = value === null ? [] : [dataCategory('termNote', 'administrativeStatus', value)];
  return { ...term, categories: [...added, ...others] };
}

function withSubject(concept: Concept, subject: string | null): Concept {
  const at = concept.categories.findIndex(({ type }) => type === 'subjectField');
  const known = concept.categories[at];
  if ((known === undefined ? null : plainText(known.content)) === subject) return concept;
  const others = concept.categories.filter(({ type }) => type !== 'subjectField');
  if (subject === null) return { ...concept, categories: others };
  const stated =
    known === undefined ? dataCategory('descrip', 'subjectField', subject) : { ...known, content: [subject] };
  return { ...concept, categories: others.toSpliced(Math.max(at, 0), 0, stated) };
}

type Replacement = Extract<BulkAction, { kind: 'replace' }>;

/** Find and replace, literally. Markup stays: what is looked for is found within one run of text. */
function replaced(concept: Concept, { find, replacement, in: place, side, isCaseSensitive }: Replacement): Concept {
  const pattern = new RegExp(find.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`), isCaseSensitive ? 'gu' : 'giu');
  const text = (part: string) => part.replace(pattern, () => replacement);
  const inline = (part: Inline): Inline =>
    typeof part === 'string' ? text(part) : { ...part, content: part.content.map(inline) };
  const category = (one: DataCategory): DataCategory => ({
    ...one,
    content: isCoded(one) ? one.content : one.content.map(inline),
    members: one.members.map(category),
  });
  const inTerms = place !== 'texts';
  const inTexts = place !== 'terms';
  const termSection = (section: TermSection): TermSection => ({
    ...section,
    term: inTerms ? section.term.map(inline) : section.term,
    categories: inTexts ? section.categories.map(category) : section.categories,
  });
  const languages = concept.languages.map((section) =>
    isOfSide(section, side)
      ? {
          ...section,
          categories: inTexts ? section.categories.map(category) : section.categories,
          terms: section.terms.map(termSection),
        }
      : section,
  );
  const ofConcept = inTexts && side === null ? concept.categories.map(category) : concept.categories;
  return sameOr(concept, { ...concept, categories: ofConcept, languages });
}

/** Values of a list, dates and who did what are no text to be searched. */
const CODED: ReadonlySet<string | null> = new Set([
  'administrativeStatus',
  'normativeAuthorization',
  'usageStatus',
  'partOfSpeech',
  'termType',
  'grammaticalGender',
  'grammaticalNumber',
  'register',
  'termLocation',
  'transactionType',
  'responsibility',
  'reviewState',
  'reliability',
]);

function isCoded({ element, type }: DataCategory): boolean {
  return element === 'date' || CODED.has(type);
}

function mapTerms(concept: Concept, side: Side | null, change: (term: TermSection) => TermSection): Concept {
  const languages = concept.languages.map((section) =>
    isOfSide(section, side) ? { ...section, terms: section.terms.map(change) } : section,
  );
  return sameOr(concept, { ...concept, languages });
}

function isOfSide(section: LanguageSection, side: Side | null): boolean {
  return side === null || sideOf(section.language) === side;
}

function sameOr(before: Concept, after: Concept): Concept {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
