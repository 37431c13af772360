import path from 'node:path';
import { expect, test } from 'vitest';
import type { TableMapping } from '../../../core/model/table.ts';
import { openedAt, temporaryFolder } from '../../support/database.ts';

const MAPPING: TableMapping = {
  hasHeader: true,
  columns: [
    { kind: 'id' },
    { kind: 'term', language: 'zh-CN' },
    { kind: 'category', level: 'conceptEntry', language: null, element: 'descrip', type: 'subjectField' },
    { kind: 'ignored' },
  ],
  separator: '|',
};

test('mappings are saved by name, replaced, forgotten, and asked for by a name that is there', async () => {
  const database = await openedAt(path.join(temporaryFolder(), 'shuyu.sqlite'));
  expect(database.mappingNames()).toEqual([]);
  database.saveMapping('司里的表', MAPPING);
  database.saveMapping('司里的表', { ...MAPPING, separator: null });
  database.saveMapping('另一个', MAPPING);
  expect(database.mappingNames()).toEqual(['另一个', '司里的表']);
  expect(database.mapping('司里的表')).toEqual({ ...MAPPING, separator: null });
  database.removeMapping('另一个');
  expect(() => database.mapping('另一个')).toThrow(expect.objectContaining({ code: 'mapping-not-found' }));
});
