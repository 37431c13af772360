import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { openedAt, query, tamper, temporaryFolder } from '../../support/database.ts';

/** As version 2 stored a concept: with a definition, a note and a reading that its term is found by from now on. */
const VERSION_2 = `
  INSERT INTO change_set VALUES (1, '00000000-0000-7000-8000-000000000001', 'import', 'old.tbx', 'tester', '2026-11-01T00:00:00.000Z', NULL, NULL);
  INSERT INTO collection VALUES (1, '00000000-0000-7000-8000-000000000002', '术语', 'termbase', 0, 0, '2026-11-01T00:00:00.000Z', 1);
  INSERT INTO concept VALUES (1, '00000000-0000-7000-8000-000000000003', 1, 'C1', 1, 'peace', NULL,
    '[{"element":"descrip","type":"subjectField","content":["peace"]},{"element":"descrip","type":"definition","content":["the state of tranquillity"]}]', 1);
  INSERT INTO concept VALUES (2, '00000000-0000-7000-8000-000000000004', 1, 'C2', 1, NULL, NULL, NULL, 1);
  INSERT INTO language_section VALUES (1, 1, 0, 'zh-CN', NULL, NULL), (2, 1, 1, 'en-US', NULL, NULL),
    (3, 2, 0, 'zh-CN', NULL, '[{"element":"note","content":["见宪章第六章"]}]');
  INSERT INTO term_section VALUES
    (1, 1, 0, '重返社会', NULL, 'preferred', NULL, NULL, NULL,
      '[{"element":"termNote","type":"administrativeStatus","content":["preferredTerm-admn-sts"]},{"element":"admin","type":"reading","content":["zhòng fǎn shè huì"]}]'),
    (2, 2, 0, 'peace', NULL, NULL, NULL, NULL, NULL, NULL),
    (3, 3, 0, '和平', NULL, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO search_key VALUES ('zh', '重返社会', 1), ('pinyin', 'chongfanshehui', 1), ('initials', 'cfsh', 1),
    ('en', 'peace', 2), ('zh', '和平', 3), ('pinyin', 'heping', 3), ('initials', 'hp', 3);
  INSERT INTO term_words (rowid, zh, en) VALUES (1, '重返 返社 社会 会_', ''), (2, '', 'peace'), (3, '和平 平_', '');
`;

test('a database of version 2 is searched in every new way', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  const { reader, writer } = openDatabase(file, { migrations: migrations.slice(0, 2) });
  reader.close();
  writer.close();
  tamper(file, VERSION_2);

  const database = await openedAt(file);
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
  const first = (typed: string) => database.lookup(typed, { side: null, limit: 5, everywhere: true })[0];
  expect(first('heping')).toMatchObject({ kind: 'pinyin', matched: '和平' });
  expect(first('zfsh')).toMatchObject({ kind: 'pinyin', matched: '重返社会', reading: 'zhòng fǎn shè huì' });
  expect(first('paece')).toMatchObject({ kind: 'fuzzy', matched: 'peace' });
  expect(first('tranquillity')).toMatchObject({ kind: 'text', matched: 'the state of tranquillity' });
  expect(first('第六章')).toMatchObject({ kind: 'text', matched: '见宪章第六章' });
  expect(query(`${file}.v2.backup`, 'SELECT name FROM collection')).toEqual([{ name: '术语' }]);
});

test('an empty database of version 2 as well', async () => {
  const file = path.join(temporaryFolder(), 'shuyu.sqlite');
  const { reader, writer } = openDatabase(file, { migrations: migrations.slice(0, 2) });
  reader.close();
  writer.close();
  const database = await openedAt(file);
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
});
