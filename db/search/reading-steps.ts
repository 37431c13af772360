import { keyOf } from '../../core/text/key.ts';
import type { TypedReading } from '../../core/text/pinyin.ts';
import { agreement, initialsAgree } from '../../core/text/reading-check.ts';
import { otherReadings, syllablesOf } from '../../core/text/syllables.ts';
import type { KeyTree } from './key-tree.ts';
import { lengthMark, LONGEST_MARKED } from './keys.ts';
import type { Hits, Step } from './step.ts';
import type { TermRow } from './term-rows.ts';

/** Terms that are read alike, at most. */
const READ_ALIKE = 300;
/** Longer input is no reading of a term. */
const LONGEST_TYPED = 200;
/** Ways to part letters into syllables that are tried. */
const WAYS = 16;
/** Keys that one search for other readings asks for. */
const MOST_KEYS = 500;
/** Characters by which a term may be longer than what was typed of its reading, where that is another than expected. */
const LONGER = 6;
/** Terms that are looked at, whether they can be read as typed. */
const OTHERWISE_READ = 64;
/** No syllable begins with i, u or v. */
const INITIALS = /^[a-hj-tw-z]{3,12}$/u;
const LONGEST_SYLLABLE = 6;
const LETTERS = 'abcdefghjklmnopqrstwxyz';

type Reading = 'pinyin' | 'initials';

/** Terms that are read exactly as typed. */
export function* readExactly(tree: KeyTree, typed: TypedReading): Generator<Step> {
  const { letters } = typed;
  if (letters.length < 2 || letters.length > LONGEST_TYPED) return;
  const ways = syllablesOf(letters, WAYS);
  yield {
    band: 'read',
    terms: exactTerms(tree, 'pinyin', letters),
    judge: (row) => (hasTones(typed, row, true) ? 1 : null),
  };
  if (!typed.hasTones) {
    // Letters that make syllables are rarely meant as initials.
    const share = ways.length === 0 ? 0.5 : 0;
    yield { band: 'read', terms: exactTerms(tree, 'initials', letters), judge: () => share };
  }
  yield {
    band: 'readOtherwise',
    terms: otherTerms(tree, typed, ways),
    most: OTHERWISE_READ,
    judge: (row) => {
      const said = agreement(typed, keyOf(row.text, 'zh').text, true);
      return said === 'none' ? null : said === 'tones' ? 1 : 0;
    },
  };
}

/** Terms whose reading begins as typed. */
export function* readPrefix(tree: KeyTree, typed: TypedReading, hits: Hits): Generator<Step> {
  const { letters } = typed;
  if (letters.length < 2 || letters.length > LONGEST_TYPED) return;
  const closeness = (row: TermRow) => 1 / (1 + row.length / 8);
  yield {
    band: 'readPrefix',
    terms: longerTerms(tree, 'pinyin', letters),
    judge: (row) => (hasTones(typed, row, false) ? closeness(row) : 0),
  };
  if (!typed.hasTones) {
    yield { band: 'readPrefix', terms: longerTerms(tree, 'initials', letters), judge: closeness };
    if (hits.areFew() && INITIALS.test(letters) && syllablesOf(letters, 1).length === 0) {
      yield {
        band: 'readPrefix',
        terms: initialsOtherwise(tree, letters),
        most: OTHERWISE_READ,
        judge: (row) => (initialsAgree(letters, keyOf(row.text, 'zh').text) ? 0.9 * closeness(row) : null),
      };
    }
  }
  if (!hits.areFew()) return;
  const ways = waysBegun(letters);
  yield {
    band: 'readPrefix',
    terms: begunOtherwise(tree, ways),
    most: OTHERWISE_READ,
    judge: (row) => (agreement(typed, keyOf(row.text, 'zh').text, false) === 'none' ? null : 0.8 * closeness(row)),
  };
}

/** Is a term read with the tones that were typed? Where its entry says that it is read as no dictionary does, it is. */
function hasTones(typed: TypedReading, row: TermRow, isWhole: boolean): boolean {
  return !typed.hasTones || agreement(typed, keyOf(row.text, 'zh').text, isWhole) !== 'letters';
}

/** Terms read with other tones than were typed, or with another reading of a character. */
function* otherTerms(tree: KeyTree, typed: TypedReading, ways: readonly (readonly string[])[]): Generator<number> {
  if (typed.hasTones) yield* exactTerms(tree, 'pinyin', typed.letters);
  yield* readOtherwise(tree, ways);
}

/** The keys of a reading, for terms of every length that may have it. */
function keysOf(letters: string, least: number, most: number): string[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => lengthMark(least + at) + letters);
}

function exactTerms(tree: KeyTree, route: Reading, letters: string): number[] {
  const least = Math.ceil(letters.length / LONGEST_SYLLABLE);
  const most = route === 'pinyin' ? Math.min(LONGEST_MARKED, letters.length) : LONGEST_MARKED;
  return tree.exactOf(route, keysOf(letters, least, most), READ_ALIKE);
}

/** The shortest first: the marks of lengths part the tree by them. */
function longerTerms(tree: KeyTree, route: Reading, letters: string): Generator<number> {
  return tree.longerOf(route, keysOf(letters, Math.ceil(letters.length / LONGEST_SYLLABLE), LONGEST_MARKED));
}

/** Terms that one or two characters of are expected to be read otherwise: chong where zhong was typed. */
function readOtherwise(tree: KeyTree, ways: readonly (readonly string[])[]): number[] {
  const keys: string[] = [];
  for (const syllables of ways) {
    const mark = lengthMark(syllables.length);
    const once = changedOnce(syllables, 0);
    keys.push(...once.map(({ changed }) => mark + changed.join('')));
    for (const { changed, at } of once) {
      if (keys.length > MOST_KEYS) break;
      keys.push(...changedOnce(changed, at + 1).map((twice) => mark + twice.changed.join('')));
    }
  }
  return tree.exactOf('pinyin', keys.slice(0, MOST_KEYS), READ_ALIKE);
}

/** Syllables with one of them, from a place on, as its character may be read otherwise. */
function changedOnce(syllables: readonly string[], from: number): { changed: string[]; at: number }[] {
  return syllables.flatMap((syllable, at) =>
    at < from ? [] : [...otherReadings(syllable)].map((other) => ({ changed: syllables.with(at, other), at })),
  );
}

/** The ways to part letters of which the last syllable may have only been begun: whole syllables, and the rest. */
function waysBegun(letters: string): { readonly syllables: readonly string[]; readonly rest: string }[] {
  for (let rest = 0; rest < 6 && rest < letters.length; rest++) {
    const split = letters.length - rest;
    const ways = syllablesOf(letters.slice(0, split), 2);
    if (ways.length > 0) return ways.map((syllables) => ({ syllables, rest: letters.slice(split) }));
  }
  return [];
}

/** The same for a reading that only begins so, with one character read otherwise. */
function begunOtherwise(tree: KeyTree, ways: ReturnType<typeof waysBegun>): Generator<number> {
  const keys = ways.flatMap(({ syllables, rest }) =>
    changedOnce(syllables, 0).flatMap(({ changed }) =>
      keysOf(changed.join('') + rest, syllables.length + 1, syllables.length + LONGER),
    ),
  );
  return tree.longerOf('pinyin', keys.slice(0, MOST_KEYS));
}

/** Terms of as many characters as initials, one of which is expected to be read otherwise. */
function initialsOtherwise(tree: KeyTree, letters: string): number[] {
  const mark = lengthMark(letters.length);
  const keys = [...letters].flatMap((_, at) =>
    [...LETTERS].map((letter) => mark + letters.slice(0, at) + letter + letters.slice(at + 1)),
  );
  return tree.exactOf('initials', keys, READ_ALIKE);
}
