import path from 'node:path';
import { expect, test } from 'vitest';
import { conceptOf, sectionOf, status, termOf } from '../../support/concepts.ts';
import { importing, openedAt, temporaryFolder } from '../../support/database.ts';

const CONCEPTS = [
  conceptOf(
    ['维持和平行动'],
    [
      termOf('peace-keeping operation', status('deprecated')),
      'PKO',
      termOf('peacekeeping operation', status('preferred')),
    ],
    { subject: 'peacekeeping' },
  ),
  conceptOf(['和平行动'], ['peace operation']),
  conceptOf([termOf('主席', status('deprecated'))], ['Chairman'], { subject: 'old' }),
  conceptOf(['主席'], ['President'], { subject: 'Security Council' }),
  conceptOf(['主席'], ['Chair'], { subject: 'committees' }),
];

async function filled() {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  await importing(database, folder, CONCEPTS, { onDuplicate: 'add' });
  return database;
}

test('a Chinese text: the term with its equivalents in the order in which they are to be used', async () => {
  const database = await filled();
  const text = '联合国維持和平行動结束。';
  const { terms, nested } = database.recognise(text, 'zh');
  expect(terms).toHaveLength(1);
  expect(terms[0]).toMatchObject({ start: 3, end: 9 });
  expect(terms[0]?.concepts).toMatchObject([
    {
      term: '维持和平行动',
      subject: 'peacekeeping',
      status: null,
      targets: [
        { text: 'peacekeeping operation', status: 'preferred' },
        { text: 'PKO', status: null },
        { text: 'peace-keeping operation', status: 'deprecated' },
      ],
    },
  ]);
  expect(nested.every(({ start, end }) => start >= 3 && end <= 9)).toBe(true);
  const { concept } = database.concept(terms[0]?.concepts[0]?.concept ?? '');
  expect(concept.languages).toEqual(CONCEPTS[0]?.languages);
});

test('an English text: plurals and hyphens, Chinese equivalents, a deprecated term shown as one', async () => {
  const database = await filled();
  const text = 'Two peace-keeping operations and a peace operation.';
  const { terms } = database.recognise(text, 'en');
  expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual([
    'peace-keeping operations',
    'peace operation',
  ]);
  expect(terms.map(({ concepts }) => concepts[0]?.targets.map((target) => target.text))).toEqual([
    ['维持和平行动'],
    ['和平行动'],
  ]);
});

test('homographs: every concept once, those of a deprecated term last', async () => {
  const database = await filled();
  const { terms } = database.recognise('主席说', 'zh');
  expect(terms[0]?.concepts.map(({ subject, status: own }) => [subject, own])).toEqual([
    ['Security Council', null],
    ['committees', null],
    ['old', 'deprecated'],
  ]);
});

test('text without terms, and no text', async () => {
  const database = await filled();
  expect(database.recognise('', 'zh')).toEqual({ terms: [], nested: [] });
  expect(database.recognise('今天天气很好。', 'zh')).toEqual({ terms: [], nested: [] });
  expect(database.recognise('维持和平行动', 'en')).toEqual({ terms: [], nested: [] });
});

test('a term that is imported later is found at once, also through another connection', async () => {
  const database = await filled();
  expect(database.recognise('裁军谈判', 'zh').terms).toEqual([]);
  const other = await openedAt(database.path);
  await importing(other, path.dirname(database.path), [conceptOf(['裁军'], ['disarmament'])]);
  expect(database.recognise('裁军谈判', 'zh').terms).toHaveLength(1);
});

test('other languages are kept and looked up, but neither found in an English text nor offered as equivalents', async () => {
  const folder = temporaryFolder();
  const database = await openedAt(path.join(folder, 'shuyu.sqlite'));
  const attention = conceptOf(['注意'], ['notice']);
  const french = { ...attention, languages: [sectionOf('fr', ['attention', 'avis']), ...attention.languages] };
  await importing(database, folder, [french]);
  expect(database.recognise('Pay attention to the notice.', 'en').terms).toMatchObject([{ start: 21, end: 27 }]);
  expect(database.recognise('注意', 'zh').terms[0]?.concepts[0]?.targets).toMatchObject([{ text: 'notice' }]);
  expect(database.lookup('attention', { side: null, limit: 5 })).toMatchObject([
    { kind: 'exact', matched: 'attention' },
  ]);
  expect(database.lookup('attention', { side: 'en', limit: 5 })).toEqual([]);
});
