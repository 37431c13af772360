import { expect, test } from 'vitest';
import { memoqReader } from '../../../../core/formats/memoq/reader.ts';
import { memoqWriter } from '../../../../core/formats/memoq/writer.ts';
import { recogniseFormat } from '../../../../core/formats/registry.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { conceptOf, note, termOf } from '../../../support/concepts.ts';
import { OPTIONS, bytesOf, headOf, readAll, written } from '../support.ts';

const ENTRY =
  'Entry_ID;Entry_Subject;Entry_Domain;Entry_ClientID;Entry_ProjectID;Entry_Created;Entry_Creator;Entry_LastModified;Entry_Modifier;Entry_Note';

test('a term base as memoQ writes it', async () => {
  const columns =
    'Chinese_PRC_Def;Chinese_PRC;Term_Info;Term_Example;English_Def;English;Term_Info;Term_Example;English;Term_Info;Term_Example';
  const file = `${ENTRY};${columns}\r\n7;Peace;;UN;;1/2/2020 1:00:00 PM;me;;;n;定义;和平;;例子;;peace;"a;b";;amity;;\r\n`;
  expect(recogniseFormat(headOf(bytesOf(file)))).toBe(memoqReader);
  const { concepts, problems, flavour } = await readAll(memoqReader, file);
  expect(flavour).toBe('memoQ CSV (UTF-8, ;)');
  expect(problems).toEqual([]);
  expect(concepts).toEqual([
    {
      externalId: '7',
      attributes: {},
      categories: [
        dataCategory('descrip', 'subjectField', 'Peace'),
        dataCategory('admin', 'customerSubset', 'UN'),
        dataCategory('descrip', 'Entry_Created', '1/2/2020 1:00:00 PM'),
        dataCategory('descrip', 'Entry_Creator', 'me'),
        note('n'),
      ],
      languages: [
        {
          language: 'zh-CN',
          attributes: {},
          categories: [dataCategory('descrip', 'definition', '定义')],
          terms: [termOf('和平', dataCategory('descrip', 'context', '例子'))],
        },
        {
          language: 'en',
          attributes: {},
          categories: [],
          terms: [termOf('peace', dataCategory('termNote', 'Term_Info', 'a;b')), termOf('amity')],
        },
      ],
    },
  ]);
});

test.each([
  ['zh-CN', 'Chinese_PRC'],
  ['zh-TW', 'Chinese_Taiwan'],
  ['zh', 'Chinese'],
  ['en-US', 'English_United_States'],
  ['fr', 'French'],
  ['nl-BE', 'nl-BE'],
])('%s is %s', async (code, name) => {
  const section = { language: code, attributes: {}, categories: [], terms: [termOf('x')] };
  const concept = { ...conceptOf([], [], { id: '1' }), languages: [section] };
  const file = written(memoqWriter, [concept], { languages: [code] });
  expect(file.split('\r\n')[0]).toContain(`;${name}_Def;${name};Term_Info;Term_Example;${name};`);
  expect((await readAll(memoqReader, file)).concepts).toEqual([concept]);
});

test('ids that are no numbers and terms beyond five are left out, and told', () => {
  const concept = conceptOf(['甲', '乙', '丙', '丁', '戊', '己'], ['a'], { id: 'c1' });
  expect(memoqWriter.leftOut(concept, OPTIONS)).toEqual([
    { level: 'conceptEntry', what: 'id', name: 'c1' },
    { level: 'termSec', what: 'term', name: '己' },
  ]);
});
