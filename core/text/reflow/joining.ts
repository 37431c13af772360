import { CLOSERS, isHan } from '../characters.ts';
import { markerOf } from './markers.ts';
import type { Line, PageHabits } from './lines.ts';

const ENDED = new RegExp(`[。！？；：…!?;:.][${CLOSERS}]*\\s?\\d{0,3}$`, 'u');

/** Does the text end as a sentence or an item ends? */
export function isEnded(text: string): boolean {
  return ENDED.test(text);
}

/** Share of the column that a line fills before it counts as wrapped. */
const FULL = 0.85;
/** Share of the column beyond which nothing more would have fitted. */
const BRIMFUL = 0.95;
/** The same where words are not broken and empty lines part the paragraphs. */
const RAGGED = 0.65;
/** A centred title is set narrower than the text under it. */
const TITLE_FULL = 0.5;

function fills(line: Line, habits: PageHabits, share: number): boolean {
  return habits.column !== null && line.width + line.indent >= habits.column * share;
}

/** The lines of a paragraph so far, as far as the next one needs them. */
export interface Gathered {
  readonly first: Line;
  readonly last: Line;
}

/** A title of several lines: the first stands indented, none ends, the next begins at the margin. */
function continuesTitle({ first, last }: Gathered, next: Line, habits: PageHabits): boolean {
  return (
    first.indent >= 2 &&
    next.indent === 0 &&
    !next.emptyParagraphBefore &&
    !isEnded(last.text) &&
    fills(last, habits, TITLE_FULL)
  );
}

/**
 * Does `next` go on with a paragraph?
 * @param interrupted links, footnotes or page furniture stand between the two, so an indent says nothing
 */
export function continues(gathered: Gathered, next: Line, habits: PageHabits, interrupted: boolean): boolean {
  const line = gathered.last;
  const hasMarker = markerOf(next.text) !== null && !runsOn(line, next, habits);
  if (habits.trailingSpaceEndsParagraph) {
    if (line.trailing === 0) return !(hasMarker && isEnded(line.text) && !fills(line, habits, FULL));
    if (hasMarker || line.trailing > 1 || next.emptyParagraphBefore) return false;
    if (!habits.lostPunctuation) return false;
    return (fills(line, habits, FULL) && next.indent === 0) || continuesTitle(gathered, next, habits);
  }
  const acrossPages = interrupted || (habits.gapBetweenLines && next.gap === 0);
  if (hasMarker || next.emptyParagraphBefore || habits.column === null) return false;
  if (habits.gapEndsParagraph && next.gap > 0 && !acrossPages) return false;
  if (next.indent > (acrossPages ? 1 : 0) && next.indent > line.indent) return false;
  if (!habits.lostPunctuation && isEnded(line.text) && !isEnded(next.text) && !fills(next, habits, FULL)) return false;
  // Where empty lines part the paragraphs, a line without one before it mostly goes on, however ragged the margin.
  const full = habits.gapEndsParagraph && next.gap === 0 ? RAGGED : FULL;
  return (
    fills(line, habits, full) ||
    continuesTitle(gathered, next, habits) ||
    (next.gap === 0 && !isEnded(line.text) && /^\p{Ll}/u.test(next.text)) ||
    (fills(line, habits, RAGGED) && isOpen(line.text))
  );
}

/** A full line that ends in the middle of a sentence: what looks like a marker after it (paragraph 4⏎(b) above) is text. */
function runsOn(line: Line, next: Line, habits: PageHabits): boolean {
  return fills(line, habits, BRIMFUL) && !isEnded(line.text) && next.gap === 0 && next.indent <= line.indent;
}

/** Text that cannot end here: after a comma, or inside a bracket or a quotation. */
function isOpen(text: string): boolean {
  if (/[，、,]$/u.test(text)) return true;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[（(“《]/gu) > count(/[）)”》]/gu);
}

/**
 * What to put between two lines of a paragraph. Chinese joins without a space, words with one; a hyphen at the end of a
 * line is a hyphen of the word, for United Nations documents are not hyphenated. A space that a lost punctuation mark
 * left is kept.
 */
export function joint(line: string, trailing: number, next: string): '' | ' ' {
  const before = [...line].at(-1) ?? '';
  const after = [...next][0] ?? '';
  if (trailing > 0) return ' ';
  if (/\p{Script=Latin}-$/u.test(line) && /\p{Script=Latin}/u.test(after)) return '';
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character) && !isHan(character);
  if (isWord(before) && isWord(after)) return ' ';
  if ((isHan(before) && isWord(after)) || (isWord(before) && isHan(after))) return ' ';
  const isLatinText = (character: string) => character !== '' && character.charCodeAt(0) < 0x250;
  return isLatinText(before) && isLatinText(after) && !/[(/[]/u.test(before) ? ' ' : '';
}
