/**
 * How alike two texts are: 1 − edit distance ÷ the longer length, between 0 and 1, over UTF-16 code units.
 * Insertions, deletions and substitutions count one each (Levenshtein).
 */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** Where each code unit stands in the pattern at hand, a bit a place; empty between two calls. */
const places = new Int32Array(0x1_0000);
const WORD_BITS = 32;

/** Myers (1999) as blocks of 32 rows (Hyyrö 2003): a column of the table of distances in a few operations. */
function distance(a: string, b: string): number {
  const [pattern, text] = a.length <= b.length ? [a, b] : [b, a];
  if (pattern === '') return text.length;
  if (pattern === text) return 0;
  // The horizontal differences that one block hands to the next, for each place of the text, packed as bits.
  const width = Math.ceil(text.length / WORD_BITS);
  const rises = new Int32Array(width).fill(-1);
  const falls = new Int32Array(width);
  let result = 0;
  for (let from = 0; from < pattern.length; from += WORD_BITS) {
    result = block(pattern, from, Math.min(pattern.length, from + WORD_BITS), text, rises, falls);
  }
  return result;
}

function block(pattern: string, from: number, end: number, text: string, rises: Int32Array, falls: Int32Array): number {
  for (let at = from; at < end; at++) {
    const unit = pattern.charCodeAt(at);
    places[unit] = (places[unit] ?? 0) | (1 << (at - from));
  }
  let positive = -1;
  let negative = 0;
  let result = end;
  const last = end - from - 1;
  for (let at = 0; at < text.length; at++) {
    const word = at >>> 5;
    const bit = at & 31;
    const risesIn = ((rises[word] ?? 0) >>> bit) & 1;
    const fallsIn = ((falls[word] ?? 0) >>> bit) & 1;
    const here = places[text.charCodeAt(at)] ?? 0;
    const vertical = here | negative;
    const equal = here | fallsIn;
    const diagonal = (((equal & positive) + positive) ^ positive) | equal;
    let up = negative | ~(diagonal | positive);
    let down = positive & diagonal;
    const rise = (up >>> last) & 1;
    const fall = (down >>> last) & 1;
    result += rise - fall;
    if (rise !== risesIn) rises[word] = (rises[word] ?? 0) ^ (1 << bit);
    if (fall !== fallsIn) falls[word] = (falls[word] ?? 0) ^ (1 << bit);
    up = (up << 1) | risesIn;
    down = (down << 1) | fallsIn;
    positive = down | ~(vertical | up);
    negative = up & vertical;
  }
  for (let at = from; at < end; at++) places[pattern.charCodeAt(at)] = 0;
  return result;
}
