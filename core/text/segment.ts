import { CLOSERS } from './characters.ts';

/** A stretch of text: offsets in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Chinese: after 。！？ (or a run of them) with their closing quotes, brackets and the number of a footnote. */
const CHINESE_END = new RegExp(`[。！？!?]+[${CLOSERS}]*(?:……)?(?:\\d{1,3}(?=\\s|$)|[¹²³⁰⁴-⁹]+)?`, 'gu');
/** English: after . ! ? with their closers, before white space and what can begin a sentence. */
const ENGLISH_END = new RegExp(`(?<![.!?])[.!?]+[${CLOSERS}]*(?:\\d{1,3})?(?=\\s+[“‘"'(\\[]*[\\p{Lu}\\d])`, 'gu');

/** Words whose full stop ends no sentence, whatever follows. */
const TITLE =
  /(?:^|[\s(“"])(?:[Mm]rs?|[Mm]s|Dr|Prof|Gen|Maj|Col|Capt|Lt|Sgt|Rev|Hon|St|Gov|Sen|Amb|e\.g|i\.e|cf|viz|al|vs|[Aa]pprox)\.$/u;
/** Words that end no sentence where a number follows: No. 5, Art. VI, vol. II. */
const BEFORE_NUMBER =
  /(?:^|[\s(“"])(?:Nos?|[Pp]aras?|[Aa]rts?|[Vv]ols?|[Cc]haps?|[Ss]ect?s?|[Ff]igs?|[Ee]ds?|pp?|Add|Corr|Rev|Suppl|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** Initials of a name or a country, which end a sentence only before a word that seldom is a name. */
const INITIAL = /(?:^|[\s(“".])\p{Lu}\.$/u;
const NUMBER = /^\s+[(“"]?(?:\d|[IVXLC]+\b)/u;
const BEGINNING =
  /^\s+[“"‘(]?(?:The|It|In|A|An|This|That|These|Those|He|She|They|We|I|For|At|On|As|However|Moreover|While|If|When|All|Member|States)\s/u;

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
  const before = text.slice(Math.max(start, stop - LONGEST_ABBREVIATION), stop + 1);
  const after = text.slice(stop + 1, stop + 1 + LONGEST_ABBREVIATION);
  if (TITLE.test(before)) return true;
  if (NUMBER.test(after) && BEFORE_NUMBER.test(before)) return true;
  return INITIAL.test(before) && !BEGINNING.test(after);
}

/** A half-width ! or ? ends a Chinese sentence only after Chinese; ?a=b inside a link does not. */
function isChineseEnd(text: string, index: number): boolean {
  return /[。！？]/u.test(text[index] ?? '') || /[\p{Script=Han}”）)》]/u.test(text[index - 1] ?? '');
}
