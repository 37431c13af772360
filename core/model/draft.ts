import { otherSide, type Side } from '../text/language.ts';
import {
  dataCategory,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type TermSection,
} from './terminology.ts';

/** The language codes of new entries, as the starter termbase has them. */
export const DRAFT_LANGUAGES: Readonly<Record<Side, string>> = { zh: 'zh-CN', en: 'en-US' };

/** Where a term was found. */
export interface Finding {
  readonly term: string;
  readonly side: Side;
  /** The sentence around it; null where there is none. */
  readonly context: string | null;
  /** The symbol or name of the document; null where there is none. */
  readonly source: string | null;
}

/** A new entry for a term that was found in a document, its context and source with it, the equivalent still to be written. */
export function draftOf({ term, side, context, source }: Finding): Concept {
  const cited = source === null ? [] : [dataCategory('admin', 'source', source)];
  const contexts: DataCategory[] =
    context === null || context === term
      ? cited
      : [{ ...dataCategory('descrip', 'context', context), group: cited.length === 0 ? null : {}, members: cited }];
  const found = sectionOf(side, { ...EMPTY_TERM, term: term === '' ? [] : [term], categories: contexts });
  const wanted = sectionOf(otherSide(side), EMPTY_TERM);
  return {
    externalId: null,
    attributes: {},
    categories: [],
    languages: side === 'zh' ? [found, wanted] : [wanted, found],
  };
}

const EMPTY_TERM: TermSection = { attributes: {}, term: [], termAttributes: {}, categories: [] };

function sectionOf(side: Side, term: TermSection): LanguageSection {
  return { language: DRAFT_LANGUAGES[side], attributes: {}, categories: [], terms: [term] };
}
