import type { Concept } from '../../model/terminology.ts';
import type { WriteOptions } from '../format.ts';
import type { TableShape } from './fit.ts';
import { fitRow } from './fit.ts';

/**
 * The rows of a table, one a concept. Rows in a row with the same id would be read as one concept, so the second such
 * goes without its id.
 */
export function* rowsOf(
  concepts: Iterable<Concept>,
  shape: TableShape,
  options: Pick<WriteOptions, 'languages' | 'languageCode' | 'onDropped'>,
): Generator<readonly string[]> {
  let before = '';
  for (const concept of concepts) {
    const cells = fitRow(concept, shape, options, () => undefined);
    if (cells === null) {
      options.onDropped?.();
      continue;
    }
    const id = shape.plan.id === null ? '' : (cells[shape.plan.id] ?? '');
    if (shape.plan.id !== null && id === before) cells[shape.plan.id] = '';
    before = id;
    yield cells;
  }
}
