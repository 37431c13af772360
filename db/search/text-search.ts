import { runningWords, symbolsIn } from '../../core/text/running-words.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { allOf, beginning, phrase } from './full-text.ts';
import { textsOfConcept } from './text-words.ts';

/** The most code units of a text that are shown around what was found, and how many of them stand before it. */
const SNIPPET = 80;
const BEFORE = 20;
const FIRST_ROWS = 64;
const MOST_ROWS = 4096;
/** Words of a query that are asked for. */
const MOST_WORDS = 24;
/** From this length on the last word may be the beginning of one. */
const BEGINNING = 4;

/** Searches definitions, contexts, notes, sources and whatever else entries hold beside their terms. */
export class TextSearch {
  readonly #rows;
  readonly #reader: ConceptReader;

  constructor(connection: Connection) {
    this.#reader = new ConceptReader(connection);
    this.#rows = connection
      .prepare<[string, number, number], number>(
        'SELECT rowid FROM concept_text WHERE concept_text MATCH ? AND rowid > ? LIMIT ?',
      )
      .pluck();
  }

  /**
   * The concepts whose text holds a query: its Chinese in order, its words in any order.
   * @param isPhrase all of it in order
   */
  *concepts(query: string, isPhrase: boolean): Generator<number> {
    const words = runningWords(query)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word);
    // A single Chinese character is in too many texts.
    if (words.every((word) => /^\p{Script=Han}?$/u.test(word))) return;
    if (isPhrase) {
      yield* this.#matching(phrase(words));
      return;
    }
    const symbols = /\s/u.test(query) ? [] : symbolsIn(query);
    if (symbols.length > 0) {
      let isFound = false;
      for (const concept of this.#matching(allOf(symbols.map((symbol) => phrase([symbol]))))) {
        isFound = true;
        yield concept;
      }
      if (isFound) return;
    }
    const parts: string[][] = [];
    let isRun = false;
    for (const word of words) {
      const isChinese = /^\p{Script=Han}/u.test(word);
      if (isChinese && isRun) parts.at(-1)?.push(word);
      else parts.push([word]);
      isRun = isChinese;
    }
    let found = 0;
    for (const concept of this.#matching(allOf(parts.map((part) => phrase(part))))) {
      found++;
      yield concept;
    }
    const last = parts.at(-1);
    if (found > 0 || isRun || last === undefined || (last[0]?.length ?? 0) < BEGINNING) return;
    yield* this.#matching(allOf([...parts.slice(0, -1).map((part) => phrase(part)), beginning(last)]));
  }

  *#matching(match: string): Generator<number> {
    let after = 0;
    for (let size = FIRST_ROWS; ; size = Math.min(MOST_ROWS, size * 4)) {
      const rows = this.#rows.all(match, after, size);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < size) return;
      after = last;
    }
  }

  /** A piece of the text of a concept around what was found in it: at most 80 code units. */
  snippet(concept: number, query: string): string {
    const [entry] = this.#reader.readAll([concept]);
    if (entry === undefined) return '';
    const wanted = runningWords(query).map(({ word }) => word);
    let best = { text: '', start: 0, hits: -1 };
    for (const text of textsOfConcept(entry)) {
      const words = runningWords(text);
      for (const [at, { word, start }] of words.entries()) {
        if (!isLike(word, wanted[0] ?? '') && !wanted.includes(word)) continue;
        let hits = 0;
        while (hits < wanted.length && isLike(words[at + hits]?.word ?? '', wanted[hits] ?? '')) hits++;
        if (hits > best.hits) best = { text, start, hits };
        if (hits === wanted.length) return around(text, start);
      }
    }
    return around(best.text, best.start);
  }
}

function isLike(word: string, wanted: string): boolean {
  return word === wanted || (wanted.length >= BEGINNING && word.startsWith(wanted));
}

/** A stretch of a text from a little before a place, on one line, with … where it was cut. */
function around(text: string, place: number): string {
  let start = text.length <= SNIPPET ? 0 : Math.max(0, place - BEFORE);
  if (start > 0 && isHalf(text, start)) start++;
  const isCutBefore = start > 0;
  let end = Math.min(text.length, start + SNIPPET - Number(isCutBefore));
  const isCutAfter = end < text.length;
  if (isCutAfter) end--;
  if (isCutAfter && isHalf(text, end)) end--;
  const shown = text.slice(start, end).replace(/\s/gu, ' ');
  return `${isCutBefore ? '…' : ''}${shown}${isCutAfter ? '…' : ''}`;
}

/** Does this place lie inside a character of two code units? */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
