import { alignConcepts, canonical, type Aligned, type AlignedConcept, type AlignedTerm, type Pair } from './align.ts';
import { mergeAttributes, SINGLE_CATEGORIES } from './merge.ts';
import { plainText, type Concept, type DataCategory, type LanguageSection, type TermSection } from './terminology.ts';

/** One entry out of two, what differs decided place by place. */

/** Where two entries may differ: `c2`, `l0`, `l0.c1`, `l0.t1`, `l0.t1.c0`, counted in the aligned entries. */
export type PlaceKey = string;

/** `both` puts the right one behind the left one; where only one side has something, it stays. */
export type Choice = 'left' | 'right' | 'both';
export type Choices = Readonly<Record<PlaceKey, Choice>>;

/** A place where two entries differ. */
export interface Conflict {
  readonly key: PlaceKey;
  /** The sides that have changed it since the state both began with; both where there is no such state. */
  readonly changed: 'left' | 'right' | 'both';
  /** Can both be kept beside each other? */
  readonly canBeBoth: boolean;
}

/** The places where two aligned entries differ. What stands inside a term or section that one side lacks goes with it. */
export function conflictsOf(aligned: AlignedConcept, base: Concept | null): readonly Conflict[] {
  const said = base && new Set(places(alignConcepts(base, base)).flatMap(({ left }) => left ?? []));
  return places(aligned).flatMap(({ key, left, right, isSame, canBeBoth }) =>
    isSame ? [] : [{ key, changed: changedBy(left, right, said), canBeBoth }],
  );
}

/** Who changed what the two say differently, given all that is said in the state both began with. */
function changedBy(left: string | null, right: string | null, said: ReadonlySet<string> | null): Conflict['changed'] {
  if (said === null) return 'both';
  if (left === null || right === null) {
    const [there, lacking] = left === null ? (['right', 'left'] as const) : (['left', 'right'] as const);
    return said.has(left ?? right ?? '') ? lacking : there;
  }
  if (said.has(left)) return 'right';
  return said.has(right) ? 'left' : 'both';
}

interface PlaceState {
  readonly key: PlaceKey;
  /** What each side says there, with where it says it; null where it says nothing. */
  readonly left: string | null;
  readonly right: string | null;
  readonly isSame: boolean;
  readonly canBeBoth: boolean;
}

function places({ categories, languages }: AlignedConcept): readonly PlaceState[] {
  return [
    ...categoryPlaces('', NOWHERE, categories),
    ...languages.pairs.flatMap((section, at): readonly PlaceState[] => {
      const { left, right } = section;
      const own = placeOf(`l${at}`, section, NOWHERE, (one) => [one.language, one.attributes], isOneSided(section));
      if (left === null || right === null) return [own];
      const codes = { left: left.language, right: right.language };
      return [
        own,
        ...categoryPlaces(`l${at}.`, codes, section.categories),
        ...section.terms.pairs.flatMap((term, t) => termPlaces(`l${at}.t${t}`, codes, term)),
      ];
    }),
  ];
}

function termPlaces(key: PlaceKey, codes: Pair<string>, term: AlignedTerm): readonly PlaceState[] {
  const own = placeOf(key, term, codes, (one) => [one.term, one.attributes, one.termAttributes], true);
  if (term.left === null || term.right === null) return [own];
  const texts = {
    left: `${codes.left} ${plainText(term.left.term)}`,
    right: `${codes.right} ${plainText(term.right.term)}`,
  };
  return [own, ...categoryPlaces(`${key}.`, texts, term.categories)];
}

function categoryPlaces(
  path: string,
  context: Pair<string>,
  aligned: Aligned<Pair<DataCategory>>,
): readonly PlaceState[] {
  return aligned.pairs.flatMap((pair, at): readonly PlaceState[] => {
    if (isStamp(pair)) return [];
    const canBeBoth = isOneSided(pair) || !SINGLE_CATEGORIES.has(pair.left?.type ?? '');
    return [placeOf(`${path}c${at}`, pair, context, (one) => one, canBeBoth)];
  });
}

const NOWHERE: Pair<string> = { left: '', right: '' };

function placeOf<T>(
  key: PlaceKey,
  { left, right }: Pair<T>,
  context: Pair<string>,
  content: (one: T) => unknown,
  canBeBoth: boolean,
): PlaceState {
  const said = { left: left && canonical(content(left)), right: right && canonical(content(right)) };
  return {
    key,
    left: said.left && `${context.left ?? ''} ${said.left}`,
    right: said.right && `${context.right ?? ''} ${said.right}`,
    isSame: said.left === said.right,
    canBeBoth,
  };
}

/** Who changed an entry when is not to be decided: what is made of the two is stamped anew. */
function isStamp({ left, right }: Pair<DataCategory>): boolean {
  return (left ?? right)?.type === 'transactionType';
}

function isOneSided({ left, right }: Pair<unknown>): boolean {
  return left === null || right === null;
}

/** The entry that the choices make; a place without one keeps both as `mergeConcepts` would, the left one where it cannot. */
export function combined(aligned: AlignedConcept, choices: Choices): Concept {
  const { left, right } = aligned;
  const attributes = mergeAttributes(left?.attributes ?? {}, right?.attributes ?? {});
  return {
    externalId: left?.externalId ?? right?.externalId ?? null,
    attributes,
    categories: combinedCategories('', aligned.categories, choices),
    languages: aligned.languages.pairs.flatMap((section, at): readonly LanguageSection[] => {
      const key = `l${at}`;
      const one = chosen(section, choices[key]);
      if (one === null) return [];
      if (isOneSided(section)) return [one];
      return [
        {
          ...one,
          categories: combinedCategories(`${key}.`, section.categories, choices),
          terms: section.terms.pairs.flatMap((term, t) => combinedTerms(`${key}.t${t}`, term, choices)),
        },
      ];
    }),
  };
}

/** Terms of another text are two where both are kept, each with what it has; else what is known of them is one's. */
function combinedTerms(key: PlaceKey, pair: AlignedTerm, choices: Choices): readonly TermSection[] {
  const { left, right } = pair;
  const choice = choices[key] ?? 'both';
  if (left === null || right === null) {
    const one = chosen(pair, choice);
    return one === null ? [] : [one];
  }
  const isSame = canonical(left.term) === canonical(right.term);
  if (choice === 'both' && !isSame) return [left, right];
  const one = choice === 'right' ? right : left;
  return [{ ...one, categories: combinedCategories(`${key}.`, pair.categories, choices) }];
}

function combinedCategories(
  path: string,
  aligned: Aligned<Pair<DataCategory>>,
  choices: Choices,
): readonly DataCategory[] {
  return aligned.pairs.flatMap((pair, at): readonly DataCategory[] => {
    const { left, right } = pair;
    const choice = choices[`${path}c${at}`] ?? 'both';
    const isSingle = isStamp(pair) || SINGLE_CATEGORIES.has(left?.type ?? '');
    if (choice !== 'both' || left === null || right === null || isSingle) {
      const one = chosen(pair, choice);
      return one === null ? [] : [one];
    }
    return canonical(left) === canonical(right) ? [left] : [left, right];
  });
}

function chosen<T>({ left, right }: Pair<T>, choice: Choice | undefined): T | null {
  if (choice === 'left') return left;
  return choice === 'right' ? right : (left ?? right);
}
