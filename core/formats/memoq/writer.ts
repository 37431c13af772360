import { writeDelimited } from '../csv/writer.ts';
import type { ConceptWriter } from '../format.ts';
import { leftOutOf, shapeOf, shapeOnce } from '../table/fit.ts';
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

const shapeFor = shapeOnce((options) => shapeOf(memoqColumns(options).mapping, { idFits: (id) => /^\d+$/u.test(id) }));
