import { csvReader } from '../../../../core/formats/csv/reader.ts';
import { memoqReader } from '../../../../core/formats/memoq/reader.ts';
import { omegatReader } from '../../../../core/formats/omegat/reader.ts';
import { writerOf } from '../../../../core/formats/registry.ts';
import { xlsxReader } from '../../../../core/formats/xlsx/reader.ts';
import type { Concept } from '../../../../core/model/terminology.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { conceptOf, note, sectionOf, status, termOf } from '../../../support/concepts.ts';
import { conceptFormatContract } from '../contract.ts';

const FULL: readonly Concept[] = [
  conceptOf(
    [
      termOf('维持和平行动', status('preferred')),
      '维和 | 行动',
      termOf('=1+1', dataCategory('admin', 'source', ' A/75/1')),
    ],
    ['peacekeeping operation', termOf("'=PKO", status('deprecated'), note('as in "blue\nhelmets"'))],
    { id: 'c1', subject: '和平；安全', categories: [note('"a",\r\nb;\tc')] },
  ),
  conceptOf(['-决议', '\\|\\'], ['@resolution'], { id: 'c2' }),
  {
    ...conceptOf(['决定𠮷'], [], { id: '03' }),
    languages: [{ ...sectionOf('zh-CN', ['决定𠮷']), categories: [dataCategory('descrip', 'definition', '定义')] }],
  },
];

for (const id of ['csv', 'tsv']) conceptFormatContract(id, csvReader, writerOf(id), FULL, { brokenOff: 'shorter' });
conceptFormatContract('xlsx', xlsxReader, writerOf('xlsx'), FULL);

const PAIRS: readonly Concept[] = [
  conceptOf(['#维持和平行动'], ['peacekeeping operation'], { categories: [note('A/RES/75/1; "quoted"')] }),
  conceptOf(['决议'], ['=resolution']),
  conceptOf(['决定，'], ['"decision"']),
];
const withoutIds = { copyId: () => null, brokenOff: 'shorter' } as const;
for (const id of ['omegat', 'omegat-csv']) conceptFormatContract(id, omegatReader, writerOf(id), PAIRS, withoutIds);

const MEMOQ: readonly Concept[] = [
  conceptOf(
    [termOf('维持和平行动', dataCategory('termNote', 'Term_Info', 'CaseInsense')), '维和'],
    [termOf('=peacekeeping', dataCategory('descrip', 'context', 'a; "b"'))],
    { id: '1', subject: '和平', categories: [note('note')] },
  ),
  conceptOf(['决议'], ['resolution'], { id: '2' }),
  conceptOf(['决定'], [], { id: '3' }),
];
conceptFormatContract('memoq', memoqReader, writerOf('memoq'), MEMOQ, {
  copyId: (id, copy) => `${Number(id) + 10 * copy}`,
  brokenOff: 'shorter',
});
