import path from 'node:path';
import { expect, test } from 'vitest';
import { conceptOf, note } from '../support/concepts.ts';
import { importing, openedAt, quietly, tamper, temporaryFolder } from '../support/database.ts';

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const database = await openedAt(file);
  await importing(database, folder, [
    conceptOf(['和平', '太平'], ['peace'], { subject: 'peace' }),
    conceptOf(['和解'], ['reconciliation'], { subject: 'peace' }),
    conceptOf(['法治'], [], { subject: 'law', categories: [note('法律至上')] }),
  ]);
  await importing(database, folder, [conceptOf(['裁军'], ['disarmament'])], { into: '别的' });
  return { file, database };
}

test('what the database holds is counted', async () => {
  const { database } = await filled();
  expect(database.statistics()).toEqual({
    concepts: 4,
    terms: 8,
    languages: { 'zh-CN': 5, 'en-US': 3 },
    subjects: { peace: 2, law: 1 },
    collections: [
      { name: '术语', kind: 'termbase', concepts: 3, units: 0 },
      { name: '别的', kind: 'termbase', concepts: 1, units: 0 },
    ],
  });
});

test('a sound database is found sound', async () => {
  const { database } = await filled();
  expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
});

test.each([
  ['a key that is missing', `DELETE FROM search_key WHERE route = 'zh' AND key = '和解'`, '1 search keys are missing'],
  [
    'a key that belongs to no term',
    `INSERT INTO search_key VALUES ('zh', '没有', 9999)`,
    '1 search keys belong to no term',
  ],
  [
    'a term without its words',
    'DELETE FROM term_words WHERE rowid = (SELECT max(rowid) FROM term_words)',
    '1 terms are missing from the table of words',
  ],
  [
    'a term without its pairs',
    'DELETE FROM term_pairs WHERE rowid = (SELECT max(rowid) FROM term_pairs)',
    '1 terms are missing from the table of words',
  ],
  [
    'words that belong to no term',
    `INSERT INTO term_words (rowid, words) VALUES (9999, 'peace')`,
    '1 rows in the table of words belong to no term',
  ],
  ['a word that is not listed', `DELETE FROM word WHERE word = 'peace'`, '1 words are missing from the list of words'],
  ['a term without its place', 'DELETE FROM term_place WHERE id = 1', '1 terms are missing from the table of places'],
  [
    'a place of no term',
    'INSERT INTO term_place VALUES (9999, 1, 1)',
    '1 rows in the table of places belong to no term',
  ],
  ['text that is missing', 'DELETE FROM concept_text', '1 concepts are missing from the table of texts'],
  [
    'text that belongs to no concept',
    `INSERT INTO concept_text (rowid, text) VALUES (9999, 'peace')`,
    '1 rows in the table of texts belong to no concept',
  ],
  [
    'a row that refers to nothing',
    `PRAGMA foreign_keys = OFF; UPDATE concept SET change_set_id = 9999 WHERE id = 1`,
    '1 rows refer to rows that are not there',
  ],
])('the check finds %s', async (_, sql, problem) => {
  const { file, database } = await filled();
  tamper(file, sql);
  expect(database.checkIntegrity()).toEqual({ ok: false, problems: [problem] });
});

test('what was searched before it changed is checked as it is', async () => {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  const entries = (from: number) =>
    Array.from({ length: 400 }, (_, at) => conceptOf([`词${from + at}和平`], [`word${from + at} peace`]));
  for (let time = 0; time < 12; time++) {
    await importing(database, folder, entries(time * 400), { onDuplicate: 'add' });
    database.lookup('和', { side: null, limit: 5 });
  }
  await database.desk.bulkEdit({ filter: { query: '' }, except: [] }, { kind: 'remove' }, quietly());
  expect(database.checkIntegrity().problems).toEqual([]);
});
