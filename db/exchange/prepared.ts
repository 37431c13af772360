import type { ReadEvent } from '../../core/formats/format.ts';
import { rowsOf, type ConceptRows } from '../concept-rows.ts';

/** What a reader tells, with concepts as the rows they are stored in. */
export type PreparedEvent =
  Exclude<ReadEvent, { kind: 'concept' }> | { readonly kind: 'concept'; readonly rows: ConceptRows };

export function prepared(event: ReadEvent): PreparedEvent {
  return event.kind === 'concept' ? { kind: 'concept', rows: rowsOf(event.concept) } : event;
}
