import { plainText, type Concept, type DataCategory } from '../../core/model/terminology.ts';
import { runningWords, symbolsIn } from '../../core/text/running-words.ts';

/** What is chosen from a list, names a thing inside the file or is a date: no text that anybody searches. */
const NO_TEXT_TYPES: ReadonlySet<string> = new Set([
  'subjectField',
  'partOfSpeech',
  'administrativeStatus',
  'normativeAuthorization',
  'usageStatus',
  'termType',
  'grammaticalGender',
  'grammaticalNumber',
  'grammaticalValency',
  'register',
  'reliability',
  'reliabilityCode',
  'processStatus',
  'elementWorkingStatus',
  'termLocation',
  'reading',
]);
const NO_TEXT_ELEMENTS: ReadonlySet<string> = new Set(['transac', 'transacNote', 'date', 'ref']);

/** The running text of data categories: definitions, contexts, notes, sources and whatever else is no choice from a list. */
export function* textsOf(categories: readonly DataCategory[]): Generator<string> {
  for (const { element, type, content, members } of categories) {
    const isText = !NO_TEXT_ELEMENTS.has(element) && !(type !== null && NO_TEXT_TYPES.has(type));
    if (isText && content.length > 0) yield plainText(content);
    if (members.length > 0) yield* textsOf(members);
  }
}

/** The running text of a concept at all of its levels, in the order of the entry. */
export function* textsOfConcept({ categories, languages }: Concept): Generator<string> {
  yield* textsOf(categories);
  for (const section of languages) {
    yield* textsOf(section.categories);
    for (const term of section.terms) yield* textsOf(term.categories);
  }
}

/** What parts one text from the next, so that no phrase goes over the border: it is no letter of any word. */
const BORDER = '_';

/**
 * The words of texts, for the full-text table of running text, and behind them the document symbols as one word each;
 * empty where there are none.
 */
export function textWordsOf(texts: Iterable<string>): string {
  let words = '';
  const symbols = new Set<string>();
  for (const text of texts) {
    if (text.includes('/')) for (const symbol of symbolsIn(text)) symbols.add(symbol);
    const here = runningWords(text);
    if (here.length === 0) continue;
    if (words !== '') words += ` ${BORDER} `;
    words += here.map(({ word }) => word).join(' ');
  }
  return symbols.size === 0 ? words : `${words} ${BORDER} ${[...symbols].join(' ')}`;
}
