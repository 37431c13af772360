import { writeDelimited } from '../csv/writer.ts';
import type { ConceptWriter, WriteOptions } from '../format.ts';
import type { TableShape } from '../table/fit.ts';
import { leftOutOf, shapeOf } from '../table/fit.ts';
import { memoqColumns } from './columns.ts';

/** A term base for memoQ: semicolons, five terms a language, ids that are numbers. */
export const memoqWriter: ConceptWriter = {
  id: 'memoq',
  extension: 'csv',
  leftOut: (concept, options) => leftOutOf(concept, shapeFor(options), options),
  write: (concepts, options) => {
    const { headers } = memoqColumns(options);
    return writeDelimited(concepts, { shape: shapeFor(options), headers, delimiter: ';' }, options);
  },
};

function shapeFor(options: WriteOptions): TableShape {
  return shapeOf(memoqColumns(options).mapping, { idFits: (id) => /^\d+$/u.test(id) });
}
