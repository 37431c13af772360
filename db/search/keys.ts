import { keyOf, stems } from '../../core/text/key.ts';
import type { Side } from '../../core/text/language.ts';
import { readingOf } from '../../core/text/pinyin.ts';

/** A way to find a term: by its own key, or by how it is read. */
export type Route = 'zh' | 'en' | 'pinyin' | 'initials';

export interface SearchKey {
  readonly route: Route;
  readonly key: string;
}

/** The keys a term is found by. A term without a letter or digit has none. */
export function searchKeysOf(text: string, side: Side): SearchKey[] {
  const key = keyOf(text, side).text;
  if (key === '') return [];
  const keys: SearchKey[] = [{ route: side, key }];
  const reading = side === 'zh' ? readingOf(key) : null;
  if (reading !== null && reading.full !== '') {
    keys.push({ route: 'pinyin', key: reading.full }, { route: 'initials', key: reading.initials });
  }
  return keys;
}

/** The words of a term for the full-text table: pairs of Chinese characters, stems of English words. */
export function wordsOf(text: string, side: Side): string {
  return side === 'zh' ? pairsOf(keyOf(text, side).text).join(' ') : stems(text).join(' ');
}

/**
 * The overlapping pairs of a Chinese key, and its last character with `_`, so that a single character is found as the
 * beginning of a pair wherever it stands.
 */
export function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.map((character, index) => character + (characters[index + 1] ?? '_'));
}
