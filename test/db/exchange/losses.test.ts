import path from 'node:path';
import { expect, test } from 'vitest';
import { dataCategory } from '../../../core/model/terminology.ts';
import { conceptOf, status, termOf } from '../../support/concepts.ts';
import { importing, openedAt, quietly, temporaryFolder } from '../../support/database.ts';

const DEFINED = conceptOf(
  [termOf('和平', status('preferred'), dataCategory('admin', 'source', 'A/RES/1'))],
  [termOf('peace', dataCategory('admin', 'source', 'A/RES/1'))],
  { id: 'C1', subject: 'peace' },
);

async function filled(concepts: Parameters<typeof importing>[2]) {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await importing(database, folder, concepts);
  return database;
}

test('a dialect too small says what goes and where, and which one holds it all', async () => {
  const database = await filled([DEFINED]);
  const report = await database.losses({ format: 'tbx-min', codes: 'kept' }, quietly());
  expect(report).toEqual({
    format: 'tbx-min',
    entries: 1,
    losses: [{ level: 'termSec', what: 'as-note', name: 'source', count: 2 }],
    smallest: 'tbx-basic',
  });
});

test('a dialect that holds everything has nothing to say', async () => {
  const database = await filled([conceptOf(['和平'], ['peace'], { id: 'C1' })]);
  expect(await database.losses({ format: 'tbx-linguist', codes: 'kept' }, quietly())).toMatchObject({
    losses: [],
    smallest: 'tbx-core',
  });
});

test('only what would be exported counts, and it can be cancelled', async () => {
  const database = await filled([DEFINED, conceptOf(['安理会'], ['Security Council'], { id: 'C2', subject: 'UN' })]);
  expect(await database.losses({ format: 'tbx-core', subject: 'UN', codes: 'kept' }, quietly())).toMatchObject({
    entries: 1,
    losses: [{ level: 'conceptEntry', what: 'as-note', name: 'subjectField', count: 1 }],
    smallest: 'tbx-min',
  });
  await expect(database.losses({ format: 'no-such' }, quietly())).rejects.toMatchObject({
    code: 'format-not-written',
  });
});
