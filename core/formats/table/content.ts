import { toSimplified } from '../../text/script.ts';

/** What the cells of a column tell by themselves. */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['en', /\p{Script=Latin}/u],
];

/** Of the cells that have letters, so many must be of one language. */
const MOST = 0.8;
/** So many Chinese characters must be seen before Traditional and Simplified are told apart. */
const ENOUGH = 20;

/** The language that nearly all cells of a column are in, as far as their script tells; null where it does not. */
export function languageOf(cells: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let lettered = 0;
  for (const cell of cells) {
    const language = scriptLanguage(cell);
    if (language === null) continue;
    lettered++;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < MOST * lettered) return null;
  return most[0] === 'zh' ? chineseOf(cells) : most[0];
}

/** A cell counts as Chinese where it has more Chinese characters than Latin words. */
function scriptLanguage(cell: string): string | null {
  const found = SCRIPTS.find(([, pattern]) => pattern.test(cell))?.[0] ?? null;
  if (found !== 'zh') return found;
  const han = cell.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= (cell.match(/\p{Script=Latin}+/gu)?.length ?? 0) ? 'zh' : 'en';
}

/** `zh-TW` where the characters are clearly Traditional, `zh-CN` where they clearly are not, else `zh`. */
export function chineseOf(cells: readonly string[]): string {
  let han = 0;
  let traditional = 0;
  for (const character of cells.join('').matchAll(/\p{Script=Han}/gu)) {
    han++;
    if (toSimplified(character[0]) !== character[0]) traditional++;
  }
  if (traditional >= 3 && traditional > 0.1 * han) return 'zh-TW';
  return han >= ENOUGH && traditional < 0.02 * han ? 'zh-CN' : 'zh';
}

/**
 * Separators that may be guessed, how they are written, and in how many cells each must be seen: `P(A|B)` by itself
 * parts nothing.
 */
const SEPARATORS: readonly (readonly [string, string, number])[] = [
  [' | ', ' | ', 1],
  [' | ', '|', 2],
  ['\n', '\n', 1],
  ['；', '；', 2],
  [';', ';', 2],
  [' / ', ' / ', 2],
];

/**
 * What stands between several terms in one cell; null where there is no good evidence. `、` and a bare `/` stand inside
 * terms (`解除武装、复员和重返社会`, `km/h`), so they are never guessed.
 */
export function separatorOf(cells: readonly string[]): string | null {
  const counted = SEPARATORS.map(([separator, written, least]) => {
    const count = cells.filter((cell) => parts(cell, written)).length;
    return { separator, count: count >= least ? count : 0 };
  });
  const [most] = counted.toSorted((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? null : most.separator;
}

/** Does this part the cell into pieces none of which is empty? */
function parts(cell: string, written: string): boolean {
  const pieces = cell.trim().split(written);
  return pieces.length > 1 && pieces.every((piece) => piece.trim() !== '');
}
