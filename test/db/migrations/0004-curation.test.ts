import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { openedAt, query, quietly, tamper, temporaryFolder } from '../../support/database.ts';

/** As version 3 stored an import and a later edit of what it brought. */
const VERSION_3 = `
  INSERT INTO change_set (id, uuid, kind, description, who, at, report) VALUES
    (1, '00000000-0000-7000-8000-000000000001', 'import', 'old.tbx', 'tester', '2026-11-01T00:00:00.000Z',
      '{"format":"TBX","read":2,"added":2,"merged":0,"skipped":0}'),
    (2, '00000000-0000-7000-8000-000000000004', 'import', 'more.tbx', 'other', '2026-11-02T00:00:00.000Z',
      '{"format":"TBX","read":1,"added":0,"merged":1,"skipped":0}');
  INSERT INTO collection (id, uuid, name, kind, created_at, change_set_id) VALUES
    (1, '00000000-0000-7000-8000-000000000002', '术语', 'termbase', '2026-11-01T00:00:00.000Z', 1);
  INSERT INTO concept (id, uuid, collection_id, external_id, revision, subject, categories, change_set_id) VALUES
    (1, '00000000-0000-7000-8000-000000000003', 1, 'C1', 2, 'peace',
      '[{"element":"descrip","type":"subjectField","content":["peace"]},{"element":"ref","type":"crossReference","attributes":{"target":"C2"},"content":["安全"]}]', 1),
    (2, '00000000-0000-7000-8000-000000000005', 1, 'C2', 1, NULL, NULL, 1);
  INSERT INTO language_section (id, concept_id, position, language) VALUES (1, 1, 0, 'zh-CN'), (2, 1, 1, 'en-US'), (3, 2, 0, 'en-US');
  INSERT INTO term_section (id, language_section_id, position, text, status, categories) VALUES
    (1, 1, 0, '和平', 'deprecated', '[{"element":"termNote","type":"administrativeStatus","content":["deprecatedTerm-admn-sts"]}]'),
    (2, 2, 0, 'peace', NULL, NULL),
    (3, 3, 0, 'security', NULL, NULL);
  INSERT INTO history (change_set_id, concept_uuid, revision, before, after) VALUES
    (2, '00000000-0000-7000-8000-000000000003', 2,
     '{"externalId":"C1","attributes":{},"categories":[],"languages":[]}',
     '{"externalId":"C1","attributes":{},"categories":[{"element":"descrip","type":"subjectField","attributes":{},"content":["peace"],"group":null,"members":[]},{"element":"ref","type":"crossReference","attributes":{"target":"C2"},"content":["安全"],"group":null,"members":[]}],"languages":[{"language":"zh-CN","attributes":{},"categories":[],"terms":[{"attributes":{},"term":["和平"],"termAttributes":{},"categories":[{"element":"termNote","type":"administrativeStatus","attributes":{},"content":["deprecatedTerm-admn-sts"],"group":null,"members":[]}]}]},{"language":"en-US","attributes":{},"categories":[],"terms":[{"attributes":{},"term":["peace"],"termAttributes":{},"categories":[]}]}]}');
`;

test('a database of version 3 is listed, filtered and undone as a new one', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  const { reader, writer } = openDatabase(file, { migrations: migrations.slice(0, 3) });
  reader.close();
  writer.close();
  tamper(file, VERSION_3);

  const { desk } = await openedAt(file);
  expect(query(file, 'SELECT id, sides, statuses, zh_term, en_term, changed_id FROM concept ORDER BY id')).toEqual([
    { id: 1, sides: 3, statuses: 4 + 16, zh_term: 1, en_term: 2, changed_id: 2 },
    { id: 2, sides: 2, statuses: 16, zh_term: null, en_term: 3, changed_id: 1 },
  ]);
  expect(query(file, 'SELECT * FROM cross_reference')).toEqual([{ target: 'C2', concept_id: 1 }]);
  const page = await desk.entries({ filter: { query: '', missing: ['zh'] }, sort: 'english', from: 0, count: 10 });
  expect(page.rows).toMatchObject([{ changedBy: 'tester', terms: [{ text: 'security' }] }]);
  expect(await desk.step('undo', quietly())).toMatchObject({
    step: { action: 'import', who: 'other' },
    entries: 1,
    kept: 0,
  });
  expect(await desk.step('redo', quietly())).toMatchObject({ entries: 1, kept: 0 });
});
