import { expect, test } from 'vitest';
import { draftOf } from '../../../core/model/draft.ts';
import { categoryValue, plainText } from '../../../core/model/terminology.ts';

test('a term found in a document brings its sentence and source', () => {
  const draft = draftOf({ term: '斡旋', side: 'zh', context: '支持斡旋。', source: 'S/2021/868' });
  expect(draft.languages.map(({ language }) => language)).toEqual(['zh-CN', 'en-US']);
  const [term] = draft.languages[0]?.terms ?? [];
  expect(plainText(term?.term ?? [])).toBe('斡旋');
  const [context] = term?.categories ?? [];
  expect(context).toMatchObject({ element: 'descrip', type: 'context', content: ['支持斡旋。'] });
  expect(categoryValue(context?.members ?? [], 'source')).toBe('S/2021/868');
});

test('an English term stands behind the Chinese one that is still to be written', () => {
  const draft = draftOf({ term: 'good offices', side: 'en', context: 'good offices', source: null });
  expect(draft.languages.map(({ terms }) => terms[0]?.term)).toEqual([[], ['good offices']]);
  expect(draft.languages[1]?.terms[0]?.categories).toEqual([]);
});
