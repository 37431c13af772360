import type { TypedReading } from './pinyin.ts';
import { readingsOf } from './syllables.ts';

/** How what was typed goes with a text: its tones too, but for the tones, or not at all. */
export type Agreement = 'tones' | 'letters' | 'none';

/**
 * Can a text be read as it was typed, by any reading of its characters?
 * @param key the Chinese key of the text
 * @param isWhole the text must end where the typing ends; otherwise it may go on
 */
export function agreement(typed: TypedReading, key: string, isWhole: boolean): Agreement {
  const characters = [...key];
  const { letters, tones } = typed;
  let best: Agreement = 'none';
  // The reading from a character and a letter on; what failed once fails again.
  const failed = new Set<number>();
  const walk = (at: number, from: number, sameTones: boolean): boolean => {
    if (from === letters.length || at === characters.length) {
      if (from < letters.length || (isWhole && at < characters.length)) return false;
      best = sameTones ? 'tones' : 'letters';
      return sameTones;
    }
    const state = (at * (letters.length + 1) + from) * 2 + Number(sameTones);
    if (failed.has(state)) return false;
    failed.add(state);
    const character = characters[at] ?? '';
    if (letters.startsWith(character, from) && walk(at + 1, from + character.length, sameTones)) return true;
    for (const { letters: syllable, tone } of readingsOf(character)) {
      const typedPart = letters.slice(from, from + syllable.length);
      const isBegun = !isWhole && from + syllable.length > letters.length && syllable.startsWith(typedPart);
      if (typedPart !== syllable && !isBegun) continue;
      const said = tones.slice(from, from + syllable.length).find((one) => one >= 0);
      if (walk(at + 1, from + typedPart.length, sameTones && (said === undefined || said === tone))) return true;
    }
    return false;
  };
  walk(0, 0, true);
  return best;
}

/** Can the initials of a text be what was typed, by any reading of its characters? Words stand by their first letter. */
export function initialsAgree(typed: string, key: string): boolean {
  let at = 0;
  for (const [part] of key.matchAll(/[a-z]+[a-z0-9]*|\d+|./gsu)) {
    const plain = /^\d/u.test(part) ? part : part.charAt(0);
    if (typed.startsWith(plain, at)) {
      at += plain.length;
    } else {
      const letter = typed.charAt(at);
      if (letter === '' || !readingsOf(part).some(({ letters }) => letters.startsWith(letter))) return false;
      at++;
    }
  }
  return at === typed.length;
}
