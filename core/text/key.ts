import { isLatinOrDigit, isLetterOrDigit } from './characters.ts';
import { stem } from './english.ts';
import type { Side } from './language.ts';
import { toSimplified } from './script.ts';

/**
 * A text as it is searched, with the way back to the text as written. All offsets count UTF-16 code units.
 * Keys are computed here and nowhere else: for the termbase, for a segment and for what a person types.
 */
export interface Key {
  readonly text: string;
  /** For each code unit of the key, where the character it stands for begins in the text as written. */
  readonly starts: readonly number[];
  /** For each code unit of the key, where that character (for English, that word) ends in the text as written. */
  readonly ends: readonly number[];
  /** For each offset of the key, whether a term may begin or end there: not inside a Latin word, a number or one character as written. */
  readonly mayCut: readonly boolean[];
}

/**
 * The key of a text. Chinese: NFKC, lower case, Traditional folded to Simplified, spaces and marks dropped. English:
 * the stems of its words, joined, so that peacekeeping, peace-keeping and peace keeping are one.
 */
export function keyOf(text: string, side: Side): Key {
  return side === 'zh' ? chineseKey(text) : englishKey(text);
}

function chineseKey(text: string): Key {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const mayCut: boolean[] = [];
  let offset = 0;
  let insideWord = false;
  for (const character of text) {
    const end = offset + character.length;
    let isKept = false;
    for (const part of normalise(character)) {
      if (!isLetterOrDigit(part)) continue;
      const isWordPart = isLatinOrDigit(part);
      const isInside = isKept || (isWordPart && insideWord);
      isKept = true;
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(offset);
        ends.push(end);
        mayCut.push(unit === 0 && !isInside);
      }
      key += part;
      insideWord = isWordPart;
    }
    if (!isKept) insideWord = false;
    offset = end;
  }
  mayCut.push(true);
  return { text: key, starts, ends, mayCut };
}

function normalise(character: string): string {
  if (character >= '\u3400' && character < '\ud800') return toSimplified(character);
  return toSimplified(character.normalize('NFKC').toLowerCase());
}

/** A word: letters and digits, with the apostrophes inside it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

function englishKey(text: string): Key {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const mayCut: boolean[] = [];
  for (const found of text.matchAll(WORD)) {
    const part = stem(plainWord(found[0]));
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(found.index);
      ends.push(found.index + found[0].length);
      mayCut.push(unit === 0);
    }
    key += part;
  }
  mayCut.push(true);
  return { text: key, starts, ends, mayCut };
}

/** The stems of the words of a text, in order. */
export function stems(text: string): string[] {
  return [...text.matchAll(WORD)].map((found) => stem(plainWord(found[0])));
}

/** A word in lower case, without accents and full-width forms. */
function plainWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
