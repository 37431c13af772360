import { keyOf, stems } from '../../core/text/key.ts';
import { sideOf } from '../../core/text/language.ts';
import { readingOf } from '../../core/text/pinyin.ts';

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

/** The keys a term of a language is found by. A term without a letter or digit has none. */
export function searchKeysOf(text: string, language: string): SearchKey[] {
  const side = sideOf(language);
  const key = keyOf(text, side ?? 'en').text;
  if (key === '') return [];
  const keys: SearchKey[] = [{ route: side ?? 'other', key }];
  const reading = side === 'zh' ? readingOf(key) : null;
  if (reading !== null && reading.full !== '') {
    keys.push({ route: 'pinyin', key: reading.full }, { route: 'initials', key: reading.initials });
  }
  return keys;
}

/** The words of a term for the full-text table, by its columns: pairs of Chinese characters, stems of other words. */
export function wordsOf(text: string, language: string): { readonly zh: string; readonly en: string } {
  return sideOf(language) === 'zh'
    ? { zh: pairsOf(keyOf(text, 'zh').text).join(' '), en: '' }
    : { zh: '', en: stems(text).join(' ') };
}

/**
 * The overlapping pairs of a Chinese key, and its last character with `_`, so that a single character is found as the
 * beginning of a pair wherever it stands.
 */
export function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.map((character, index) => character + (characters[index + 1] ?? '_'));
}
