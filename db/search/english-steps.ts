import { similarity } from '../../core/match/similarity.ts';
import { inflectionsOf } from '../../core/text/inflections.ts';
import { keyOf, stems } from '../../core/text/key.ts';
import { allOf, anyOf, beginning, phrase, type FullText, type Lengths } from './full-text.ts';
import type { KeyTree } from './key-tree.ts';
import type { Route } from './keys.ts';
import { MOST_FUZZY, type Step } from './step.ts';
import type { TermRow } from './term-rows.ts';
import type { WordList } from './word-list.ts';

/** Terms with one key that are looked at. */
const HOMOGRAPHS = 500;
/** Fewer keys than this that begin alike are read whole and sorted; of more, the full-text table knows the shortest. */
const FEW = 300;
/** Words of a query that are searched for; a sentence is no term. */
const MOST_WORDS = 24;
/** Words that are tried for a beginning, and for a misspelt word. */
const CONTINUATIONS = 60;
const NEAR_WORDS = 12;
/** Words of one query that the full-text table is asked for. */
const MOST_ASKED = 3;
/** Terms longer or shorter than the query by this many letters are looked for first. */
const NEARLY = 2;
/** Terms that are looked at, whether they hold the other words. */
const MOST_COMPARED = 200;
/** The full-text table has an index of beginnings up to this length. */
const INDEXED_BEGINNING = 5;

/** Words that are in so many terms that they say nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'for',
  'in',
  'on',
  'to',
  'by',
  'with',
]);

/** The words of the termbase that a word may stand for, with the errors made. */
type Candidates = ReadonlyMap<string, number>;

/** A query in English: its key without a leading article, its words without empty ones. */
export interface EnglishQuery {
  readonly key: string;
  readonly words: readonly string[];
}

export function englishQuery(text: string): EnglishQuery {
  const key = keyOf(text.replace(/^\s*(?:the|an?)\s+/iu, ''), 'en').text;
  const all = stems(text).slice(0, MOST_WORDS);
  return { key, words: all.filter((word, at) => word !== '' && (at === all.length - 1 || !EMPTY_WORDS.has(word))) };
}

export class EnglishSteps {
  readonly #tree: KeyTree;
  readonly #texts: FullText;
  readonly #list: WordList;

  constructor(tree: KeyTree, texts: FullText, list: WordList) {
    this.#tree = tree;
    this.#texts = texts;
    this.#list = list;
  }

  /** Terms of English, or of another language, that have this key. */
  exact(route: Route, key: string): Step {
    return { band: 'exact', terms: this.#tree.exact(route, key, HOMOGRAPHS), judge: () => 1 };
  }

  /** Terms that begin with this key. */
  prefix(route: Route, { key, words }: EnglishQuery): Step {
    return {
      band: 'prefix',
      terms: this.#prefixTerms(route, key, words),
      judge: ({ length }) => (length > key.length ? key.length / length : null),
    };
  }

  *#prefixTerms(route: Route, key: string, words: readonly string[]): Generator<number> {
    const keys = this.#tree.longer(route, key, FEW);
    const hasMore = keys.length === FEW && words.join('') === key && route === 'en';
    if (!hasMore) yield* keys;
    else yield* this.#texts.words(this.#begun(words));
  }

  /** Terms that hold all words in any order, the last one as a beginning. */
  inside({ key, words }: EnglishQuery): Step {
    const last = words.length - 1;
    const asked = longestOf(words);
    const match = allOf(
      asked.map((at) => (at === last ? this.#wordBegun(words[at] ?? '') : phrase([words[at] ?? '']))),
    );
    const isAll = asked.length === words.length;
    return {
      band: 'inside',
      ...(isAll ? {} : { most: MOST_COMPARED }),
      terms: this.#texts.words(match),
      judge: (row) => (isAll || holdsAll(row, words) ? closeness(key, row) : null),
    };
  }

  /** Terms that hold all words one after another, as they are. */
  phrase(words: readonly string[]): Step {
    const key = words.join('');
    return { band: 'inside', terms: this.#texts.words(phrase(words)), judge: (row) => closeness(key, row) };
  }

  /**
   * Terms that hold words like these: inflected otherwise, misspelt, wrongly parted, only begun, or one of three wrong.
   * @param lengths of the keys of the terms
   * @param isWhole the query is a whole term: no word is only begun or another one
   */
  *fuzzy({ key, words }: EnglishQuery, lengths: Lengths, isWhole: boolean): Generator<Step> {
    if (key.length < 4 || words.length === 0) return;
    const ways = words.map((word) => this.#candidates(word));
    yield* this.#like(key, words, ways, { from: key.length - NEARLY, to: key.length + NEARLY });
    yield* this.#like(key, words, ways, lengths);
    for (let at = 0; at + 1 < words.length; at++) {
      const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
      const near = this.#candidates(joined);
      if (near.size > 0) yield* this.#like(key, words.toSpliced(at, 2, joined), ways.toSpliced(at, 2, near), lengths);
    }
    if (isWhole) return;
    const last = words.at(-1) ?? '';
    if (last.length >= 4) {
      const begun = new Map(this.#list.nearBeginning(last, NEAR_WORDS).map(({ word, errors }) => [word, errors]));
      if (begun.size > 0) yield* this.#like(key, words, [...ways.slice(0, -1), begun], lengths);
    }
    const asked = longestOf(words);
    if (asked.length < MOST_ASKED) return;
    const allButOne = asked.map((left) =>
      allOf(asked.filter((at) => at !== left).map((at) => phrase([words[at] ?? '']))),
    );
    yield this.#likeStep(key, words, ways, anyOf(allButOne.map((rest) => `(${rest})`)), lengths);
  }

  *#like(key: string, words: readonly string[], ways: readonly Candidates[], lengths: Lengths): Generator<Step> {
    if (ways.some(({ size }) => size === 0)) return;
    const match = allOf(longestOf(words).map((at) => anyWord(ways[at])));
    yield this.#likeStep(key, words, ways, match, lengths);
  }

  #likeStep(key: string, words: readonly string[], ways: readonly Candidates[], match: string, lengths: Lengths): Step {
    return {
      band: 'fuzzy',
      most: MOST_FUZZY,
      terms: this.#texts.words(match, lengths),
      judge: (row) => likenessOf(row, key, words, ways),
    };
  }

  /** The words of the termbase that one may stand for, with the errors made. */
  #candidates(word: string): Candidates {
    const candidates = new Map<string, number>();
    if (this.#list.has(word) || /^\P{L}+$/u.test(word)) candidates.set(word, 0);
    for (const form of inflectionsOf(word)) if (this.#list.has(form)) candidates.set(form, 0.5);
    const errors = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    if (errors === 0) return candidates;
    for (const near of this.#list.near(word, errors, NEAR_WORDS)) {
      if (!candidates.has(near.word)) candidates.set(near.word, near.errors);
    }
    return candidates;
  }

  /** What begins with words, the last one begun. */
  #begun(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    const ways = words.length > 1 ? [] : this.#continuations(last);
    return ways.length === 0 ? `^ ${beginning(words)}` : anyOf(ways.map((word) => `^ ${phrase([word])}`));
  }

  #wordBegun(word: string): string {
    const ways = this.#continuations(word);
    return ways.length === 0 ? beginning([word]) : anyOf(ways.map((one) => phrase([one])));
  }

  /** The words that begin so, where they are few and no index of beginnings knows them. */
  #continuations(word: string): string[] {
    if (word.length <= INDEXED_BEGINNING) return [];
    const words = this.#list.beginning(word, CONTINUATIONS);
    return words.length === CONTINUATIONS ? [] : words;
  }
}

/** The share of a term that the query is. */
function closeness(key: string, { length }: TermRow): number {
  return key.length / Math.max(key.length, length);
}

/** Does a term hold all words, the last one as a beginning? */
function holdsAll({ text }: TermRow, words: readonly string[]): boolean {
  const own = stems(text);
  const last = words.at(-1) ?? '';
  return words.slice(0, -1).every((word) => own.includes(word)) && own.some((word) => word.startsWith(last));
}

/** The places of the longest words, which are in the fewest terms; the full-text table is asked for no more. */
function longestOf(words: readonly string[]): number[] {
  return words
    .map((_, at) => at)
    .toSorted((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0))
    .slice(0, MOST_ASKED);
}

function anyWord(ways: Candidates | undefined): string {
  return anyOf([...(ways?.keys() ?? [])].map((word) => phrase([word])));
}

/** Of terms that somebody may mean who typed this. */
export function lengthsAbout({ key }: EnglishQuery): Lengths {
  return { from: Math.floor(0.6 * key.length), to: Math.ceil(1.5 * key.length) + 8 };
}

/** Half for the words as they were typed, half for what the term has besides. */
function likenessOf(
  { text }: TermRow,
  key: string,
  words: readonly string[],
  candidates: readonly Candidates[],
): number {
  const own = new Set(stems(text));
  let errors = 0;
  words.forEach((word, at) => {
    let least = word.length;
    for (const [near, count] of candidates[at] ?? []) if (count < least && own.has(near)) least = count;
    errors += least;
  });
  const rightly = Math.max(0, 1 - (2 * errors) / Math.max(1, key.length));
  return 0.5 * rightly + 0.5 * similarity(key, [...own].join(''));
}
