import { displayWidth } from '../characters.ts';
import { isEnded } from './joining.ts';
import type { PageHabits } from './lines.ts';
import type { Block, BlockKind, Draft } from './reflow.ts';

/** The longest heading or signature, in columns of display, and the share of the column that makes a line short. */
const LONGEST_HEADING = 160;
const SHORT_SHARE = 0.6;
const SIGNED = /[(（](?:签名|簽名|签字|Signed)[)）]/u;

/** Say of every block without a marker what it is, from the blocks around it. */
export function classify(drafts: readonly Draft[], habits: PageHabits): Block[] {
  const text = drafts.filter((draft) => draft.kind !== 'url' && draft.kind !== 'page-furniture');
  markSignatures(text, habits);
  text.forEach((draft, index) => {
    draft.kind ??= kindOf(draft, text[index - 1], text[index + 1], habits);
    if (draft.kind === 'heading' && isSentence(draft)) draft.kind = 'paragraph';
  });
  return drafts.map(({ kind, number, text: words }) => ({ kind: kind ?? 'paragraph', number, text: words }));
}

/** A section numbered like a heading that runs on as a sentence is a paragraph. */
function isSentence(draft: Draft): boolean {
  return draft.number !== null && /[。！？]|[.!?]$/u.test(draft.text);
}

function isShort(draft: Draft, habits: PageHabits): boolean {
  return draft.first === draft.last && !isEnded(draft.text) && draft.last.width <= (habits.column ?? 76) * SHORT_SHARE;
}

/** A name that is signed, with the short lines of office above it. */
function markSignatures(drafts: readonly Draft[], habits: PageHabits): void {
  drafts.forEach((draft, index) => {
    const isSigned = SIGNED.test(draft.text) && draft.last.width <= 60;
    const standsFarRight = draft.kind === null && draft.first.indent >= 10 && isShort(draft, habits);
    if (!isSigned && !standsFarRight) return;
    draft.kind = 'signature';
    for (let above = index - 1; above >= 0; above--) {
      const office = drafts[above];
      if (office === undefined || office.kind !== null || !isShort(office, habits) || office.first.indent > 1) break;
      office.kind = 'signature';
      if (office.first.emptyParagraphBefore) break;
    }
  });
}

function kindOf(draft: Draft, before: Draft | undefined, after: Draft | undefined, habits: PageHabits): BlockKind {
  const { first, text } = draft;
  if (isEnded(text) || displayWidth(text) > LONGEST_HEADING) return 'paragraph';
  if (first.indent >= 2) return 'heading';
  const isFirstOfRun = first.emptyParagraphBefore || before === undefined;
  if (!isFirstOfRun && isListed(before) && draft.first === draft.last) return 'list-item';
  if (!isShort(draft, habits)) return after !== undefined && mayBeHeading(after, habits) ? 'heading' : 'paragraph';
  const beginsRun = after !== undefined && after.kind === null && isShort(after, habits) && after.first.indent < 2;
  if (beginsRun && !isFirstOfRun && before.kind === 'heading' && before.number === null) return 'list-item';
  return after === undefined && before?.kind === 'heading' ? 'paragraph' : 'heading';
}

function mayBeHeading(draft: Draft, habits: PageHabits): boolean {
  return draft.kind === 'heading' || (draft.kind === null && isShort(draft, habits));
}

function isListed(draft: Draft): boolean {
  return draft.kind === 'list-item' && draft.number === null;
}
