import { draftOf } from '../../core/model/draft.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { documentSymbol } from '../../core/text/document-symbol.ts';
import { detectSide } from '../../core/text/language.ts';
import type { DocumentState } from '../document/use-document.ts';

/** The longest text that is taken for a term, in UTF-16 code units. */
const LONGEST = 500;

/**
 * A new entry for the text that is selected on the page; where that is in a document, with its sentence as context and
 * the document's symbol (or else its name) as source.
 */
export function draftFromSelection({ document, current }: DocumentState): Concept {
  const selected = (getSelection()?.toString() ?? '').replace(/\s+/gu, ' ').trim();
  const term = selected.length > LONGEST ? '' : selected;
  if (document === null) {
    return draftOf({ term, side: term === '' ? 'zh' : detectSide(term), context: null, source: null });
  }
  const row = document.rows[current];
  const sentence = row?.text.includes(term) === true ? row : document.rows.find(({ text }) => text.includes(term));
  return draftOf({
    term,
    side: document.side,
    context: sentence?.text ?? null,
    source: documentSymbol(document.text) ?? document.name,
  });
}
