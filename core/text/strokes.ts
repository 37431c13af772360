import { STROKE_COUNTS } from './stroke-counts.ts';

const FIRST = 0x4e00;
const ZERO = '0'.charCodeAt(0);

/** The strokes of a Chinese character, by the order of Unicode's CLDR; 0 for any other, or one that is not in it. */
export function strokesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return Math.max(0, (STROKE_COUNTS.charCodeAt(code - FIRST) || ZERO) - ZERO);
}

/** Characters that count in sorting. */
const COUNTED = 12;

/**
 * What texts are sorted by when they are sorted by strokes: of their first characters the number of strokes, then the
 * character itself. What has no strokes comes first, as digits and Latin letters do in dictionaries.
 */
export function strokeKey(text: string): string {
  return [...text]
    .slice(0, COUNTED)
    .map((character) => String.fromCharCode(ZERO + strokesOf(character)) + character)
    .join('');
}
