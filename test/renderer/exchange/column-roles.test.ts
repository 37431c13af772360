import { expect, test } from 'vitest';
import { tableMapping, type ColumnRole } from '../../../core/model/table.ts';
import {
  categoryNames,
  commonSeparator,
  fitted,
  likelyLanguage,
  roleChoice,
  withLevel,
  withRole,
} from '../../../renderer/exchange/import/column-roles.ts';

const IGNORED: ColumnRole = { kind: 'ignored' };

test('whatever is chosen is a role that the main process takes', () => {
  for (const choice of ['ignored', 'id', 'term', ...categoryNames(IGNORED).map((name) => `category:${name}`)]) {
    const role = withRole(IGNORED, choice, 'en');
    expect(roleChoice(role)).toBe(choice);
    expect(tableMapping.safeParse({ hasHeader: true, columns: [role], separator: null }).success).toBe(true);
  }
});

test('a column keeps its language when its role changes, and has none at the level of the concept', () => {
  expect(withRole({ kind: 'term', language: 'fr' }, 'category:context', 'en')).toMatchObject({ language: 'fr' });
  expect(withRole({ kind: 'term', language: 'fr' }, 'category:definition', 'en')).toMatchObject({ language: null });
  const note = { kind: 'category', level: 'termSec', language: 'fr', element: 'note', type: null } as const;
  expect(withLevel(note, 'conceptEntry', 'en')).toMatchObject({ language: null });
  expect(withLevel({ ...note, level: 'conceptEntry', language: null }, 'langSec', 'en')).toMatchObject({
    language: 'en',
  });
});

test('a category that no list has is still to choose where a file has brought it', () => {
  const own: ColumnRole = { kind: 'category', level: 'termSec', language: 'zh', element: 'descrip', type: '笔画' };
  expect(categoryNames(own)).toContain('笔画');
  expect(withRole(own, 'category:笔画', 'en')).toBe(own);
});

test('a column is likely to be in the language of the terms to its left', () => {
  const columns: ColumnRole[] = [IGNORED, { kind: 'term', language: 'zh' }, IGNORED, { kind: 'term', language: 'en' }];
  expect([0, 2, 3].map((at) => likelyLanguage(columns, at))).toEqual(['zh', 'zh', 'zh']);
  expect(likelyLanguage([...columns, IGNORED], 4)).toBe('en');
});

test('a saved mapping is cut or filled up to the columns of a table', () => {
  const mapping = { hasHeader: true, separator: null, columns: [{ kind: 'id' } as const, IGNORED] };
  expect(fitted(mapping, 1).columns).toEqual([{ kind: 'id' }]);
  expect(fitted(mapping, 3).columns).toEqual([{ kind: 'id' }, IGNORED, IGNORED]);
});

test('spaces around a common separator do not make it another', () => {
  expect(commonSeparator(' | ')).toBe('|');
  expect(commonSeparator(' and ')).toBe(' and ');
});
