import { compareForUse } from '../../core/model/lookup.ts';
import { administrativeStatus, categoryValue, plainText, type LanguageSection } from '../../core/model/terminology.ts';

/**
 * The terms of a section by their places in it, in the order in which they are shown: where a name has a full and a
 * short form (as countries do), these two stand together in front, the rest behind them as it was.
 */
export function shownOrder(section: LanguageSection): readonly number[] {
  const places = section.terms.map((term, place) => ({
    place,
    type: categoryValue(term.categories, 'termType'),
    summary: {
      language: section.language,
      text: plainText(term.term),
      status: administrativeStatus(term),
      termType: null,
    },
  }));
  const firstOf = (type: string) =>
    places.filter((one) => one.type === type).toSorted((a, b) => compareForUse(a.summary, b.summary))[0]?.place;
  const full = firstOf('fullForm');
  const short = firstOf('shortForm');
  const all = places.map(({ place }) => place);
  if (full === undefined || short === undefined) return all;
  return [full, short, ...all.filter((place) => place !== full && place !== short)];
}
