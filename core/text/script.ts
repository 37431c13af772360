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
  const simplified = foldCompletely(character);
  folded.set(character, simplified);
  return simplified;
}

/** The table maps some characters to ones that it maps again (薴 to 苧 to 苎); the last one counts. */
function foldCompletely(character: string): string {
  const simplified = convert(character);
  return simplified === character ? character : foldCompletely(simplified);
}
