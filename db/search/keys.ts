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

/** What a term of a language is found by. */
export interface TermKeys {
  /** Its own key first; none for a term without a letter or digit. */
  readonly keys: readonly SearchKey[];
  /** Its words for the full-text table, by column: pairs of Chinese characters, stems of other words. */
  readonly zh: string;
  readonly en: string;
}

export function termKeysOf(text: string, language: string): TermKeys {
  const side = sideOf(language);
  if (side === 'zh') {
    const key = keyOf(text, 'zh').text;
    return { keys: chineseKeys(key), zh: pairsOf(key).join(' '), en: '' };
  }
  // The English key of a text is its stems joined: see core/text/key.ts.
  const words = stems(text);
  const key = words.join('');
  return { keys: key === '' ? [] : [{ route: side ?? 'other', key }], zh: '', en: words.join(' ') };
}

function chineseKeys(key: string): SearchKey[] {
  if (key === '') return [];
  const reading = readingOf(key);
  return reading === null || reading.full === ''
    ? [{ route: 'zh', key }]
    : [
        { route: 'zh', key },
        { route: 'pinyin', key: reading.full },
        { route: 'initials', key: reading.initials },
      ];
}

/**
 * The overlapping pairs of a Chinese key, and its last character with `_`, so that a single character is found as the
 * beginning of a pair wherever it stands.
 */
export function pairsOf(key: string): string[] {
  const characters = [...key];
  return characters.map((character, index) => character + (characters[index + 1] ?? '_'));
}
