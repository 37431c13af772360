import { isText, type DocumentBlock } from '../../core/text/document.ts';
import { isRule } from '../../core/text/reflow/markers.ts';
import type { BlockKind } from '../../core/text/reflow/reflow.ts';

/** A line of the list: a sentence of a block, or what stands between blocks. */
export interface SegmentRow {
  /** The number of the sentence in the document, from 1; null for what is not translated. */
  readonly number: number | null;
  readonly kind: BlockKind;
  /** The number or letter of the block, on its first sentence. */
  readonly blockNumber: string | null;
  readonly isFirstOfBlock: boolean;
  readonly text: string;
}

/** The lines of a document: its sentences, and greyed between them links and the furniture of the page. */
export function rowsOf(blocks: readonly DocumentBlock[]): SegmentRow[] {
  const rows: SegmentRow[] = [];
  let number = 0;
  for (const block of blocks) {
    if (isRule(block.text)) continue;
    if (!isText(block)) {
      rows.push({ number: null, kind: block.kind, blockNumber: null, isFirstOfBlock: true, text: block.text });
      continue;
    }
    const texts = block.segments.flatMap(({ start, end }) => piecesOf(block.text.slice(start, end)));
    texts.forEach((text, index) => {
      number++;
      const isFirstOfBlock = index === 0;
      rows.push({ number, kind: block.kind, blockNumber: isFirstOfBlock ? block.number : null, isFirstOfBlock, text });
    });
  }
  return rows;
}

/** A line holds no more than this, in UTF-16 code units: a text without a full stop would hold the window up. */
const LONGEST_LINE = 4000;

/** A sentence in pieces that a line can hold, cut after a mark or a space where there is one. */
function piecesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST_LINE) {
    const mark = rest.slice(0, LONGEST_LINE).search(/[，、；：,;:\s][^，、；：,;:\s]*$/u);
    const end = mark > 0 ? mark + 1 : LONGEST_LINE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
