import { isHan } from '../text/characters.ts';
import { keyOf, type Key } from '../text/key.ts';
import type { Side } from '../text/language.ts';
import { WordBoundaries } from './words.ts';

/** A term of the termbase under a key. */
export interface IndexedTerm {
  readonly term: number;
  readonly concept: number;
  /** The term as written, without markup. */
  readonly text: string;
}

/** What recognition asks of the termbase. */
export interface TermIndex {
  /**
   * The lengths, in UTF-16 code units, of every key of a side that `text` begins with, in any order.
   * Only the first 1,000 code units of `text` count: a term is not longer.
   */
  prefixLengths(side: Side, text: string): readonly number[];
  /** The terms under exactly this key. */
  terms(side: Side, key: string): readonly IndexedTerm[];
}

/** A term found: where it stands in the text as written (UTF-16 code units, `end` exclusive), and which terms it may be. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Homographs of several concepts stand side by side. Never empty. */
  readonly terms: readonly IndexedTerm[];
}

export interface Recognition {
  /** The terms of the text in order, none overlapping another: longest first. */
  readonly matches: readonly Match[];
  /** Terms that lie inside a longer one. */
  readonly nested: readonly Match[];
}

/** A stretch of the key that is the key of some term. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  /** It begins with a verb that takes an object. */
  readonly isVerbal: boolean;
}

/**
 * Find the terms of a text. The longest match wins over any that overlaps it. Of two equally long ones the earlier
 * wins, unless it begins with a verb whose object is the later: 解决冲突根源 is 解决 + 冲突根源.
 */
export function recognise(text: string, side: Side, index: TermIndex): Recognition {
  const key = keyOf(text, side);
  const candidates = findCandidates(key, side, index).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || Number(a.isVerbal) - Number(b.isVerbal) || a.from - b.from,
  );
  const words = side === 'zh' ? new WordBoundaries(text) : null;
  const taken = new Uint8Array(key.text.length);
  const matches: Match[] = [];
  const nested: Match[] = [];
  for (const candidate of candidates) {
    const first = taken[candidate.from];
    const last = taken[candidate.to - 1];
    const isInside = first !== 0 && first === last;
    if (!isInside && overlaps(taken, candidate)) continue;
    const match = matchOf(text, key, candidate, side, index, words);
    if (match === null) continue;
    if (isInside) {
      nested.push(match);
    } else {
      matches.push(match);
      words?.settle(match.start, match.end);
      taken.fill((matches.length % 255) + 1, candidate.from, candidate.to);
    }
  }
  const inOrder = (a: Match, b: Match) => a.start - b.start || b.end - a.end;
  return { matches: matches.toSorted(inOrder), nested: nested.toSorted(inOrder) };
}

function findCandidates(key: Key, side: Side, index: TermIndex): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < key.text.length; from++) {
    if (key.mayCut[from] !== true) continue;
    for (const length of index.prefixLengths(side, key.text.slice(from, from + LONGEST_TERM))) {
      if (key.mayCut[from + length] !== true) continue;
      candidates.push({ from, to: from + length, isVerbal: side === 'zh' && TRANSITIVE.test(key.text.slice(from)) });
    }
  }
  return candidates;
}

/** Verbs of United Nations prose that take an object and seldom make a compound noun with it. */
const TRANSITIVE =
  /^(?:解决|消除|防止|预防|避免|处理|应对|促进|推动|支持|加强|减少|打击|制止|遏制|改善|提高|扩大|落实|实施|执行|考虑|强调|讨论|审议|通过|签署)/u;

/** No term has a key longer than this, in UTF-16 code units. */
export const LONGEST_TERM = 1000;

function overlaps(taken: Uint8Array, { from, to }: Candidate): boolean {
  for (let offset = from; offset < to; offset++) if (taken[offset] !== 0) return true;
  return false;
}

function matchOf(
  text: string,
  key: Key,
  { from, to }: Candidate,
  side: Side,
  index: TermIndex,
  words: WordBoundaries | null,
): Match | null {
  const start = key.starts[from];
  const end = key.ends[to - 1];
  if (start === undefined || end === undefined) return null;
  if (words !== null && !words.allow(start, end)) return null;
  const written = text.slice(start, end);
  const terms = index
    .terms(side, key.text.slice(from, to))
    .filter((term) => sameMarks(written, term.text, side) && sameCase(written, term.text))
    .filter((term) => !isBareTitle(text, start, term.text));
  return terms.length === 0 ? null : { start, end, terms };
}

/** A title in brackets so short that without them it is an ordinary word: 《框架》 is not 框架. */
function isBareTitle(text: string, start: number, term: string): boolean {
  return /^《.{1,4}》$/u.test(term) && !/《\s*$/u.test(text.slice(0, start));
}

/**
 * A key has no spaces and marks, so check those inside the match: a mark in the text must have a mark (or a space) at
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
function sameCase(written: string, term: string): boolean {
  const isAbbreviation = /\p{Lu}.*\p{Lu}/u.test(term) && !/[\p{Ll}\p{Lo}]/u.test(term);
  return !isAbbreviation || !/\p{Ll}/u.test(written);
}
