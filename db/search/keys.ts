import { plainText, type DataCategory } from '../../core/model/terminology.ts';
import { keyOf, stems } from '../../core/text/key.ts';
import { sideOf, type Side } from '../../core/text/language.ts';
import { readingOf, writtenReading } from '../../core/text/pinyin.ts';

/**
 * A way to find a term: by its own key in one of the two languages or in another, or by how it is read. Other languages
 * have keys of words as English has, but are never found in a text.
 */
export type Route = 'zh' | 'en' | 'other' | 'pinyin' | 'initials';

/** Sorts after every key that begins with what stands before it: no key holds this code point. */
export const LAST = '\u{10ffff}';

export interface SearchKey {
  readonly route: Route;
  readonly key: string;
}

/** What a term of a language is found by. */
export interface TermKeys {
  /** Its own key first; none for a term without a letter or digit. A reading has the mark of its length before it. */
  readonly keys: readonly SearchKey[];
  /** How long its own key is: in characters of Chinese, in letters of another language. */
  readonly length: number;
  /** For the full-text table of Chinese: the pairs of its characters; empty for another language. */
  readonly pairs: string;
  /** For the full-text table of words: its stems; empty for Chinese. */
  readonly words: string;
}

/**
 * The keys of a term.
 * @param reading how it is read, where its entry says so: it counts for Chinese, and only if it is pinyin
 */
export function termKeysOf(text: string, language: string, reading: string | null): TermKeys {
  const side = sideOf(language);
  if (side === 'zh') {
    const key = keyOf(text, 'zh').text;
    const length = [...key].length;
    return { keys: chineseKeys(key, length, reading), length, pairs: pairsOf(key).join(' '), words: '' };
  }
  // The English key of a text is its stems joined: see core/text/key.ts.
  const words = stems(text);
  const key = words.join('');
  const keys: SearchKey[] = key === '' ? [] : [{ route: side ?? 'other', key }];
  return { keys, length: key.length, pairs: '', words: words.join(' ') };
}

function chineseKeys(key: string, length: number, written: string | null): SearchKey[] {
  if (key === '') return [];
  const reading = (written === null ? null : writtenReading(key, written)) ?? readingOf(key);
  if (reading === null || reading.full === '') return [{ route: 'zh', key }];
  const mark = lengthMark(length);
  return [
    { route: 'zh', key },
    { route: 'pinyin', key: mark + reading.full },
    { route: 'initials', key: mark + reading.initials },
  ];
}

/** How a term is read, where its entry says so (`reading` of TBX-Linguist); null where it does not. */
export function readingSaid(categories: readonly DataCategory[]): string | null {
  const said = categories.find(({ element, type }) => element === 'admin' && type === 'reading');
  return said === undefined ? null : plainText(said.content);
}

/** The longest length that has a mark of its own. */
export const LONGEST_MARKED = 64;

/**
 * Stands before every reading, so that of the many that begin alike the shortest terms can be taken first: a character
 * for the length of the term.
 */
export function lengthMark(length: number): string {
  return String.fromCharCode(0x30 + Math.min(length, LONGEST_MARKED));
}

/** How long a term with this key is: in characters of Chinese, which a reading has the mark of, or in letters. */
export function lengthOfKey(route: Route, key: string): number {
  if (route === 'pinyin' || route === 'initials') return key.charCodeAt(0) - 0x30;
  return route === 'zh' ? [...key].length : key.length;
}

/**
 * The overlapping pairs of a Chinese key, with `^` before its first character and `_` behind its last: so a single
 * character is found as the beginning of a pair wherever it stands, and the ends of a term can be asked for.
 */
export function pairsOf(key: string): string[] {
  const characters = [...key];
  if (characters.length === 0) return [];
  return [`^${characters[0] ?? ''}`, ...characters.map((character, at) => character + (characters[at + 1] ?? '_'))];
}

/** Terms are numbered below this, so that the length of their key fits above. */
const TERMS = 2 ** 32;
/** Longer keys count as this long: it keeps the numbers exact. */
const LONGEST = 2 ** 20;

/**
 * The row of a term in the full-text tables: its length above its own number. The tables answer in the order of their
 * rows, so the shortest terms come first without sorting, and a range of rows is a range of lengths.
 */
export function rowOf(length: number, term: number): number {
  return Math.min(length, LONGEST) * TERMS + term;
}

/** The term section that a row of the full-text tables stands for. */
export function termOfRow(row: number): number {
  return row % TERMS;
}

/** The length of the key that it has. */
export function lengthOfRow(row: number): number {
  return Math.floor(row / TERMS);
}

const SIDES: readonly (Side | null)[] = [null, 'zh', 'en'];
const OUTDATED = 4;

/** What `term_place` says of a term: its side, and whether it is deprecated or superseded. */
export function placeKindOf(language: string, status: string | null): number {
  return SIDES.indexOf(sideOf(language)) + (status === 'deprecated' || status === 'superseded' ? OUTDATED : 0);
}

export function sideOfPlace(kind: number): Side | null {
  return SIDES[kind % OUTDATED] ?? null;
}

export function isOutdatedPlace(kind: number): boolean {
  return kind >= OUTDATED;
}
