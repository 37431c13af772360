import { keyOf } from '../../core/text/key.ts';
import type { TypedReading } from '../../core/text/pinyin.ts';
import { agreement, initialsAgree } from '../../core/text/reading-check.ts';
import { otherReadings, syllablesOf } from '../../core/text/syllables.ts';
import type { KeyTree } from './key-tree.ts';
import { lengthMark, LONGEST_MARKED, type Route } from './keys.ts';
import type { Step } from './step.ts';
import type { TermRow } from './term-rows.ts';

/** Terms that are read alike, at most. */
const READ_ALIKE = 300;
/** Terms of one length that are looked at for a reading that only begins so. */
const BEGUN_ALIKE = 40;
/** Longer input is no reading of a term. */
const LONGEST_TYPED = 200;
/** Ways to part letters into syllables that are tried. */
const WAYS = 16;
/** Questions to the tree that one search for other readings may ask. */
const QUESTIONS = 300;
/** Characters of a term that may be read otherwise than expected. */
const OTHERWISE = 2;
/** Terms that are looked at, whether they can be read as typed. */
const OTHERWISE_READ = 150;
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
export function* readPrefix(tree: KeyTree, typed: TypedReading, hasFew: () => boolean): Generator<Step> {
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
    if (hasFew() && INITIALS.test(letters) && syllablesOf(letters, 1).length === 0) {
      yield {
        band: 'readPrefix',
        terms: initialsOtherwise(tree, letters),
        most: OTHERWISE_READ,
        judge: (row) => (initialsAgree(letters, keyOf(row.text, 'zh').text) ? 0.9 * closeness(row) : null),
      };
    }
  }
  if (!hasFew()) return;
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

function* exactTerms(tree: KeyTree, route: Reading, letters: string): Generator<number> {
  const least = route === 'pinyin' ? Math.ceil(letters.length / LONGEST_SYLLABLE) : 1;
  const most = route === 'pinyin' ? Math.min(LONGEST_MARKED, letters.length) : LONGEST_MARKED;
  for (let length = least; length <= most; length++) {
    yield* tree.exact(route, lengthMark(length) + letters, READ_ALIKE);
  }
}

/** The shortest first: the marks of lengths part the tree by them. */
function* longerTerms(tree: KeyTree, route: Reading, letters: string): Generator<number> {
  for (let length = Math.ceil(letters.length / LONGEST_SYLLABLE); length <= LONGEST_MARKED; length++) {
    yield* tree.longer(route, lengthMark(length) + letters, BEGUN_ALIKE);
  }
}

/** Terms that one or two characters of are expected to be read otherwise: chong where zhong was typed. */
function* readOtherwise(tree: KeyTree, ways: readonly (readonly string[])[]): Generator<number> {
  let questions = QUESTIONS;
  const asks = (route: Route, start: string) => --questions > 0 && tree.begins(route, start);
  function* walk(syllables: readonly string[], at: number, start: string, others: number): Generator<number> {
    const syllable = syllables[at];
    if (syllable === undefined) {
      if (others > 0) yield* tree.exact('pinyin', start, READ_ALIKE);
      return;
    }
    if (asks('pinyin', start + syllable)) yield* walk(syllables, at + 1, start + syllable, others);
    if (others === OTHERWISE) return;
    for (const other of otherReadings(syllable)) {
      if (asks('pinyin', start + other)) yield* walk(syllables, at + 1, start + other, others + 1);
    }
  }
  for (const syllables of ways) yield* walk(syllables, 0, lengthMark(syllables.length), 0);
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
function* begunOtherwise(tree: KeyTree, ways: ReturnType<typeof waysBegun>): Generator<number> {
  let questions = QUESTIONS;
  for (const { syllables, rest } of ways) {
    for (const [at, syllable] of syllables.entries()) {
      for (const other of otherReadings(syllable)) {
        const start = syllables.toSpliced(at, 1, other).join('') + rest;
        for (let length = syllables.length + 1; length <= syllables.length + 6; length++) {
          if (--questions <= 0) return;
          yield* tree.longer('pinyin', lengthMark(length) + start, BEGUN_ALIKE);
        }
      }
    }
  }
}

/** Terms of as many characters as initials, one of which is expected to be read otherwise. */
function* initialsOtherwise(tree: KeyTree, letters: string): Generator<number> {
  const mark = lengthMark(letters.length);
  for (let at = 0; at < letters.length && at < 8; at++) {
    for (const letter of LETTERS) {
      if (letter === letters.charAt(at)) continue;
      yield* tree.exact('initials', mark + letters.slice(0, at) + letter + letters.slice(at + 1), BEGUN_ALIKE);
    }
  }
}
