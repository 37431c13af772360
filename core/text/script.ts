import { Converter } from 'opencc-js/t2cn';

/** Folds one character from Traditional to Simplified Chinese; any other character stays. */
const convert = Converter({ from: 't', to: 'cn' });
const folded = new Map<string, string>();

/**
 * A character in Simplified Chinese (OpenCC's table of single characters). Folding character by character keeps
 * offsets and treats 後 and 后 alike, which conversion of whole phrases would not.
 */
export function toSimplified(character: string): string {
  if (character < '\u3400') return character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const simplified = convert(character);
  folded.set(character, simplified);
  return simplified;
}

/** Characters that only one of the two scripts uses, counted over a text: is it written in Traditional Chinese? */
export function isTraditional(text: string): boolean {
  let traditional = 0;
  let han = 0;
  for (const character of text) {
    if (character < '\u3400') continue;
    han++;
    if (toSimplified(character) !== character) traditional++;
  }
  return traditional * 10 > han;
}
