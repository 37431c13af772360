import { typingErrors } from '../../core/match/typing-errors.ts';
import { keyOf } from '../../core/text/key.ts';
import { allOf, anyOf, beginning, phrase, type FullText, type Lengths } from './full-text.ts';
import type { KeyTree } from './key-tree.ts';
import { pairsOf } from './keys.ts';
import { MOST_FUZZY, type Step } from './step.ts';
import type { TermRow } from './term-rows.ts';

/** Terms with one key that are looked at. */
const HOMOGRAPHS = 500;
/** Fewer keys than this that begin alike are read whole and sorted; of more, the full-text table knows the shortest. */
const FEW = 300;
/** Pairs of a query that the full-text table is asked for; the rest is compared. */
const ASKED_PAIRS = 40;
/** Longer texts are not searched for with errors. */
const LONGEST_WITH_ERRORS = 64;
/** Up to this length a text is searched for place by place, beyond it by pieces. */
const PLACE_BY_PLACE = 6;

/** Terms that have this Chinese key. */
export function exactChinese(tree: KeyTree, key: string): Step {
  return { band: 'exact', terms: tree.exact('zh', key, HOMOGRAPHS), judge: () => 1 };
}

/** Terms that begin with a Chinese key. */
export function chinesePrefix(tree: KeyTree, texts: FullText, key: string): Step {
  const own = [...key].length;
  return {
    band: 'prefix',
    terms: prefixTerms(tree, texts, key),
    // Longer keys than are asked for in full may go on otherwise.
    judge: (row) => (row.length > own && (own <= ASKED_PAIRS || goesOn(row, key)) ? own / row.length : null),
  };
}

function* prefixTerms(tree: KeyTree, texts: FullText, key: string): Generator<number> {
  const rows = tree.longer('zh', key, FEW);
  if (rows.length < FEW) yield* rows;
  else yield* texts.pairs(phrase(pairsOf(key).slice(0, -1).slice(0, ASKED_PAIRS)));
}

/** Terms that hold a Chinese key. */
export function chineseInside(texts: FullText, key: string): Step {
  const own = [...key].length;
  const pairs = pairsOf(key).slice(1, -1).slice(0, ASKED_PAIRS);
  return {
    band: 'inside',
    terms: texts.pairs(pairs.length === 0 ? beginning([key]) : phrase(pairs)),
    judge: (row) => (own <= ASKED_PAIRS || holds(row, key) ? own / Math.max(1, row.length) : null),
  };
}

function goesOn({ text }: TermRow, key: string): boolean {
  return keyOf(text, 'zh').text.startsWith(key);
}

function holds({ text }: TermRow, key: string): boolean {
  return keyOf(text, 'zh').text.includes(key);
}

/** How many errors a key of this length may have. */
function errorsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}

/** Terms of about the length of a Chinese key that differ from it in few characters. */
export function* fuzzyChinese(tree: KeyTree, texts: FullText, key: string): Generator<Step> {
  const characters = [...key];
  const most = errorsAllowed(characters.length);
  if (most === 0 || characters.length > LONGEST_WITH_ERRORS) return;
  const judge = ({ text }: TermRow) => likeness(key, keyOf(text, 'zh').text, most);
  const one =
    characters.length <= PLACE_BY_PLACE ? oneError(tree, texts, characters) : oneErrorOfMany(texts, characters);
  yield { band: 'fuzzy', most: MOST_FUZZY, terms: one, judge };
  if (most > 1) yield { band: 'fuzzy', most: MOST_FUZZY, terms: byPieces(texts, characters, most), judge };
}

/** 1 − errors ÷ the longer length, or null where there are more errors than allowed, or none. */
export function likeness(key: string, own: string, most: number): number | null {
  const errors = typingErrors(key, own, most);
  return errors === 0 || errors > most ? null : 1 - errors / Math.max(key.length, own.length);
}

/** One character swapped, too many, wrong or missing: the rest of the pairs must be there. */
function* oneError(tree: KeyTree, texts: FullText, characters: readonly string[]): Generator<number> {
  const length = characters.length;
  for (let at = 0; at + 1 < length; at++) {
    const [a = '', b = ''] = characters.slice(at, at + 2);
    if (a !== b) yield* tree.exact('zh', characters.toSpliced(at, 2, b, a).join(''), HOMOGRAPHS);
  }
  for (let at = 0; at < length; at++) yield* tree.exact('zh', characters.toSpliced(at, 1).join(''), HOMOGRAPHS);
  const pairs = pairsOf(characters.join(''));
  for (let at = 0; at < length; at++) {
    yield* texts.pairs(allOf(pairs.toSpliced(at, 2).map(quoted)), { from: length, to: length });
  }
  for (let at = 0; at <= length; at++) {
    yield* texts.pairs(allOf(pairs.toSpliced(at, 1).map(quoted)), { from: length + 1, to: length + 1 });
  }
}

/** One error in a longer text: one half is whole, and so is the other end; or it is in the middle, or at an end. */
function* oneErrorOfMany(texts: FullText, characters: readonly string[]): Generator<number> {
  const length = characters.length;
  const pairs = pairsOf(characters.join(''));
  const half = Math.ceil(length / 2);
  const lengths = { from: length - 1, to: length + 1 };
  const [start, end] = [quoted(pairs[0] ?? ''), quoted(pairs.at(-1) ?? '')];
  yield* texts.pairs(allOf([phrase(pairs.slice(0, half)), end]), lengths);
  yield* texts.pairs(allOf([start, phrase(pairs.slice(half + 1))]), lengths);
  yield* texts.pairs(allOf([phrase(pairs.slice(0, half - 1)), phrase(pairs.slice(half + 2))]), lengths);
  yield* texts.pairs(phrase(pairs.slice(3)), lengths);
  yield* texts.pairs(phrase(pairs.slice(0, -3)), lengths);
}

/** Of a text cut into one more piece than it has errors, one piece is whole. */
function byPieces(texts: FullText, characters: readonly string[], errors: number): Generator<number> {
  const length = characters.length;
  const pairs = pairsOf(characters.join(''));
  const size = length / (errors + 1);
  const pieces = Array.from({ length: errors + 1 }, (_, piece) => {
    const [from, to] = [Math.round(piece * size), Math.round((piece + 1) * size)];
    // The pair at a place begins with the character before it: those of a piece lie inside it or at an end of the text.
    return phrase(pairs.slice(from === 0 ? 0 : from + 1, to === length ? length + 1 : to));
  });
  const lengths: Lengths = { from: length - errors, to: length + errors };
  return texts.pairs(anyOf(pieces), lengths);
}

function quoted(word: string): string {
  return phrase([word]);
}
