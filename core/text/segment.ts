/** A stretch of text: offsets in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = '”’"\'』」》〉)）\\]】';

/** Chinese: after 。！？ (or a run of them) with their closing quotes, brackets and the number of a footnote. */
const CHINESE_END = new RegExp(`[。！？!?]+[${CLOSERS}]*(?:\\d{1,3}(?=\\s|$))?`, 'gu');
/** English: after . ! ? with their closers, before white space and what can begin a sentence. */
const ENGLISH_END = new RegExp(`(?<![.!?])[.!?]+[${CLOSERS}]*(?:\\d{1,3})?(?=\\s+[“‘"'(\\[]*[\\p{Lu}\\d])`, 'gu');

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Rev|Hon|St|No|Nos|para|paras|art|arts|vol|chap|sect|fig|ed|eds|pp|p|cf|viz|etc|e\.g|i\.e|al|Inc|Ltd|Co|Corp|approx|Add|Corr|Rev|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|ibid|vs|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/u;

/**
 * The sentences of a block. Chinese is cut after 。！？ with the quotes and brackets that close there; ； and ： do not
 * end a sentence. English is cut at a full stop that is no abbreviation. White space around a sentence is left out.
 */
export function segment(text: string, language: 'zh' | 'en'): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') ranges.push({ start: start + lead, end: start + piece.trimEnd().length });
    start = end;
  };
  for (const found of text.matchAll(language === 'zh' ? CHINESE_END : ENGLISH_END)) {
    const end = found.index + found[0].length;
    if (language === 'zh' ? isChineseEnd(text, found.index) : !isAbbreviation(text, start, found.index)) {
      cut(end);
    }
  }
  cut(text.length);
  return ranges;
}

/** An abbreviation is looked for in no more than this before its full stop, in UTF-16 code units. */
const LONGEST_ABBREVIATION = 20;

function isAbbreviation(text: string, start: number, stop: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(start, stop - LONGEST_ABBREVIATION), stop + 1));
}

/** A half-width ! or ? ends a Chinese sentence only after Chinese; ?a=b inside a link does not. */
function isChineseEnd(text: string, index: number): boolean {
  return /[。！？]/u.test(text[index] ?? '') || /[\p{Script=Han}”）)》]/u.test(text[index - 1] ?? '');
}
