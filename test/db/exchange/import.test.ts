import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import type { DuplicatePolicy, Progress } from '../../../core/model/exchange.ts';
import { writerOf } from '../../../core/formats/registry.ts';
import { rowsOf } from '../../../db/concept-rows.ts';
import { importFiles } from '../../../db/exchange/import.ts';
import type { PreparedEvent } from '../../../db/exchange/prepared.ts';
import { openDatabase } from '../../../db/open.ts';
import { OPTIONS } from '../../core/formats/support.ts';
import { conceptOf, note, sectionOf, status, termOf } from '../../support/concepts.ts';
import {
  dumpOf,
  IMPORT,
  importing,
  openedAt,
  query,
  quietly,
  tamper,
  tbxFile,
  temporaryFolder,
} from '../../support/database.ts';
import { STARTER_FILE } from '../../support/term-index.ts';

async function fresh() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  return { folder, file, database: await openedAt(file) };
}

const PEACE = conceptOf(['和平'], ['peace'], { id: 'C1', subject: 'peace' });
const COUNCIL = conceptOf(['安全理事会', '安理会'], ['Security Council'], { id: 'C2', subject: 'institutions' });

describe('the starter termbase', () => {
  test('is imported whole', async () => {
    const { file, database } = await fresh();
    const progress: Progress[] = [];
    const work = { ...quietly(), onProgress: (at: Progress) => progress.push(at) };
    const report = await database.importFile(STARTER_FILE, { ...IMPORT, onDuplicate: 'add' }, work);
    expect(report).toMatchObject({ format: 'TBX-Basic v3 DCA', read: 742, added: 742, merged: 0, skipped: 0 });
    expect(report.problems).toEqual([]);
    expect(query(file, 'SELECT count(*) AS n FROM concept')).toEqual([{ n: 742 }]);
    expect(database.checkIntegrity()).toEqual({ ok: true, problems: [] });
    expect(progress[0]).toMatchObject({ total: readFileSync(STARTER_FILE).length });
    expect(progress[0]?.done).toBeGreaterThan(0);
  });

  test('imported again is all duplicates', async () => {
    const { database } = await fresh();
    await database.importFile(STARTER_FILE, { ...IMPORT, onDuplicate: 'add' }, quietly());
    const report = await database.importFile(STARTER_FILE, IMPORT, quietly());
    expect(report).toMatchObject({ read: 742, added: 0, merged: 0, skipped: 742 });
  });
});

describe('a concept that is there already', () => {
  const AGAIN = conceptOf(['和平', termOf('太平', status('deprecated'))], ['peace'], {
    id: 'X',
    subject: 'peace',
    categories: [note('new')],
  });
  const outcome = async (onDuplicate: DuplicatePolicy) => {
    const { folder, file, database } = await fresh();
    await importing(database, folder, [PEACE, COUNCIL]);
    const report = await importing(database, folder, [AGAIN], { onDuplicate });
    const concepts = query<{ id: number; revision: number; external_id: string | null }>(
      file,
      'SELECT id, revision, external_id FROM concept',
    );
    const texts = query<{ text: string }>(file, 'SELECT text FROM term_section ORDER BY text').map(({ text }) => text);
    const history = query<{ revision: number; before: string; after: string }>(file, 'SELECT * FROM history');
    expect(database.checkIntegrity().problems).toEqual([]);
    return { report, concepts, texts, history, database };
  };
  const KNOWN = ['Security Council', 'peace', '和平', '安全理事会', '安理会'];

  test('is skipped', async () => {
    const { report, concepts, texts, history } = await outcome('skip');
    expect(report).toMatchObject({ read: 1, added: 0, merged: 0, skipped: 1 });
    expect(concepts).toHaveLength(2);
    expect(texts).toEqual(KNOWN);
    expect(history).toEqual([]);
  });

  test('is added a second time', async () => {
    const { report, concepts } = await outcome('add');
    expect(report).toMatchObject({ read: 1, added: 1, merged: 0, skipped: 0 });
    expect(concepts).toHaveLength(3);
  });

  test('is merged: the revision goes up, both states are in the history, and the new term is found', async () => {
    const { report, concepts, texts, history, database } = await outcome('merge');
    expect(report).toMatchObject({ read: 1, added: 0, merged: 1, skipped: 0 });
    expect(concepts.map(({ revision, external_id }) => [revision, external_id])).toEqual([
      [2, 'C1'],
      [1, 'C2'],
    ]);
    expect(texts).toEqual([...KNOWN, '太平'].toSorted());
    expect(history).toHaveLength(1);
    expect(history[0]?.revision).toBe(2);
    expect(JSON.parse(history[0]?.before ?? '')).toEqual(PEACE);
    expect(history[0]?.after).toContain('太平');
    const [hit] = database.lookup('太平', { side: null, limit: 5 });
    expect(hit?.terms.find(({ text }) => text === '太平')?.status).toBe('deprecated');
  });

  test('is replaced: what only the old one had is gone, also from what is found', async () => {
    const { report, concepts, history, database } = await outcome('replace');
    expect(report).toMatchObject({ read: 1, added: 0, merged: 1, skipped: 0 });
    expect(concepts.map(({ revision, external_id }) => [revision, external_id])).toEqual([
      [2, 'X'],
      [1, 'C2'],
    ]);
    expect(history).toHaveLength(1);
    expect(JSON.parse(history[0]?.after ?? '')).toEqual(AGAIN);
    const concept = database.concept(database.lookup('太平', { side: null, limit: 1 })[0]?.concept ?? '');
    expect(concept).toMatchObject({ revision: 2, collection: '术语', concept: AGAIN });
  });

  test('twice in one file: merging keeps everything, replacing keeps both entries of the file', async () => {
    const first = conceptOf(['安理会'], ['Security Council'], { id: 'un-alpha', categories: [note('first')] });
    const other = conceptOf(['大会'], ['General Assembly'], { id: 'un-beta' });
    const second = conceptOf(['安理会'], ['SC'], { id: 'un-alpha', categories: [note('second')] });
    const base = conceptOf(['安全理事会'], ['Security Council'], { id: 'un-alpha' });
    for (const [onDuplicate, counts] of [
      ['merge', { added: 1, merged: 2 }],
      ['replace', { added: 2, merged: 1 }],
    ] as const) {
      const { folder, database } = await fresh();
      await importing(database, folder, [base]);
      const file = path.join(folder, 'table.csv');
      // A table holds one id several times.
      writeFileSync(file, [...writerOf('csv').write([first, other, second], OPTIONS)].join(''));
      expect(await database.importFile(file, { ...IMPORT, onDuplicate }, quietly())).toMatchObject(counts);
      const texts = ['安全理事会', 'Security Council', '安理会', 'SC', 'General Assembly'].map(
        (text) => database.lookup(text, { side: null, limit: 5 }).length > 0,
      );
      expect(texts).toEqual(onDuplicate === 'merge' ? [true, true, true, true, true] : [false, true, true, true, true]);
      expect(database.checkIntegrity().problems).toEqual([]);
    }
  });

  test('adjacent in one file, the second finds what the first was merged into', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [conceptOf(['银行'], ['bank'])]);
    const notes = ['one', 'two'].map((text) => conceptOf(['银行'], ['bank'], { categories: [note(text)] }));
    expect(await importing(database, folder, notes, { onDuplicate: 'merge' })).toMatchObject({ added: 0, merged: 2 });
  });

  test('a pair of terms is one of two languages, not of two regions or of two others', async () => {
    const { folder, database } = await fresh();
    const bank = (zh: string) => ({
      ...conceptOf([zh], [], { id: `bank-${zh}` }),
      languages: [sectionOf('en-US', ['bank']), sectionOf('en-GB', ['bank']), sectionOf('zh-CN', [zh])],
    });
    const total = (en: string) => ({
      ...conceptOf([], [], { id: `total-${en}` }),
      languages: [sectionOf('en', [en]), sectionOf('fr', ['total']), sectionOf('es', ['total'])],
    });
    await importing(database, folder, [bank('银行'), total('wide')]);
    expect(await importing(database, folder, [bank('河岸')])).toMatchObject({ added: 1, skipped: 0 });
    // French and Spanish in common are a pair of two languages.
    expect(await importing(database, folder, [total('sum')])).toMatchObject({ added: 0, skipped: 1 });
  });

  test('replaced by an entry without an id, it keeps its own', async () => {
    const { folder, file, database } = await fresh();
    await importing(database, folder, [conceptOf(['和谈'], ['peace talks'], { id: 'un-x' })]);
    const table = path.join(folder, 'table.csv');
    writeFileSync(table, '英文,中文,备注\npeace talks,和谈,新\n');
    await database.importFile(table, { ...IMPORT, onDuplicate: 'replace' }, quietly());
    expect(query(file, 'SELECT external_id FROM concept')).toEqual([{ external_id: 'un-x' }]);
  });

  test('homographs of another subject are no duplicates, nor are two in one file', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE]);
    const other = conceptOf(['和平'], ['peace'], { subject: 'law' });
    expect(await importing(database, folder, [other, other])).toMatchObject({ added: 2, skipped: 0 });
  });

  test('in another collection it is no duplicate', async () => {
    const { folder, database } = await fresh();
    await importing(database, folder, [PEACE]);
    expect(await importing(database, folder, [PEACE], { into: '别的' })).toMatchObject({ added: 1 });
    expect(database.collections().map(({ name }) => name)).toEqual(['术语', '别的']);
  });
});

describe('what leaves the database as it was', () => {
  const filled = async () => {
    const made = await fresh();
    await importing(made.database, made.folder, [PEACE, COUNCIL]);
    return { ...made, before: dumpOf(made.file) };
  };

  test('a dry run, which counts the same', async () => {
    const { folder, file, database, before } = await filled();
    const report = await importing(database, folder, [PEACE, conceptOf(['裁军'], ['disarmament'])], { dryRun: true });
    expect(report).toMatchObject({ read: 2, added: 1, skipped: 1 });
    expect(dumpOf(file)).toBe(before);
  });

  test('an import cancelled in the middle', async () => {
    const { file, database, before } = await filled();
    const controller = new AbortController();
    const work = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(database.importFile(STARTER_FILE, IMPORT, work)).rejects.toMatchObject({ code: 'cancelled' });
    expect(dumpOf(file)).toBe(before);
    expect(await database.importFile(STARTER_FILE, IMPORT, quietly())).toMatchObject({ added: 741 });
  });

  test('a file that breaks off, with its place', async () => {
    const { folder, file, database, before } = await filled();
    const broken = path.join(folder, 'broken.tbx');
    writeFileSync(broken, readFileSync(STARTER_FILE).subarray(0, 300_000));
    const error: unknown = await database.importFile(broken, IMPORT, quietly()).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'xml-not-well-formed',
      parameters: { file: 'broken.tbx' },
      position: { line: expect.any(Number) },
    });
    expect(dumpOf(file)).toBe(before);
  });

  test.each([
    ['an empty file', 'file-empty', ''],
    ['a file of no known format', 'format-unknown', '安全理事会，\n回顾其以往各项决议，\n'],
    ['binary rubbish', 'format-unknown', '\0\u0001\u0002PK\0\0'],
  ])('%s', async (_, code, content) => {
    const { folder, file, database, before } = await filled();
    const bad = path.join(folder, 'bad.tbx');
    writeFileSync(bad, content);
    await expect(database.importFile(bad, IMPORT, quietly())).rejects.toMatchObject({ code });
    expect(dumpOf(file)).toBe(before);
  });

  test('a file that is not there, and a folder', async () => {
    const { folder, file, database, before } = await filled();
    const missing = path.join(folder, 'missing.tbx');
    await expect(database.importFile(missing, IMPORT, quietly())).rejects.toMatchObject({
      code: 'file-not-found',
      parameters: { path: missing },
    });
    await expect(database.importFile(folder, IMPORT, quietly())).rejects.toMatchObject({ code: 'file-is-folder' });
    expect(dumpOf(file)).toBe(before);
  });

  test('a read-only collection', async () => {
    const { folder, file, database } = await filled();
    tamper(file, 'UPDATE collection SET read_only = 1');
    const before = dumpOf(file);
    await expect(importing(database, folder, [PEACE])).rejects.toMatchObject({
      code: 'collection-read-only',
      parameters: { name: '术语' },
    });
    expect(dumpOf(file)).toBe(before);
  });

  test('a database that another program is writing to', { timeout: 30_000 }, async () => {
    const { folder, file, database } = await filled();
    const other = openDatabase(file);
    other.writer.exec('BEGIN IMMEDIATE');
    try {
      await expect(importing(database, folder, [PEACE])).rejects.toMatchObject({ code: 'database-locked' });
    } finally {
      other.writer.close();
      other.reader.close();
    }
    expect(await importing(database, folder, [PEACE])).toMatchObject({ skipped: 1 });
  });

  test('a file that vanishes while it is read', async () => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    const { writer, reader } = openDatabase(file);
    async function* vanishing(): AsyncGenerator<readonly PreparedEvent[]> {
      yield [{ kind: 'concept', rows: rowsOf(PEACE) }];
      throw new ShuyuError('file-not-found', { path: 'gone.tbx' });
    }
    const source = { into: '术语', description: 'gone.tbx', events: vanishing(), bytesRead: () => 0, totalBytes: null };
    const options = { ...IMPORT, ...quietly() };
    try {
      await expect(importFiles(writer, [source], options)).rejects.toMatchObject({ code: 'file-not-found' });
      expect(writer.inTransaction).toBe(false);
      expect(reader.prepare('SELECT count(*) FROM concept').pluck().get()).toBe(0);
      expect(reader.prepare('SELECT count(*) FROM collection').pluck().get()).toBe(0);
    } finally {
      reader.close();
      writer.close();
    }
  });
});

test('searches see the last committed state while an import goes on, and everything after it', async () => {
  const { folder, database } = await fresh();
  const file = tbxFile(folder, 'peace.tbx', [PEACE]);
  let during = -1;
  const onProgress = () => (during = database.lookup('和平', { side: null, limit: 5 }).length);
  await database.importFile(file, IMPORT, { ...quietly(), onProgress });
  expect(during).toBe(0);
  expect(database.lookup('和平', { side: null, limit: 5 })).toHaveLength(1);
});

test('problems are listed with their place and do not stop the import', async () => {
  const { folder, database } = await fresh();
  const file = tbxFile(folder, 'odd.tbx', [PEACE]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('<term>peace</term>', '<term></term>'));
  const report = await database.importFile(file, IMPORT, quietly());
  expect(report).toMatchObject({ read: 1, added: 1, moreProblems: 0 });
  expect(report.problems).toEqual([
    expect.objectContaining({
      code: 'tbx-term-empty',
      position: { line: expect.any(Number), column: expect.any(Number) },
    }),
  ]);
});
