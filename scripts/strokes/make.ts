import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes core/text/stroke-counts.ts from the Chinese stroke order of the runtime's ICU (CLDR's `zh-u-co-stroke`), whose
 * index puts U+FDD0 and a braille pattern (U+2801 for one stroke, …) before the characters of each count.
 * `node scripts/strokes/make.ts`
 */
const FIRST = 0x4e00;
const LAST = 0x9fff;
const MOST = 48;
const collator = new Intl.Collator('zh-u-co-stroke');

function strokesOf(character: string): number {
  let count = 0;
  while (count < MOST && collator.compare(`\ufdd0${String.fromCharCode(0x2801 + count)}`, character) <= 0) count++;
  return count;
}

let counts = '';
for (let code = FIRST; code <= LAST; code++) {
  counts += String.fromCharCode(0x30 + strokesOf(String.fromCharCode(code)));
}
const file = fileURLToPath(new URL('../../core/text/stroke-counts.ts', import.meta.url));
writeFileSync(
  file,
  `/**
 * The number of strokes of each character from U+4E00 to U+9FFF, as a character: \`0\` stands for none, \`1\` for one, and so
 * on through ASCII. From the stroke order of Unicode's CLDR; made by scripts/strokes/make.ts. Those of 33 and more are one.
 */
export const STROKE_COUNTS =
  ${JSON.stringify(counts)
    .replaceAll("'", String.raw`\'`)
    .replace(/^"|"$/gu, "'")};
`,
);
