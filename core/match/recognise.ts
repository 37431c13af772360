import { keyOf, type Key } from '../text/key.ts';
import type { Side } from '../text/language.ts';
import { isWrittenAs, withOuterMarks } from './form.ts';
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
  /** The length, in UTF-16 code units, of the longest key of a side that `text` begins with; 0 where there is none. */
  longestPrefix(side: Side, text: string): number;
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
  return new Search(text, side, index).run();
}

class Search {
  readonly #text: string;
  readonly #side: Side;
  readonly #index: TermIndex;
  readonly #key: Key;
  readonly #words: WordBoundaries | null;
  /** Candidates to come, by their length: the longest at each place, and after it is done with, the next shorter. */
  readonly #byLength = new Map<number, Candidate[]>();
  /** For each code unit of the key, the number of the match it belongs to; 0 where it is free. */
  readonly #taken: Uint32Array;
  readonly #matches: Match[] = [];
  readonly #nested: Match[] = [];

  constructor(text: string, side: Side, index: TermIndex) {
    this.#text = text;
    this.#side = side;
    this.#index = index;
    this.#key = keyOf(text, side);
    this.#words = side === 'zh' ? new WordBoundaries(text) : null;
    this.#taken = new Uint32Array(this.#key.text.length);
  }

  run(): Recognition {
    let longest = 0;
    for (let from = 0; from < this.#key.text.length; from++) {
      if (this.#key.mayCut[from] === true) longest = Math.max(longest, this.#propose(from, LONGEST_TERM));
    }
    for (let length = longest; length > 0; length--) {
      const candidates = this.#byLength.get(length) ?? [];
      const inOrder = candidates.toSorted((a, b) => Number(a.isVerbal) - Number(b.isVerbal) || a.from - b.from);
      for (const candidate of inOrder) this.#consider(candidate);
    }
    const inOrder = (a: Match, b: Match) => a.start - b.start || b.end - a.end;
    return { matches: this.#matches.toSorted(inOrder), nested: this.#nested.toSorted(inOrder) };
  }

  /** Put the longest candidate at a place, of at most this length, among those to come; answers its length, or 0. */
  #propose(from: number, atMost: number): number {
    const { text, mayCut } = this.#key;
    let length = this.#index.longestPrefix(this.#side, text.slice(from, from + atMost));
    while (length > 0 && mayCut[from + length] !== true) {
      length = this.#index.longestPrefix(this.#side, text.slice(from, from + length - 1));
    }
    if (length === 0) return 0;
    const isVerbal = this.#side === 'zh' && TRANSITIVE.test(text.slice(from, from + length));
    const candidate = { from, to: from + length, isVerbal };
    const others = this.#byLength.get(length);
    if (others === undefined) this.#byLength.set(length, [candidate]);
    else others.push(candidate);
    return length;
  }

  #consider(candidate: Candidate): void {
    const { from, to } = candidate;
    const owner = this.#taken[from] ?? 0;
    const isFree = this.#taken.subarray(from, to).every((taken) => taken === 0);
    const isInside = owner !== 0 && this.#taken[to - 1] === owner;
    const match = isFree || isInside ? this.#matchOf(candidate, isInside) : null;
    if (match !== null && isFree) {
      this.#matches.push(match);
      this.#words?.settle(match.start, match.end);
      this.#taken.fill(this.#matches.length, from, to);
    } else if (match !== null) {
      this.#nested.push(match);
    }
    if (to - from > 1) this.#propose(from, to - from - 1);
  }

  /** What a candidate stands for. Inside a longer term only whole words count; elsewhere a word may be unknown. */
  #matchOf({ from, to }: Candidate, isInside: boolean): Match | null {
    const start = this.#key.starts[from];
    const end = this.#key.ends[to - 1];
    if (start === undefined || end === undefined) return null;
    const words = this.#words;
    if (words !== null && !(isInside ? words.isWhole(start, end) : words.allow(start, end))) return null;
    const terms = this.#index
      .terms(this.#side, this.#key.text.slice(from, to))
      .filter((term) => isWrittenAs(term.text, this.#text, { start, end }, this.#side));
    const [first] = terms;
    return first === undefined ? null : { ...withOuterMarks(first.text, this.#text, { start, end }), terms };
  }
}

/** Verbs of United Nations prose that take an object and seldom make a compound noun with it. */
const TRANSITIVE =
  /^(?:解决|消除|防止|预防|避免|处理|应对|促进|推动|支持|加强|减少|打击|制止|遏制|改善|提高|扩大|落实|实施|执行|考虑|强调|讨论|审议|通过|签署)/u;

/** No term has a key longer than this, in UTF-16 code units. */
export const LONGEST_TERM = 1000;
