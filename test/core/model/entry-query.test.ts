import { expect, test } from 'vitest';
import { parsedFilter } from '../../../core/model/entry-query.ts';

test.each([
  ['维和', { query: '维和' }],
  ['status:deprecated 和平', { query: '和平', statuses: ['deprecated'] }],
  ['状态:弃用 状态：被取代', { query: '', statuses: ['deprecated', 'superseded'] }],
  ['subject:"rule of law" peace', { query: 'peace', subjects: ['rule of law'] }],
  ['领域:“妇女与和平”', { query: '', subjects: ['妇女与和平'] }],
  ['subject:none', { query: '', subjects: [''] }],
  ['review:approved missing:english', { query: '', reviews: ['approved'], missing: ['en'] }],
  ['审核:待审 缺:中文', { query: '', reviews: ['proposed'], missing: ['zh'] }],
  ['has:duplicate has:problem', { query: '', hasDuplicate: true, hasProblem: true }],
  ['by:林晓 since:2026-11-01', { query: '', changedBy: ['林晓'], changedSince: '2026-11-01' }],
  ['collection:术语', { query: '', collections: ['术语'] }],
])('%s', (query, expected) => {
  expect(parsedFilter({ query })).toEqual(expected);
});

test.each([
  'status:odd',
  'since:2026-13-45',
  'since:yesterday',
  'http://un.org',
  'S/2021:868',
  'has:cheese',
  '12:30',
  ':',
  'a:',
])('what is no filter is searched for as it is: %s', (query) => {
  expect(parsedFilter({ query })).toEqual({ query });
});

test('what is typed takes the place of what was chosen in the same facet', () => {
  const filter = { query: 'status:deprecated', statuses: ['preferred' as const], subjects: ['law'] };
  expect(parsedFilter(filter)).toEqual({ query: '', statuses: ['deprecated'], subjects: ['law'] });
});
