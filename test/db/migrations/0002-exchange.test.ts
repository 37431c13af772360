import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { conceptOf, status, termOf } from '../../support/concepts.ts';
import { importing, openedAt, query, tamper, temporaryFolder } from '../../support/database.ts';

const PEACE = conceptOf([termOf('和平', status('preferred'))], ['peace'], { id: 'C1', subject: 'peace' });

/** As version 1 stored a concept: every part of a category, also the empty ones. */
const VERSION_1 = `
  INSERT INTO change_set VALUES (1, '00000000-0000-7000-8000-000000000001', 'import', 'old.tbx', 'tester', '2026-11-01T00:00:00.000Z');
  INSERT INTO collection VALUES (1, '00000000-0000-7000-8000-000000000002', '术语', 'termbase', 0, 0, '2026-11-01T00:00:00.000Z');
  INSERT INTO concept VALUES (1, '00000000-0000-7000-8000-000000000003', 1, 'C1', 1, 'peace', NULL,
    '[{"element":"descrip","type":"subjectField","attributes":{},"content":["peace"],"group":null,"members":[]}]', 1);
  INSERT INTO language_section VALUES (1, 1, 0, 'zh-CN', NULL, NULL), (2, 1, 1, 'en-US', NULL, NULL);
  INSERT INTO term_section VALUES
    (1, 1, 0, '和平', NULL, 'preferred', NULL, NULL, NULL,
      '[{"element":"termNote","type":"administrativeStatus","attributes":{},"content":["preferredTerm-admn-sts"],"group":null,"members":[]}]'),
    (2, 2, 0, 'peace', NULL, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO search_key VALUES ('zh', '和平', 1), ('pinyin', 'heping', 1), ('initials', 'hp', 1), ('en', 'peace', 2);
  INSERT INTO term_words (rowid, zh, en) VALUES (1, '和平 平_', ''), (2, '', 'peace');
`;

test('a database of version 1 keeps everything, and takes imports that can be undone', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const { reader, writer } = openDatabase(file, { migrations: migrations.slice(0, 1) });
  reader.close();
  writer.close();
  tamper(file, VERSION_1);

  const database = await openedAt(file);
  const [hit] = database.lookup('heping', { side: null, limit: 5 });
  expect(database.concept(hit?.concept ?? '').concept).toEqual(PEACE);
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  // An import from before there were reports cannot be taken back, so it is not offered.
  expect(database.pastImports()).toEqual([]);
  await importing(database, folder, [conceptOf(['安理会'], ['Security Council'])]);
  expect(database.pastImports()).toHaveLength(1);
  expect(query(`${file}.v1.backup`, 'SELECT name FROM collection')).toEqual([{ name: '术语' }]);
});
