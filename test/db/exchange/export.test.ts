import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tbxReader } from '../../../core/formats/tbx/reader.ts';
import { categoryValue, plainText } from '../../../core/model/terminology.ts';
import type { ExportOptions } from '../../../core/model/exchange.ts';
import type { ShuyuDatabase } from '../../../db/shuyu-database.ts';
import { readAll } from '../../core/formats/support.ts';
import { conceptOf, status, termOf } from '../../support/concepts.ts';
import { IMPORT, importing, openedAt, putStarter, quietly, temporaryFolder } from '../../support/database.ts';
import { STARTER_FILE } from '../../support/term-index.ts';

async function withStarter() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  await putStarter(file);
  return { folder, database: await openedAt(file) };
}

async function exported(database: ShuyuDatabase, folder: string, options: ExportOptions) {
  const file = path.join(folder, 'out.tbx');
  const report = await database.exportFile(file, options, quietly());
  const { concepts, problems } = await readAll(tbxReader, readFileSync(file));
  expect(problems).toEqual([]);
  expect(report).toEqual({ format: options.format, written: concepts.length });
  return concepts;
}

describe('the starter termbase', () => {
  test.each(['tbx-basic', 'tbx-basic-dct', 'tbx-linguist', 'tbx-v2'])(
    'exported as %s, imported into an empty database and exported again is the same file',
    async (format) => {
      const { folder, database } = await withStarter();
      const first = path.join(folder, 'first.tbx');
      expect(await database.exportFile(first, { format }, quietly())).toEqual({ format, written: 742 });

      const other = await openedAt(path.join(folder, 'other.sqlite'));
      const report = await other.importFile(first, { ...IMPORT, onDuplicate: 'add' }, quietly());
      expect(report).toMatchObject({ read: 742, added: 742, problems: [] });
      const second = path.join(folder, 'second.tbx');
      await other.exportFile(second, { format }, quietly());
      expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    },
  );

  test('loses no term, status, note or source through TBX-Basic', async () => {
    const { folder, database } = await withStarter();
    const concepts = await exported(database, folder, { format: 'tbx-basic' });
    const original = await readAll(tbxReader, readFileSync(STARTER_FILE));
    expect(concepts).toEqual(original.concepts);
  });
});

describe('what is chosen', () => {
  const CONCEPTS = [
    conceptOf([termOf('和平', status('preferred')), termOf('太平', status('deprecated'))], ['peace'], {
      id: 'A',
      subject: 'peace',
    }),
    conceptOf(['法治'], [termOf('rule of law', status('preferred'))], { id: 'B', subject: 'law' }),
  ];
  const chosen = async (options: Partial<ExportOptions>) => {
    const folder = temporaryFolder();
    const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
    await importing(database, folder, CONCEPTS);
    await importing(database, folder, [conceptOf(['裁军'], ['disarmament'])], { into: '别的' });
    const concepts = await exported(database, folder, { format: 'tbx-basic', ...options });
    return concepts.map((concept) =>
      concept.languages.flatMap(({ terms }) => terms.map(({ term }) => plainText(term))).join(' '),
    );
  };

  test.each<[string, Partial<ExportOptions>, readonly string[]]>([
    ['all', {}, ['和平 太平 peace', '法治 rule of law', '裁军 disarmament']],
    ['a collection', { collection: '别的' }, ['裁军 disarmament']],
    ['a subject', { subject: 'law' }, ['法治 rule of law']],
    ['a language', { languages: ['zh'] }, ['和平 太平', '法治', '裁军']],
    ['a language with its region', { languages: ['en_us'] }, ['peace', 'rule of law', 'disarmament']],
    ['a status', { statuses: ['preferred'] }, ['和平', 'rule of law']],
    ['terms without a status', { statuses: ['none'] }, ['peace', '法治', '裁军 disarmament']],
  ])('%s', async (_, options, expected) => {
    expect(await chosen(options)).toEqual(expected);
  });
});

test('codes without a region get the one that CAT tools read', async () => {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  const concept = conceptOf(['和平'], ['peace'], { subject: 'peace' });
  const bare = concept.languages.map((section) => ({ ...section, language: section.language.slice(0, 2) }));
  await importing(database, folder, [{ ...concept, languages: bare }]);
  const [written] = await exported(database, folder, { format: 'tbx-basic' });
  expect(written?.languages.map(({ language }) => language)).toEqual(['zh-CN', 'en-US']);
  expect(categoryValue(written?.categories ?? [], 'subjectField')).toBe('peace');
});

describe('an export that does not come to its end', () => {
  test('leaves the old file as it was', async () => {
    const { folder, database } = await withStarter();
    const file = path.join(folder, 'termbase.tbx');
    writeFileSync(file, 'the old file');
    const controller = new AbortController();
    const work = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(database.exportFile(file, { format: 'tbx-basic' }, work)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(file, 'utf8')).toBe('the old file');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(await database.exportFile(file, { format: 'tbx-basic' }, quietly())).toMatchObject({ written: 742 });
  });

  test.each([
    ['into a folder that is not there', 'none/out.tbx', 'file-unwritable'],
    ['onto a folder', 'folder', 'file-unwritable'],
  ])('%s', async (_, name, code) => {
    const { folder, database } = await withStarter();
    mkdirSync(path.join(folder, 'folder'));
    const target = path.join(folder, name);
    await expect(database.exportFile(target, { format: 'tbx-basic' }, quietly())).rejects.toMatchObject({
      code,
      parameters: { path: target },
    });
    expect(readdirSync(folder).filter((file) => file.includes('.part'))).toEqual([]);
  });

  test('an unknown format or collection is refused before anything is written', async () => {
    const { folder, database } = await withStarter();
    const file = path.join(folder, 'out.tbx');
    await expect(database.exportFile(file, { format: 'docx' }, quietly())).rejects.toMatchObject({
      code: 'format-not-written',
    });
    const options = { format: 'tbx-basic', collection: '没有' };
    await expect(database.exportFile(file, options, quietly())).rejects.toMatchObject({ code: 'collection-not-found' });
    expect(existsSync(file)).toBe(false);
  });
});

test('what a format of pairs cannot write does not count as written, and a glossary of nothing is none', async () => {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await importing(database, folder, [conceptOf(['和平'], ['peace']), conceptOf([], ['alone'], { subject: 'x' })]);
  const file = path.join(folder, 'out.utf8');
  expect(await database.exportFile(file, { format: 'omegat' }, quietly())).toEqual({ format: 'omegat', written: 1 });
  await expect(database.exportFile(file, { format: 'omegat', subject: 'x' }, quietly())).rejects.toMatchObject({
    code: 'export-empty',
  });
});
