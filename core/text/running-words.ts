import { stem } from './english.ts';
import { toSimplified } from './script.ts';

/** A stretch of Chinese, or a word of another script with the apostrophes inside it. */
const PART = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+(?:['’][[\p{L}\p{N}\p{M}]--\p{Script=Han}]+)*/gv;

const HAN = /^\p{Script=Han}/u;

/** A word of running text for a full-text table, with its place in the text in UTF-16 code units. */
export interface RunningWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What is written in one, with a slash in it: a document symbol. */
const SYMBOL = /[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*(?:\/[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*)+/gu;

/** The document symbols of a text, each as one word: A/RES/70/157 is ares70157. */
export function symbolsIn(text: string): string[] {
  return Array.from(text.matchAll(SYMBOL), ([symbol]) => symbol.toLowerCase().replace(/[-./]/gu, '')).filter((symbol) =>
    /^[a-z].*\d$/u.test(symbol),
  );
}

/**
 * The words of running text as they are searched: of Chinese the overlapping pairs of its characters in Simplified script,
 * whatever marks and spaces stand between them; of anything else the stems. A Chinese character that stands alone is a
 * word of its own.
 */
export function runningWords(text: string): RunningWord[] {
  const words: RunningWord[] = [];
  let before: RunningWord | null = null;
  let isPaired = false;
  for (const found of text.matchAll(PART)) {
    const [part] = found;
    const start = found.index;
    const end = start + part.length;
    if (HAN.test(part)) {
      const here: RunningWord = { word: toSimplified(part), start, end };
      if (before !== null) words.push({ word: before.word + here.word, start: before.start, end });
      isPaired = before !== null;
      before = here;
    } else {
      if (before !== null && !isPaired) words.push(before);
      before = null;
      isPaired = false;
      const word = stem(part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
      if (word !== '') words.push({ word, start, end });
    }
  }
  if (before !== null && !isPaired) words.push(before);
  return words;
}
