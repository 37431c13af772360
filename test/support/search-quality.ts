import { Converter } from 'opencc-js/cn2t';
import { typingErrors } from '../../core/match/typing-errors.ts';
import { keyOf, stems } from '../../core/text/key.ts';
import type { Side } from '../../core/text/language.ts';
import { readingOf, readingWithTones } from '../../core/text/pinyin.ts';
import { readingsOf } from '../../core/text/syllables.ts';

/** A term of a termbase with its key. */
export interface KnownTerm {
  readonly side: Side;
  readonly text: string;
  readonly key: string;
}

/** A query made from a term by a rule, and the term that must be found by it. */
export interface QualityQuery {
  readonly kind: string;
  readonly query: string;
  readonly expected: string;
  /** Another term fits the query as well. */
  readonly isAmbiguous: boolean;
}

export interface QualityScore {
  readonly queries: number;
  readonly atOne: number;
  readonly atFive: number;
}

type Chance = () => number;

interface Rule {
  readonly kind: string;
  readonly side: Side;
  readonly make: (term: KnownTerm, chance: Chance) => string | null;
  /** Does the query fit this other term as well? */
  readonly fits: (query: string, other: KnownTerm) => boolean;
}

const traditional = Converter({ from: 'cn', to: 't' });
const LETTERS = 'etaoinshrdlu';
const CHARACTERS = '的国人大中民会行';

/** Numbers that look like chance and are the same every time (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function within(chance: Chance, from: number, to: number): number {
  return from + Math.floor(chance() * (to - from));
}

/** Change one word of five letters or more. */
function inWord(text: string, chance: Chance, change: (word: string) => string): string | null {
  const words = [...text.matchAll(/[A-Za-z]{5,}/gu)];
  const word = words[within(chance, 0, words.length)];
  if (word === undefined) return null;
  const changed = change(word[0]);
  return changed === word[0] ? null : text.slice(0, word.index) + changed + text.slice(word.index + word[0].length);
}

const replaced = (word: string, at: number, count: number, by: string) =>
  word.slice(0, at) + by + word.slice(at + count);
const swapped = (word: string, at: number) => replaced(word, at, 2, `${word.charAt(at + 1)}${word.charAt(at)}`);
const letter = (chance: Chance) => LETTERS.charAt(within(chance, 0, LETTERS.length));

const oneEnglishError = (query: string, other: KnownTerm) => typingErrors(keyOf(query, 'en').text, other.key, 1) <= 1;
const oneChineseError = (query: string, other: KnownTerm) => typingErrors(query, other.key, 1) <= 1;
const sameKey = (query: string, other: KnownTerm) => keyOf(query, other.side).text === other.key;

function english(kind: string, make: (word: string, chance: Chance) => string): Rule {
  const inOne: Rule['make'] = (term, chance) => inWord(term.text, chance, (word) => make(word, chance));
  return { kind, side: 'en', make: inOne, fits: oneEnglishError };
}

function chinese(kind: string, least: number, make: (characters: readonly string[], chance: Chance) => string): Rule {
  return {
    kind,
    side: 'zh',
    make: ({ key }, chance) => {
      const characters = [...key];
      if (characters.length < least || !/^\p{Script=Han}+$/u.test(key)) return null;
      const query = make(characters, chance);
      return query === key ? null : query;
    },
    fits: oneChineseError,
  };
}

const sameReading = (full: string | undefined, { key }: KnownTerm) =>
  full !== undefined && readingOf(key)?.full === full;

/** A term with one character read otherwise. */
function readOtherwise(characters: readonly string[], chance: Chance): string | null {
  const syllables = characters.map((character) => readingsOf(character).map(({ letters }) => letters));
  const expected = readingOf(characters.join(''))?.full ?? '';
  const places = syllables.flatMap((ways, at) => (new Set(ways).size > 1 ? [at] : []));
  const place = places[within(chance, 0, places.length)];
  if (place === undefined) return null;
  const usual = readingWithTones(characters.join(''))
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .split(' ');
  const other = syllables[place]?.find((way) => way !== usual[place]);
  if (other === undefined || usual.length !== characters.length) return null;
  const query = usual.toSpliced(place, 1, other).join('');
  return query === expected ? null : query;
}

const RULES: readonly Rule[] = [
  english('English: wrong letter', (word, chance) => replaced(word, within(chance, 1, word.length), 1, letter(chance))),
  english('English: missing letter', (word, chance) => replaced(word, within(chance, 1, word.length), 1, '')),
  english('English: letter too many', (word, chance) =>
    replaced(word, within(chance, 1, word.length), 0, letter(chance)),
  ),
  english('English: swapped letters', (word, chance) => swapped(word, within(chance, 1, word.length - 1))),
  english('English: wrong first letter', (word, chance) => replaced(word, 0, 1, letter(chance))),
  english('English: first letters swapped', (word) => swapped(word, 0)),
  {
    kind: 'English: other number',
    side: 'en',
    make: ({ text }) =>
      /[a-z]{3}[^sy]$/u.test(text) ? `${text}s` : /[a-z]{3}s$/u.test(text) ? text.slice(0, -1) : null,
    fits: sameKey,
  },
  {
    kind: 'English: other spelling',
    side: 'en',
    make: ({ text }) => {
      const changed = text
        .replace(/iz(e|ed|er|ing|ation|ational)\b/gu, 'is$1')
        .replace(/([a-z]{4})or\b/gu, '$1our')
        .replace(/(\w)-(\w)/gu, '$1 $2');
      return changed === text ? null : changed.toUpperCase();
    },
    fits: sameKey,
  },
  {
    kind: 'English: other order',
    side: 'en',
    make: ({ text }, chance) => {
      const words = text.match(/[A-Za-z]+/gu) ?? [];
      if (words.length < 3 || words.length > 8) return null;
      const at = within(chance, 1, words.length - 1);
      return [...words.slice(at), ...words.slice(0, at)].join(' ');
    },
    fits: (query, other) => {
      const own = new Set(stems(other.text));
      return stems(query).every((word) => own.has(word)) && own.size <= stems(query).length;
    },
  },
  chinese('Chinese: wrong character', 3, (characters, chance) =>
    characters
      .with(within(chance, 0, characters.length), CHARACTERS.charAt(within(chance, 0, CHARACTERS.length)))
      .join(''),
  ),
  chinese('Chinese: missing character', 4, (characters, chance) =>
    characters.toSpliced(within(chance, 0, characters.length), 1).join(''),
  ),
  chinese('Chinese: swapped characters', 3, (characters, chance) => {
    const at = within(chance, 0, characters.length - 1);
    return characters.toSpliced(at, 2, characters[at + 1] ?? '', characters[at] ?? '').join('');
  }),
  {
    kind: 'Traditional characters',
    side: 'zh',
    make: ({ text }) => (traditional(text) === text ? null : traditional(text)),
    fits: sameKey,
  },
  {
    kind: 'full pinyin',
    side: 'zh',
    make: ({ key }) => (key.length < 2 ? null : (readingOf(key)?.full ?? null)),
    fits: (query, other) => sameReading(query, other),
  },
  {
    kind: 'pinyin with tones',
    side: 'zh',
    make: ({ key }) => (/^\p{Script=Han}{2,}$/u.test(key) ? readingWithTones(key) : null),
    fits: (query, other) => readingWithTones(other.key) === query,
  },
  {
    kind: 'pinyin, read otherwise',
    side: 'zh',
    make: ({ key }, chance) => (/^\p{Script=Han}{3,}$/u.test(key) ? readOtherwise([...key], chance) : null),
    fits: sameReading,
  },
  {
    kind: 'initials',
    side: 'zh',
    make: ({ key }) => (key.length < 4 ? null : (readingOf(key)?.initials ?? null)),
    fits: (query, other) => readingOf(other.key)?.initials === query,
  },
  {
    kind: 'beginning',
    side: 'zh',
    make: ({ key }) => (key.length < 4 ? null : [...key].slice(0, Math.ceil([...key].length * 0.6)).join('')),
    fits: (query, other) => other.key.startsWith(query),
  },
  {
    kind: 'inside',
    side: 'zh',
    make: ({ key }, chance) => {
      const characters = [...key];
      if (characters.length < 5 || !/^\p{Script=Han}+$/u.test(key)) return null;
      const from = within(chance, 1, characters.length - 3);
      return characters.slice(from, from + 3).join('');
    },
    fits: (query, other) => other.key.includes(query),
  },
];

/** Queries by every rule, so many each, the same every time. */
export function qualityQueries(terms: readonly KnownTerm[], each: number, seed = 7): QualityQuery[] {
  return RULES.flatMap(({ kind, side, make, fits }) => {
    const chance = chanceFrom(seed);
    const own = terms.filter((term) => term.side === side && term.key !== '');
    const made: QualityQuery[] = [];
    for (let tries = 0; made.length < each && tries < each * 30; tries++) {
      const term = own[within(chance, 0, own.length)];
      const query = term === undefined ? null : make(term, chance);
      if (term === undefined || query === null) continue;
      const isAmbiguous = own.some((other) => other.key !== term.key && fits(query, other));
      made.push({ kind, query, expected: term.text, isAmbiguous });
    }
    return made;
  });
}

/**
 * How often the term is found among the first and the first five hits, by kind.
 * @param find the terms of the first five hits, each as its texts
 */
export function scoresOf(
  queries: readonly QualityQuery[],
  find: (query: string) => readonly (readonly string[])[],
  onMiss: (query: QualityQuery, hits: readonly (readonly string[])[]) => void = () => undefined,
): ReadonlyMap<string, QualityScore> {
  return new Map(
    [...Map.groupBy(queries, ({ kind }) => kind)].map(([kind, own]) => {
      let [atOne, atFive] = [0, 0];
      for (const query of own) {
        const hits = find(query.query);
        const place = hits.findIndex((texts) => texts.includes(query.expected));
        if (place === 0) atOne++;
        else onMiss(query, hits);
        if (place >= 0 && place < 5) atFive++;
      }
      return [kind, { queries: own.length, atOne, atFive }];
    }),
  );
}

/** All scores as one. */
export function sumOf(scores: Iterable<QualityScore>): QualityScore {
  let [queries, atOne, atFive] = [0, 0, 0];
  for (const score of scores) {
    queries += score.queries;
    atOne += score.atOne;
    atFive += score.atFive;
  }
  return { queries, atOne, atFive };
}
