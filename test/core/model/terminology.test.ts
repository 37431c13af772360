import { describe, expect, test } from 'vitest';
import { administrativeStatus, categoryValue, dataCategory, plainText } from '../../../core/model/terminology.ts';
import { termOf } from '../../support/concepts.ts';

describe('the administrative status of a term', () => {
  test.each([
    ['administrativeStatus', 'preferredTerm-admn-sts', 'preferred'],
    ['administrativeStatus', 'admittedTerm-admn-sts', 'admitted'],
    ['administrativeStatus', 'deprecatedTerm-admn-sts', 'deprecated'],
    ['administrativeStatus', 'supersededTerm-admn-sts', 'superseded'],
    ['normativeAuthorization', 'preferredTerm', 'preferred'],
    ['normativeAuthorization', 'standardizedTerm', 'preferred'],
    ['normativeAuthorization', 'legalTerm', 'preferred'],
    ['normativeAuthorization', 'deprecatedTerm', 'deprecated'],
    ['usageStatus', 'preferred', 'preferred'],
    ['usageStatus', ' deprecated ', 'deprecated'],
    ['administrativeStatus', 'nonsense', null],
    ['administrativeStatus', 'constructor', null],
    ['somethingElse', 'preferredTerm', null],
  ])('%s %j is %s', (type, value, status) => {
    expect(administrativeStatus(termOf('和平', dataCategory('termNote', type, value)))).toBe(status);
  });

  test('there is none without a category', () => {
    expect(administrativeStatus(termOf('和平'))).toBeNull();
  });
});

test('plain text leaves markup out', () => {
  const bold = {
    element: 'hi',
    attributes: { type: 'bold' },
    content: ['和', { element: 'sc', attributes: {}, content: ['平'] }],
  };
  expect(plainText(['维持', bold, '行动'])).toBe('维持和平行动');
});

test('the first value of a category, trimmed; null where there is none', () => {
  const categories = [
    dataCategory('descrip', 'subjectField', ' peace '),
    dataCategory('descrip', 'subjectField', 'war'),
  ];
  expect(categoryValue(categories, 'subjectField')).toBe('peace');
  expect(categoryValue(categories, 'definition')).toBeNull();
});
