import { describe, expect, test } from 'vitest';
import { reviewedBy, reviewStateOf, stamped, withReviewState } from '../../../core/model/review.ts';
import { dataCategory, plainText } from '../../../core/model/terminology.ts';
import { conceptOf, note } from '../../support/concepts.ts';

const ENTRY = conceptOf(['维和'], ['peacekeeping'], { subject: 'peace', categories: [note('one')] });

describe('the review state', () => {
  test('is put behind the rest, with who and when', () => {
    const approved = withReviewState(ENTRY, 'approved', 'Li Wei', '2026-11-25');
    expect(reviewStateOf(approved)).toBe('approved');
    expect(reviewedBy(approved)).toEqual({ who: 'Li Wei', day: '2026-11-25' });
    expect(approved.categories.slice(0, 2)).toEqual(ENTRY.categories);
    expect(approved.categories[2]).toEqual({
      element: 'admin',
      type: 'reviewState',
      attributes: {},
      content: ['approved'],
      group: {},
      members: [dataCategory('transacNote', 'responsibility', 'Li Wei'), dataCategory('date', null, '2026-11-25')],
    });
  });

  test('is replaced in its place, and goes without a trace', () => {
    const proposed = withReviewState(conceptOf(['维和'], []), 'proposed', 'Li', '2026-01-01');
    const noted = { ...proposed, categories: [...proposed.categories, note('two')] };
    const reviewed = withReviewState(noted, 'reviewed', 'Wang', '2026-02-02');
    expect(reviewed.categories.map(({ type }) => type)).toEqual(['reviewState', null]);
    expect(reviewStateOf(reviewed)).toBe('reviewed');
    expect(withReviewState(withReviewState(ENTRY, 'approved', 'Li', '2026-01-01'), null, 'Li', '2026-01-02')).toEqual(
      ENTRY,
    );
  });

  test('is none where nobody said so, or said something else', () => {
    expect(reviewStateOf(ENTRY)).toBeNull();
    expect(reviewedBy(ENTRY)).toBeNull();
    const odd = { ...ENTRY, categories: [dataCategory('admin', 'reviewState', 'perhaps')] };
    expect(reviewStateOf(odd)).toBeNull();
    expect(reviewedBy(odd)).toEqual({ who: null, day: null });
  });
});

describe('a stamp', () => {
  const days = (concept: typeof ENTRY) =>
    concept.categories.flatMap(({ element, content, members }) =>
      element === 'transac' ? [[plainText(content), ...members.map((member) => plainText(member.content))]] : [],
    );

  test('says who began the entry, once', () => {
    const begun = stamped(ENTRY, 'origination', 'Li', '2026-01-01');
    expect(days(stamped(begun, 'origination', 'Wang', '2026-02-02'))).toEqual([['origination', 'Li', '2026-01-01']]);
  });

  test('says who changed it last', () => {
    const begun = stamped(ENTRY, 'origination', 'Li', '2026-01-01');
    const once = stamped(begun, 'modification', 'Li', '2026-01-02');
    expect(days(stamped(once, 'modification', 'Wang', '2026-02-02'))).toEqual([
      ['origination', 'Li', '2026-01-01'],
      ['modification', 'Wang', '2026-02-02'],
    ]);
  });
});
