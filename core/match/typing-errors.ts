/** Where each code unit stands in the pattern at hand, a bit a place; empty between two calls. */
const places = new Int32Array(0x1_0000);
const WORD_BITS = 32;

/**
 * How many slips of the fingers lie between two texts, in UTF-16 code units: one for each that is left out, put in or
 * replaced, and for two neighbours that are swapped (Damerau's distance with no place edited twice).
 * @returns the number, or `most + 1` where there are more than `most`
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const [pattern, text] = a.length <= b.length ? [a, b] : [b, a];
  if (pattern === '') return text.length;
  const errors = pattern.length <= WORD_BITS ? byBits(pattern, text, most) : byRows(pattern, text);
  return Math.min(errors, most + 1);
}

/** Hyyrö's bit-parallel form (2003), for patterns that fit in one word. */
function byBits(pattern: string, text: string, most: number): number {
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at);
    places[unit] = (places[unit] ?? 0) | (1 << at);
  }
  const last = pattern.length - 1;
  let positive = -1;
  let negative = 0;
  let diagonal = 0;
  let before = 0;
  let errors = pattern.length;
  for (let at = 0; at < text.length; at++) {
    const here = places[text.charCodeAt(at)] ?? 0;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & positive) + positive) ^ positive) | here | negative | swapped;
    let up = negative | ~(diagonal | positive);
    let down = positive & diagonal;
    errors += ((up >>> last) & 1) - ((down >>> last) & 1);
    // The rest of the text can take away one each at most.
    if (errors - (text.length - at - 1) > most) {
      errors = most + 1;
      break;
    }
    up = (up << 1) | 1;
    down <<= 1;
    positive = down | ~(diagonal | up);
    negative = up & diagonal;
    before = here;
  }
  for (let at = 0; at < pattern.length; at++) places[pattern.charCodeAt(at)] = 0;
  return errors;
}

function byRows(pattern: string, text: string): number {
  const size = text.length + 1;
  let [older, old, row] = [
    new Uint16Array(size),
    Uint16Array.from({ length: size }, (_, at) => at),
    new Uint16Array(size),
  ];
  for (let i = 1; i <= pattern.length; i++) {
    row[0] = i;
    const unit = pattern.charCodeAt(i - 1);
    for (let j = 1; j < size; j++) {
      const other = text.charCodeAt(j - 1);
      let least = Math.min((old[j - 1] ?? 0) + Number(unit !== other), (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && unit === text.charCodeAt(j - 2) && pattern.charCodeAt(i - 2) === other;
      if (isSwap) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    [older, old, row] = [old, row, older];
  }
  return old[text.length] ?? 0;
}
