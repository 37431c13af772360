import { displayWidth } from '../characters.ts';

/** A line of a page as it was pasted or read, before paragraphs are put together again. */
export interface Line {
  /** The text without the spaces around it. */
  readonly text: string;
  /** Spaces before the text, in columns. */
  readonly indent: number;
  /** Spaces after the text. Text read from a PDF keeps one at the end of a paragraph and none where a line was wrapped. */
  readonly trailing: number;
  /** Columns of the text, its indent not counted. */
  readonly width: number;
  /** Empty lines before this one. */
  readonly gap: number;
  /** A line of spaces alone stood before this one: in text read from a PDF an empty paragraph. */
  readonly emptyParagraphBefore: boolean;
}

/** What the lines of a page have in common, which tells how to read each of them. */
export interface PageHabits {
  /** The widest column that many lines fill, in columns; null where lines are not wrapped at a width. */
  readonly column: number | null;
  /** A space at the end of a line marks the end of a paragraph, its absence a wrapped line. */
  readonly trailingSpaceEndsParagraph: boolean;
  /** Empty lines stand between paragraphs (and not, as in much text read from a PDF, between all lines). */
  readonly gapEndsParagraph: boolean;
  /** Empty lines stand between all lines; where one is missing, a page begins. */
  readonly gapBetweenLines: boolean;
  /** Punctuation was lost and left spaces behind: Chinese text with next to no commas and stops. */
  readonly lostPunctuation: boolean;
}

/** Split a page into its lines that hold anything. Line feeds, carriage returns and form feeds end a line. */
export function readLines(page: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let emptyParagraphBefore = false;
  for (const raw of page.split(/\r\n|[\n\r\f\u2028\u2029]/u)) {
    const text = raw.replace(/[\u200b\ufeff]/gu, '').trim();
    if (text === '') {
      gap++;
      emptyParagraphBefore ||= raw.length > 0;
      continue;
    }
    const indent = displayWidth(/^\s*/u.exec(raw)?.[0] ?? '');
    const trailing = raw.length - raw.trimEnd().length;
    lines.push({ text, indent, trailing, width: displayWidth(text), gap, emptyParagraphBefore });
    gap = 0;
    emptyParagraphBefore = false;
  }
  return lines;
}

/** Shares of the lines that must agree before a habit is believed. */
const COLUMN_SHARE = 0.06;
const SPACE_SHARE = 0.08;
const GAP_SHARE = 0.7;

/** The habits of a page. */
export function pageHabits(lines: readonly Line[]): PageHabits {
  const share = (count: number) => (lines.length === 0 ? 0 : count / lines.length);
  const withSpace = share(lines.filter((line) => line.trailing > 0).length);
  const withGap = share(lines.filter((line) => line.gap > 0).length);
  return {
    column: columnOf(lines),
    trailingSpaceEndsParagraph: withSpace > SPACE_SHARE && withSpace < 1 - SPACE_SHARE,
    gapEndsParagraph: withGap > 0 && withGap < GAP_SHARE,
    gapBetweenLines: withGap >= GAP_SHARE,
    lostPunctuation: hasLostPunctuation(lines),
  };
}

/** Lines longer than this, in columns, are paragraphs that nobody wrapped. */
const LONGEST_COLUMN = 140;

function columnOf(lines: readonly Line[]): number | null {
  const widths = lines.map((line) => line.width).toSorted((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (column > LONGEST_COLUMN || lines.length < 3) return null;
  const full = widths.filter((width) => width >= column * 0.88).length;
  return full >= lines.length * COLUMN_SHARE ? column : null;
}

function hasLostPunctuation(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join('\n');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const marks = text.match(/[，。、；：,;:]/gu)?.length ?? 0;
  const spaces = text.match(/\p{Script=Han} +\p{Script=Han}/gu)?.length ?? 0;
  return han > 200 && marks * 100 < han && spaces * 100 > han;
}
