import { sideOf, type Side } from '../text/language.ts';
import { compareForUse, type TermSummary } from './lookup.ts';

/** The terms of one side, in the order in which they are offered for use. */
export function termsOfSide(terms: readonly TermSummary[], side: Side): TermSummary[] {
  return terms.filter((term) => sideOf(term.language) === side && term.text !== '').toSorted(compareForUse);
}
