import { primaryLanguage, type Side } from '../text/language.ts';
import { compareForUse, type TermSummary } from './lookup.ts';

/** The terms of one side, in the order in which they are offered for use: Chinese, or any other language. */
export function termsOfSide(terms: readonly TermSummary[], side: Side): TermSummary[] {
  return terms
    .filter((term) => (primaryLanguage(term.language) === 'zh') === (side === 'zh') && term.text !== '')
    .toSorted(compareForUse);
}
