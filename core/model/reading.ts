import type { Syllable } from './curation.ts';

/**
 * The reading of a Chinese term as it is written down: syllables with tone marks, a space between them, letters and
 * digits as they stand, punctuation left out.
 */

interface Token {
  readonly text: string;
  /** The syllable it is the reading of; null for letters and digits. */
  readonly at: number | null;
}

function tokensOf(syllables: readonly Syllable[]): readonly Token[] {
  const tokens: Token[] = [];
  let isInWord = false;
  syllables.forEach(({ character, syllable }, at) => {
    const last = tokens.at(-1);
    if (syllable !== '') tokens.push({ text: syllable, at });
    else if (/[^\p{L}\p{N}]/u.test(character)) isInWord = false;
    else if (isInWord && last !== undefined) tokens[tokens.length - 1] = { text: last.text + character, at: null };
    else tokens.push({ text: character, at: null });
    isInWord = syllable === '' && /^[\p{L}\p{N}]+$/u.test(character);
  });
  return tokens;
}

export function readingText(syllables: readonly Syllable[]): string {
  return tokensOf(syllables)
    .map(({ text }) => text)
    .join(' ');
}

/** The syllables with the reading that was written down; null where that reading is not one of these characters. */
export function withReading(syllables: readonly Syllable[], written: string): readonly Syllable[] | null {
  const tokens = tokensOf(syllables);
  const parts = written.normalize('NFC').trim().split(/\s+/u);
  if (parts.length !== tokens.length) return null;
  const corrected = [...syllables];
  for (const [index, { at, text }] of tokens.entries()) {
    const part = parts[index] ?? '';
    const known = at === null ? undefined : syllables[at];
    if (known === undefined || at === null) {
      if (part !== text) return null;
    } else {
      corrected[at] = { ...known, syllable: part };
    }
  }
  return corrected;
}
