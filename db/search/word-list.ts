import { typingErrors } from '../../core/match/typing-errors.ts';
import { irregularForms } from '../../core/text/english.ts';
import type { Connection } from '../open.ts';
import { LAST } from './keys.ts';
import { LONGEST_WORD } from './term-key-writer.ts';

/** A word of the termbase that is like one that was typed. */
export interface NearWord {
  readonly word: string;
  readonly errors: number;
}

/** Forms of one length. */
interface Bucket {
  readonly forms: string[];
  /** The stem of each form: itself, or another where the form is an irregular one. */
  readonly words: string[];
  /** Which letters each form holds, a bit each. */
  readonly letters: number[];
}

/** Words that are held in memory; of a larger termbase the later ones are not searched for what is misspelt. */
const HELD = 300_000;
/** Letters by which a word may be longer than the beginning of it that was typed. */
const LONGER = 10;

/** The stems of all terms, held in memory from the first time that something is misspelt. */
export class WordList {
  readonly #newer;
  readonly #has;
  readonly #begun;
  readonly #byLength: readonly Bucket[] = Array.from({ length: LONGEST_WORD + 1 }, () => ({
    forms: [],
    words: [],
    letters: [],
  }));
  #last = 0;
  #held = 0;
  #isCurrent = false;

  constructor(connection: Connection) {
    this.#newer = connection
      .prepare<[number, number], [id: number, word: string]>(
        'SELECT id, word FROM word WHERE id > ? ORDER BY id LIMIT ?',
      )
      .raw();
    this.#has = connection.prepare<[string], number>('SELECT 1 FROM word WHERE word = ?').pluck();
    this.#begun = connection
      .prepare<[string, string, number], string>('SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?')
      .pluck();
  }

  /** The database has changed: there may be more words. */
  expire(): void {
    this.#isCurrent = false;
  }

  has(word: string): boolean {
    return this.#has.get(word) !== undefined;
  }

  /** The words that begin so, in alphabetical order. */
  beginning(start: string, most: number): string[] {
    return this.#begun.all(start, start + LAST, most);
  }

  /**
   * The words of which something is true, the shortest first.
   * @param holding what such a word holds, in whatever order
   */
  matching(holding: string, isWanted: (word: string) => boolean, most: number): string[] {
    this.#load();
    const found: string[] = [];
    const wanted = holding === '' ? 0 : lettersOf(holding);
    for (const { forms, words, letters } of this.#byLength) {
      letters.forEach((own, at) => {
        if ((wanted & ~own) !== 0) return;
        const form = forms[at] ?? '';
        if (isWanted(form)) found.push(words[at] ?? form);
      });
      if (found.length >= most) break;
    }
    return [...new Set(found)].slice(0, most);
  }

  /** The words that differ from one in a few letters, those with fewer errors first. */
  near(word: string, errors: number, most: number): NearWord[] {
    this.#load();
    const letters = lettersOf(word);
    const found: NearWord[] = [];
    for (let length = word.length - errors; length <= word.length + errors; length++) {
      const bucket = this.#byLength[length];
      bucket?.letters.forEach((own, at) => {
        if (bits(own & ~letters) > errors || bits(letters & ~own) > errors) return;
        const form = bucket.forms[at] ?? '';
        const count = typingErrors(word, form, errors);
        if (count > 0 && count <= errors) found.push({ word: bucket.words[at] ?? form, errors: count });
      });
    }
    return best(found, word, most);
  }

  /** The longer words whose beginning differs from what was typed in one letter, but not in the first. */
  nearBeginning(start: string, most: number): NearWord[] {
    this.#load();
    const letters = lettersOf(start);
    const first = start.charAt(0);
    const found: NearWord[] = [];
    for (let length = start.length + 1; length <= start.length + LONGER; length++) {
      const bucket = this.#byLength[length];
      bucket?.letters.forEach((own, at) => {
        const other = bucket.forms[at] ?? '';
        if (other.charAt(0) !== first || bits(letters & ~own) > 1) return;
        const isNear = [0, 1, -1].some((more) => typingErrors(start, other.slice(0, start.length + more), 1) <= 1);
        if (isNear) found.push({ word: bucket.words[at] ?? other, errors: 1 });
      });
    }
    return best(found, start, most);
  }

  #load(): void {
    if (this.#isCurrent) return;
    for (const [id, word] of this.#newer.all(this.#last, HELD - this.#held)) {
      for (const form of formsOf(word)) {
        const bucket = this.#byLength[form.length];
        bucket?.forms.push(form);
        bucket?.words.push(word);
        bucket?.letters.push(lettersOf(form));
      }
      this.#last = id;
      this.#held++;
    }
    this.#isCurrent = true;
  }
}

/** A stem, and the forms that are not it with a letter or two behind. */
function formsOf(word: string): string[] {
  const forms = [word, ...irregularForms(word)];
  if (/[^aeiou]y$/u.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  return forms;
}

function best(found: readonly NearWord[], word: string, most: number): NearWord[] {
  const first = word.charAt(0);
  const otherFirst = (near: NearWord) => Number(near.word.charAt(0) !== first);
  return found
    .toSorted(
      (a, b) =>
        a.errors - b.errors ||
        otherFirst(a) - otherFirst(b) ||
        Math.abs(a.word.length - word.length) - Math.abs(b.word.length - word.length),
    )
    .slice(0, most);
}

/** A bit for each Latin letter in a word, and one for anything else. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

/** How many bits are set. */
function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
