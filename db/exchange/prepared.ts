import type { ReadEvent } from '../../core/formats/format.ts';
import { rowsOf, type ConceptRows } from '../concept-rows.ts';
import { unitRowsOf, type UnitRows } from '../unit-rows.ts';

/** What a reader tells, with entries as the rows they are stored in. */
export type PreparedEvent =
  | Exclude<ReadEvent, { kind: 'concept' | 'unit' }>
  | { readonly kind: 'concept'; readonly rows: ConceptRows }
  | { readonly kind: 'unit'; readonly rows: UnitRows };

export function prepared(event: ReadEvent): PreparedEvent {
  if (event.kind === 'concept') return { kind: 'concept', rows: rowsOf(event.concept) };
  return event.kind === 'unit' ? { kind: 'unit', rows: unitRowsOf(event.unit) } : event;
}
