import { isHan } from '../text/characters.ts';
import { keyOf } from '../text/key.ts';
import type { Side } from '../text/language.ts';
import type { Range } from '../text/segment.ts';

/**
 * Does a term stand in a text where their keys agree? The key leaves out marks, spaces, capitals and inflection; here
 * those are looked at that make a different word of it.
 */
export function isWrittenAs(term: string, text: string, { start, end }: Range, side: Side): boolean {
  const written = text.slice(start, end);
  if (written === term) return true;
  if (!sameMarks(written, term, side) || isBareTitle(text, start, term)) return false;
  return side === 'zh' ? keepsCapitals(written, term) : isSameWord(written, term, text);
}

/** A match with the marks that its term begins and ends with, where the text has them too: 1325 (2000) with its bracket. */
export function withOuterMarks(term: string, text: string, { start, end }: Range): Range {
  const [before = ''] = /^[^\p{L}\p{N}\p{M}]*/u.exec(term) ?? [];
  const [after = ''] = /[^\p{L}\p{N}\p{M}]*$/u.exec(term) ?? [];
  const begins = before !== '' && text.endsWith(before, start) ? before.length : 0;
  const ends = after !== '' && text.startsWith(after, end) ? after.length : 0;
  return { start: start - begins, end: end + ends };
}

/** A title in brackets so short that without them it is an ordinary word: 《框架》 is not 框架. */
function isBareTitle(text: string, start: number, term: string): boolean {
  return /^《.{1,4}》$/u.test(term) && !/《\s*$/u.test(text.slice(0, start));
}

/**
 * A key has no spaces and marks, so those inside the match are compared: a mark in the text must have a mark (or a space) at
 * its place in the term. The other way round is allowed: the text may have lost its punctuation.
 */
function sameMarks(written: string, term: string, side: Side): boolean {
  if (written === term) return true;
  const found = gaps(written, side);
  const wanted = gaps(term, side);
  for (const [place, gap] of found) {
    if (wanted.has(place)) continue;
    if (!isNegligible(gap)) return false;
  }
  return true;
}

interface Gap {
  readonly marks: string;
  /** The characters on both sides. */
  readonly before: string;
  readonly after: string;
}

const MARKS = /[^\p{L}\p{N}\p{M}]+/gu;

/** The runs of marks and spaces inside a text, by the length of the key before them. */
function gaps(text: string, side: Side): Map<number, Gap> {
  const found = new Map<number, Gap>();
  for (const { index, 0: marks } of text.matchAll(MARKS)) {
    const place = keyOf(text.slice(0, index), side).text.length;
    found.set(place, { marks, before: text[index - 1] ?? '', after: text[index + marks.length] ?? '' });
  }
  return found;
}

/** Spaces, hyphens and title brackets count for nothing, but a space between two Chinese characters stands for a lost mark. */
function isNegligible({ marks, before, after }: Gap): boolean {
  if (/^[《》〈〉]+$/u.test(marks)) return true;
  return /^[\s\u00ad‐‑'’-]+$/u.test(marks) && !(isHan(before) && isHan(after));
}

/** An abbreviation in capitals is not the word of the same letters: WHO is not who. */
function keepsCapitals(written: string, term: string): boolean {
  const isAbbreviation = /\p{Lu}.*\p{Lu}/u.test(term) && !/[\p{Ll}\p{Lo}]/u.test(term);
  return !isAbbreviation || !/\p{Ll}/u.test(written);
}

/** Short forms of names (the Council) and fixed phrases (on the ground), which are nothing without their form. */
const SHORT_NAME = /^[Tt]he \p{Lu}/u;
const FIXED_PHRASE = /^(?:on|in|at|by|under|for|to|with|without) /u;

/** Of two English texts with one key: are they the same word, or does AIDS only look like the plural of aid? */
function isSameWord(written: string, term: string, text: string): boolean {
  if (!keepsCapitals(written, term)) return false;
  const sameLetters = lettersOf(written) === lettersOf(term);
  if (FIXED_PHRASE.test(term) && !sameLetters) return false;
  if (!/\p{Ll}/u.test(text)) return true;
  if (SHORT_NAME.test(term) && !/^\p{L}+\s+\p{Lu}/u.test(written)) return false;
  const isCapitals = /\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written);
  return !isCapitals || sameLetters;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
