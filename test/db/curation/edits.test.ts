import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewedBy, reviewStateOf } from '../../../core/model/review.ts';
import { dataCategory, type Concept } from '../../../core/model/terminology.ts';
import { conceptOf, note, termOf } from '../../support/concepts.ts';
import { importing, openedAt, tamper, temporaryFolder } from '../../support/database.ts';
import { contentOf } from '../../support/desk.ts';

const reference = (target: string, text: string) => ({
  ...dataCategory('ref', 'crossReference', text),
  attributes: { target },
});
const PEACE = conceptOf(['和平'], ['peace'], { id: 'C1', categories: [reference('C2', '安全')] });
const SECURITY = conceptOf(['安全'], ['security'], { id: 'C2' });

async function filled() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  const database = await openedAt(file);
  await importing(database, folder, [PEACE, SECURITY]);
  await database.desk.setPerson("林晓 “O'Neil” 😀");
  const { rows } = await database.desk.entries({ filter: { query: '' }, sort: 'pinyin', from: 0, count: 10 });
  const [security, peace] = rows;
  if (security === undefined || peace === undefined) throw new Error('no entries');
  return { folder, file, database, desk: database.desk, security, peace };
}

const withoutTransactions = ({ categories, ...concept }: Concept) => ({
  ...concept,
  categories: categories.filter(({ type }) => type !== 'transactionType' && type !== 'reviewState'),
});

describe('saving', () => {
  test('what is saved is there, findable, signed, and proposed', async () => {
    const { database, desk, peace } = await filled();
    const changed = { ...PEACE, languages: conceptOf(['和平', '太平'], ['peace']).languages };
    const saved = await desk.save(peace, changed, 'edit');
    expect(withoutTransactions(saved.concept)).toEqual(changed);
    expect(saved).toMatchObject({ revision: 2, changedBy: "林晓 “O'Neil” 😀", isReadOnly: false });
    expect(reviewStateOf(saved.concept)).toBe('proposed');
    expect(reviewedBy(saved.concept)).toMatchObject({ who: "林晓 “O'Neil” 😀" });
    expect(database.lookup('taiping', { side: null, limit: 5 })).toMatchObject([{ concept: peace.uuid }]);
    expect(database.checkIntegrity().problems).toEqual([]);
  });

  test('an approved entry that is edited is proposed again; approving is a step of its own', async () => {
    const { desk, peace } = await filled();
    const approved = await desk.review(peace, 'approved');
    expect(reviewStateOf(approved.concept)).toBe('approved');
    const edited = { ...approved.concept, categories: [...approved.concept.categories, note('x')] };
    expect(reviewStateOf((await desk.save(approved, edited, 'edit')).concept)).toBe('proposed');
    expect(desk.history(peace.uuid).map(({ action }) => action)).toEqual(['edit', 'review', 'import']);
  });

  test('what changes nothing is no step', async () => {
    const { database, desk, peace } = await filled();
    const same = await desk.save(peace, database.concept(peace.uuid).concept, 'edit');
    expect(same.revision).toBe(1);
    expect(desk.historySteps().undo?.action).toBe('import');
  });

  test('who saves over what somebody else has saved is told, and nothing is lost', async () => {
    const { file, desk, peace } = await filled();
    await desk.save(peace, { ...PEACE, categories: [note('first')] }, 'edit');
    const after = contentOf(file);
    await expect(desk.save(peace, { ...PEACE, categories: [note('second')] }, 'edit')).rejects.toMatchObject({
      code: 'concept-changed',
      parameters: { who: "林晓 “O'Neil” 😀" },
    });
    expect(contentOf(file)).toBe(after);
  });

  test.each([
    ['an empty term', conceptOf([''], ['x']), 'entry-term-empty'],
    ['no term', conceptOf([], []), 'entry-no-term'],
    ['a control character', conceptOf(['和\u0001平'], ['x']), 'entry-control'],
    ['the id of another', { ...PEACE, externalId: 'C2' }, 'concept-id-taken'],
  ])('%s is refused', async (_, concept, code) => {
    const { file, desk, peace } = await filled();
    const before = contentOf(file);
    await expect(desk.save(peace, concept, 'edit')).rejects.toMatchObject({ code });
    expect(contentOf(file)).toBe(before);
  });

  test('a term of 10,000 characters and bidirectional characters are kept and flagged', async () => {
    const { database, desk, peace } = await filled();
    const long = '和'.repeat(10_000);
    const saved = await desk.save(peace, conceptOf([long, '\u202e反'], ['x'], { id: 'C1' }), 'edit');
    expect(saved.concept.languages[0]?.terms[0]?.term).toEqual([long]);
    const page = await desk.entries({ filter: { query: '', hasProblem: true }, sort: 'pinyin', from: 0, count: 5 });
    expect(page.rows).toMatchObject([{ uuid: peace.uuid }]);
    expect(database.checkIntegrity().problems).toEqual([]);
  });

  test('an entry whose id imported files have given to another as well can be edited', async () => {
    const { folder, database, desk, peace } = await filled();
    await importing(database, folder, [conceptOf(['条约'], ['treaty'], { id: 'C1' })], { onDuplicate: 'add' });
    const saved = await desk.save(peace, { ...PEACE, categories: [note('x')] }, 'edit');
    expect(saved.concept.externalId).toBe('C1');
  });

  test('an entry that refers to itself is given as it stands when it has followed', async () => {
    const { desk, security } = await filled();
    const own = { ...SECURITY, categories: [reference('C2', '安全')] };
    const first = await desk.save(security, own, 'edit');
    const renamed = { ...first.concept, languages: conceptOf(['国际安全'], ['security']).languages };
    const second = await desk.save(first, renamed, 'edit');
    expect(second.concept.categories[0]?.content).toEqual(['国际安全']);
    expect((await desk.review(second, 'approved')).revision).toBe(second.revision + 1);
  });

  test('nothing is written to a read-only collection', async () => {
    const { file, desk, peace } = await filled();
    tamper(file, 'UPDATE collection SET read_only = 1');
    for (const edit of [
      () => desk.save(peace, SECURITY, 'edit'),
      () => desk.remove(peace),
      () => desk.review(peace, 'approved'),
      () => desk.create('术语', SECURITY),
    ])
      await expect(edit()).rejects.toMatchObject({ code: 'collection-read-only' });
  });
});

describe('cross references', () => {
  test('follow a renamed term and a new id', async () => {
    const { database, desk, security, peace } = await filled();
    const renamed = { ...SECURITY, externalId: 'S-9', languages: conceptOf(['国际安全'], ['security']).languages };
    await desk.save(security, renamed, 'edit');
    const [ref] = database.concept(peace.uuid).concept.categories;
    expect(ref).toMatchObject({ attributes: { target: 'S-9' }, content: ['国际安全'] });
    expect(desk.referred('S-9', '术语')).toBe(security.uuid);
    expect(desk.referred('C2', '术语')).toBeNull();
  });

  test('of what was merged away go to what it was merged into', async () => {
    const { database, desk, security, peace } = await filled();
    const other = await desk.create('术语', conceptOf(['安保'], ['security'], { id: 'C3' }));
    await desk.merge(other, [security], conceptOf(['安保', '安全'], ['security'], { id: 'C3' }));
    expect(database.concept(peace.uuid).concept.categories[0]).toMatchObject({ attributes: { target: 'C3' } });
    expect(() => database.concept(security.uuid)).toThrow(expect.objectContaining({ code: 'concept-not-found' }));
    expect(desk.history(security.uuid)).toMatchObject([{ action: 'merge', after: null }]);
  });

  test('what was merged into another collection leaves the references behind it as they are', async () => {
    const { folder, database, desk, security, peace } = await filled();
    await importing(database, folder, [conceptOf(['安保'], ['security'], { id: 'C1' })], { into: '别的' });
    const { rows } = await desk.entries({ filter: { query: '安保' }, sort: 'pinyin', from: 0, count: 1 });
    const [kept] = rows;
    if (kept === undefined) throw new Error('no entry');
    await desk.merge(kept, [security, kept], conceptOf(['安保', '安全'], ['security'], { id: 'C1' }));
    expect(database.concept(peace.uuid).concept.categories[0]).toMatchObject({ attributes: { target: 'C2' } });
  });
});

test('a state of the history is restored', async () => {
  const { database, desk, peace } = await filled();
  const saved = await desk.save(peace, conceptOf([termOf('战争')], ['war'], { id: 'C1' }), 'edit');
  const imported = desk.history(peace.uuid).at(-1)?.after;
  if (imported == null) throw new Error('no history');
  await desk.save(saved, imported, 'restore');
  expect(withoutTransactions(database.concept(peace.uuid).concept)).toEqual(PEACE);
  expect(desk.history(peace.uuid)[0]).toMatchObject({ action: 'restore', who: "林晓 “O'Neil” 😀", revision: 3 });
});
