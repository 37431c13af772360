import { classify } from './classify.ts';
import { continues, joint } from './joining.ts';
import { pageHabits, readLines, type Line, type PageHabits } from './lines.ts';
import { footnoteMark, isLink, isLoneMark, isPageFurniture, isRule, markerOf, type Marker } from './markers.ts';

export type BlockKind =
  'heading' | 'paragraph' | 'list-item' | 'bullet' | 'footnote' | 'signature' | 'url' | 'page-furniture';

/** A paragraph of a page, put together again. */
export interface Block {
  readonly kind: BlockKind;
  /** The number or letter it begins with, as written (`12.`, `(a)`, `一.`, `*`), which `text` no longer holds. */
  readonly number: string | null;
  readonly text: string;
}

/** A block while its lines are being gathered. */
export interface Draft {
  /** Null until the blocks around it tell. */
  kind: BlockKind | null;
  number: string | null;
  text: string;
  readonly first: Line;
  last: Line;
}

/**
 * Put the paragraphs of a hard-wrapped page together again: text pasted or read from a PDF, with empty lines between
 * lines, page numbers, document symbols, footnotes and bare links in the middle of sentences.
 * Blocks come in the order in which they begin.
 */
export function reflow(page: string): Block[] {
  const lines = readLines(page);
  const habits = pageHabits(lines);
  const gathering = new Gathering(habits);
  for (const line of lines) gathering.take(line);
  gathering.end();
  return classify(gathering.drafts, habits);
}

class Gathering {
  readonly drafts: Draft[] = [];
  readonly #habits: PageHabits;
  /** The last block of running text, which a line after a page break may go on with. */
  #body: Draft | null = null;
  /** The last footnote; null outside the foot of a page. */
  #footnote: Draft | null = null;
  #atFoot = false;
  #footnoteNumber = 0;
  /** Something that is no running text stands between the body and this line. */
  #interrupted = false;
  /** A footnote mark that stood alone and belongs to the next line. */
  #mark: Line | null = null;

  constructor(habits: PageHabits) {
    this.#habits = habits;
  }

  take(line: Line): void {
    if (isLink(line.text)) {
      this.#put(line, 'url', null);
      this.#interrupted = true;
    } else if (isLoneMark(line.text) && this.#takeLoneMark(line)) {
      return;
    } else if (isPageFurniture(line.text)) {
      this.#put(line, 'page-furniture', null);
      this.#atFoot = isRule(line.text);
      this.#footnote = null;
      this.#interrupted = true;
    } else if (!(this.#atFoot && this.#takeFootnote(line))) {
      this.#takeBody(line);
    }
  }

  /** A lone `*` right under a line refers to a footnote; at the foot of a page it begins one; elsewhere it is text. */
  #takeLoneMark(line: Line): boolean {
    const before = this.#body;
    if (line.gap === 0 && before !== null && !this.#interrupted) {
      before.text += line.text;
      before.last = { ...before.last, trailing: 1 };
      return true;
    }
    if (this.#atFoot && this.#mark === null) this.#mark = line;
    return this.#mark === line;
  }

  /** The page has ended. */
  end(): void {
    if (this.#mark !== null) this.#put(this.#mark, 'footnote', null);
  }

  /** Take a line at the foot of a page; false when the line is not of a footnote. */
  #takeFootnote(line: Line): boolean {
    const open = this.#footnote;
    const mark = this.#expectedMark(line);
    if (mark === null && open !== null && continues(open, line, this.#habits, false)) {
      append(open, line);
      return true;
    }
    const loneMark = this.#mark;
    this.#mark = null;
    const bodyGoesOn = this.#body !== null && continues(this.#body, line, this.#habits, true);
    const isFirst = open === null && markerOf(line.text) === null && !bodyGoesOn;
    if (mark === null && loneMark === null && !isFirst) {
      this.#atFoot = false;
      this.#footnote = null;
      return false;
    }
    this.#footnote = this.#put(line, 'footnote', mark ?? (loneMark === null ? null : loneMarker(loneMark.text)));
    return true;
  }

  /** The mark of a footnote, if it is the one to come: footnotes are numbered one after the other. */
  #expectedMark(line: Line): Marker | null {
    const mark = footnoteMark(line.text);
    const number = Number(mark?.number);
    if (mark === null || Number.isNaN(number)) return mark;
    const follows = number === 1 || (number > this.#footnoteNumber && number <= this.#footnoteNumber + 3);
    if (!follows) return null;
    this.#footnoteNumber = number;
    return mark;
  }

  #takeBody(line: Line): void {
    const marker = markerOf(line.text);
    const isNumberAlone = this.#body?.text === '' && marker === null;
    if (this.#body !== null && (isNumberAlone || continues(this.#body, line, this.#habits, this.#interrupted))) {
      append(this.#body, line);
    } else {
      this.#body = this.#put(line, marker?.kind ?? null, marker);
    }
    this.#interrupted = false;
  }

  #put(line: Line, kind: BlockKind | null, marker: Marker | null): Draft {
    const text = marker === null ? line.text : line.text.slice(marker.length);
    const draft: Draft = { kind, number: marker?.number ?? null, text, first: line, last: line };
    this.drafts.push(draft);
    return draft;
  }
}

function loneMarker(mark: string): Marker {
  return { kind: 'paragraph', number: mark, length: 0 };
}

function append(draft: Draft, line: Line): void {
  const between = draft.text === '' ? '' : joint(draft.last.text, draft.last.trailing, line.text);
  draft.text += between + line.text;
  draft.last = line;
}
