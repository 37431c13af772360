import { keyOf, stems } from '../../core/text/key.ts';
import { allOf, anyOf, beginning, phrase, type FullText } from './full-text.ts';
import { pairsOf } from './keys.ts';
import type { Hits, Step } from './step.ts';
import type { WordList } from './word-list.ts';

/** Words of the termbase that one pattern may stand for. */
const MOST_WORDS = 40;
const MOST_PARTS = 12;
/** Terms that are compared with a pattern. */
const MOST_COMPARED = 200;

/** Terms that are a pattern of Chinese with `*` for anything, and where there are few of them those that hold it. */
export function* chineseWildcard(texts: FullText, query: string, hits: Hits): Generator<Step> {
  const pieces = query
    .split('*')
    .slice(0, MOST_PARTS)
    .map((piece) => keyOf(piece, 'zh').text);
  const whole = pieces.filter((piece) => piece !== '');
  if (whole.length === 0) return;
  const inside = whole.join('.*');
  const begins = pieces[0] !== '';
  const ends = pieces.at(-1) !== '';
  const length = whole.join('').length;
  const judging =
    (pattern: RegExp): Step['judge'] =>
    ({ text }) => {
      const own = keyOf(text, 'zh').text;
      return pattern.test(own) ? length / own.length : null;
    };
  const ordinary = pieces.map((piece) => matchOf(piece, false, false));
  const anchored = pieces.map((piece, at) => matchOf(piece, at === 0 && begins, at === pieces.length - 1 && ends));
  yield {
    band: 'prefix',
    most: MOST_COMPARED,
    terms: texts.pairs(allOf(anchored)),
    judge: judging(new RegExp(`${begins ? '^' : ''}${inside}${ends ? '$' : ''}`, 'u')),
  };
  if (!hits.areFew()) return;
  yield {
    band: 'inside',
    most: MOST_COMPARED,
    terms: texts.pairs(allOf(ordinary)),
    judge: judging(new RegExp(inside, 'u')),
  };
}

function matchOf(piece: string, begins: boolean, ends: boolean): string {
  if (piece === '') return '';
  const pairs = pairsOf(piece);
  const chosen = pairs.slice(begins ? 0 : 1, ends ? pairs.length : -1);
  return chosen.length === 0 ? beginning([piece]) : phrase(chosen);
}

/** Terms that hold words by their patterns, in any order; those that begin with the first one before others. */
export function* englishWildcard(texts: FullText, list: WordList, query: string): Generator<Step> {
  const parts = query.toLowerCase().split(/\s+/u).slice(0, MOST_PARTS);
  const matches: string[] = [];
  for (const part of parts) {
    const match = part.includes('*') ? wordsLike(list, part) : phrase(stems(part));
    if (match === null) return;
    if (match !== '') matches.push(match);
  }
  const key = keyOf(query, 'en').text;
  const [first = ''] = parts;
  const leads = isLike(first.replace(/[^\p{L}\p{N}*]/gu, ''));
  yield {
    band: 'inside',
    terms: texts.words(allOf(matches)),
    judge: ({ text }) => {
      const own = stems(text);
      const closeness = Math.min(1, key.length / Math.max(1, own.join('').length));
      return 0.5 * closeness + (leads(own[0] ?? '') ? 0.5 : 0);
    },
  };
}

/** The words of the termbase that a pattern stands for; empty where it stands for any, null where there are none. */
function wordsLike(list: WordList, part: string): string | null {
  const plain = part.replace(/[^\p{L}\p{N}*]/gu, '');
  if (/^\**$/u.test(plain)) return '';
  const [start = '', ...rest] = plain.split('*');
  if (rest.every((piece) => piece === '') && start.length <= 5) return beginning([start]);
  const words = list.matching(plain.replaceAll('*', ''), isLike(plain), MOST_WORDS);
  return words.length === 0 ? null : anyOf(words.map((word) => phrase([word])));
}

/** Is a word like a pattern, piece after piece? */
function isLike(pattern: string): (word: string) => boolean {
  const pieces = pattern.split('*');
  const [start = '', ...inside] = pieces;
  const end = inside.pop() ?? start;
  const least = pieces.join('').length;
  return (word) => {
    if (word.length < least || !word.endsWith(end) || !word.startsWith(start)) return false;
    if (pieces.length === 1) return word === start;
    let at = start.length;
    for (const piece of inside) {
      const found = word.indexOf(piece, at);
      if (found === -1) return false;
      at = found + piece.length;
    }
    return at <= word.length - end.length;
  };
}
