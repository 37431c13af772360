/** What the beginning of a line says about it: a number, an item, a bullet, a link, or the furniture of the page. */

export type MarkerKind = 'paragraph' | 'heading' | 'list-item' | 'bullet';

export interface Marker {
  readonly kind: MarkerKind;
  /** The number or letter as written (`12.`, `(a)`, `一.`); null for a bullet. */
  readonly number: string | null;
  /** Length of the marker with the spaces after it, in UTF-16 code units. */
  readonly length: number;
}

const CHINESE_NUMERAL = '[一二三四五六七八九十百]{1,4}';

/** Chinese enumerations and Roman numerals head a section; Arabic numerals number a paragraph; letters in brackets an item. */
const PATTERNS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['heading', new RegExp(`^(第${CHINESE_NUMERAL}[章节编部分]{1,2})(?=\\s)\\s+`, 'u')],
  ['heading', new RegExp(`^(${CHINESE_NUMERAL}[.．、])\\s*`, 'u')],
  ['heading', /^((?:[IVX]{1,5}|[A-Z])[.．])\s+/u],
  ['paragraph', /^(\d{1,3}(?:[．、]|\.(?!\d)))\s*/u],
  ['list-item', new RegExp(`^([(（](?:[a-z]{1,2}|[ivx]{1,5}|\\d{1,2}|${CHINESE_NUMERAL})[)）])\\s*`, 'u')],
  ['list-item', /^([㈠-㈩⑴-⒇①-⑳])\s*/u],
  ['list-item', /^((?:[a-z]|[ivx]{1,4}|\d{1,2})[)）])\s+/u],
  ['bullet', /^[•·●▪■□◆◇○◦‣⁃➢➤✓–—](?!—)\s*(?=\S)/u],
  // Symbol fonts lose their bullets to the letters that stand at the same code.
  ['bullet', /^[-*!#]\s+(?=\S)/u],
];

/** The marker a line begins with; null where it begins with text. */
export function markerOf(text: string): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (found !== null) return { kind, number: found[1] ?? null, length: found[0].length };
  }
  return null;
}

/** A line that is a bare link. */
export function isLink(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/u.test(text);
}

/** The rule above footnotes. */
export function isRule(text: string): boolean {
  return /^[_＿‗─━—-]{5,}$/u.test(text);
}

/** Document symbols: S/2001/138, A/RES/79/1, S/PRST/2001/3, E/CN.4/2005/2/Add.1. */
const SYMBOL = '(?:[A-Z]{1,6}|CEDAW|UNEP|FCCC|TD|ID)(?:/[A-Z0-9.*()-]+){1,6}(?: ?\\(\\d{4}\\))?';

const FURNITURE: readonly RegExp[] = [
  /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—]|\/\d{1,4})?$/u,
  new RegExp(`^${SYMBOL}(?:\\s+(?:Chinese|English|中文|英文))?$`, 'u'),
  new RegExp(`^(?:\\d{1,4}\\s+)?${SYMBOL}(?:\\s+\\d{1,4})?$`, 'u'),
  /^\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{1,4}(?:\/\d{1,4})?)?$/u,
  /^\d{1,4}(?:\/\d{1,4})?\s+\d{2}-\d{5}(?:\s*\([A-Z]\))?$/u,
  /^(?:第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/iu,
];

/** Page numbers, running symbols, job numbers and rules: what belongs to the page and not to its text. */
export function isPageFurniture(text: string): boolean {
  return isRule(text) || FURNITURE.some((pattern) => pattern.test(text));
}

/** A footnote mark that stands alone on its line. */
export function isLoneMark(text: string): boolean {
  return /^[*†‡]{1,3}$/u.test(text);
}

/** The mark a footnote begins with: a number and a space, or asterisks and daggers. */
export function footnoteMark(text: string): Marker | null {
  const found = /^(\d{1,3}(?=\s)|[*†‡]{1,3}|[a-z](?=\s))\s*/u.exec(text);
  return found === null ? null : { kind: 'paragraph', number: found[1] ?? null, length: found[0].length };
}
