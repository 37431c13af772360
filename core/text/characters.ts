/** Which kind a character is, as far as Chinese and English text needs to know. */

const HAN = /[\p{Script=Han}〇々]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;

/** A Chinese character. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** A letter, a Chinese character, a digit or a combining mark: what a key is made of. */
export function isLetterOrDigit(character: string): boolean {
  return LETTER_OR_DIGIT.test(character);
}

/** A Latin letter or a digit: what joins to a word that must not be cut. */
export function isLatinOrDigit(character: string): boolean {
  return LATIN_OR_DIGIT.test(character);
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6“”‘’…—]/u;

/** Columns a text takes in a fixed grid: two for a Chinese character or full-width mark, one for any other. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** Quotes and brackets that close after the end of a sentence, for use inside a character class. */
export const CLOSERS = '”’"\'』」》〉)）\\]】';
