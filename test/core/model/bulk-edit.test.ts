import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulkEdited, type ContentAction } from '../../../core/model/bulk-edit.ts';
import { administrativeStatus, categoryValue, dataCategory, plainText } from '../../../core/model/terminology.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';

const ENTRY = conceptOf([termOf('和平', status('preferred')), '太平'], ['peace'], {
  subject: 'peace',
  categories: [note('Peace and 和平')],
});
const edit = (action: ContentAction) => bulkEdited(ENTRY, action, '林晓', '2026-11-25');
const replace = (find: string, replacement: string, more: Partial<Extract<ContentAction, { kind: 'replace' }>> = {}) =>
  edit({ kind: 'replace', find, replacement, in: 'everywhere', side: null, isCaseSensitive: true, ...more });
const termsOf = (concept: typeof ENTRY) =>
  concept.languages.flatMap(({ terms }) => terms.map(({ term }) => plainText(term)));

describe('a change to many', () => {
  test('the status of the terms of one language', () => {
    const changed = edit({ kind: 'status', side: 'zh', status: 'deprecated' });
    expect(changed.languages.map(({ terms }) => terms.map(administrativeStatus))).toEqual([
      ['deprecated', 'deprecated'],
      [null],
    ]);
  });

  test('no status takes every form of it away', () => {
    const old = conceptOf(
      [termOf('和平', dataCategory('termNote', 'normativeAuthorization', 'preferredTerm'))],
      ['peace'],
    );
    const changed = bulkEdited(old, { kind: 'status', side: null, status: null }, 'x', '2026-11-25');
    expect(changed.languages[0]?.terms[0]?.categories).toEqual([]);
  });

  test('the subject, also where there was none, and away', () => {
    expect(categoryValue(edit({ kind: 'subject', subject: 'war' }).categories, 'subjectField')).toBe('war');
    expect(edit({ kind: 'subject', subject: null }).categories).toEqual([note('Peace and 和平')]);
    const without = conceptOf(['战争'], ['war']);
    const changed = bulkEdited(without, { kind: 'subject', subject: 'war' }, 'x', '2026-11-25');
    expect(categoryValue(changed.categories, 'subjectField')).toBe('war');
  });

  test('find and replace in terms, in texts, in one language, in any capitals', () => {
    expect(termsOf(replace('和平', 'X'))).toEqual(['X', '太平', 'peace']);
    expect(termsOf(replace('和平', 'X', { in: 'texts' }))).toEqual(termsOf(ENTRY));
    expect(plainText(replace('PEACE', 'War', { isCaseSensitive: false }).categories[1]?.content ?? [])).toBe(
      'War and 和平',
    );
    expect(replace('peace', 'war', { side: 'zh' })).toBe(ENTRY);
    expect(replace('preferred', 'x')).toBe(ENTRY);
  });

  test('what changes nothing gives the same entry back', () => {
    expect(edit({ kind: 'status', side: 'zh', status: 'preferred' })).not.toBe(ENTRY);
    expect(edit({ kind: 'subject', subject: 'peace' })).toBe(ENTRY);
    expect(replace('不在', 'x')).toBe(ENTRY);
  });

  test('what is looked for is literal, and so is what is put there', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (find, replacement) => {
        const entry = conceptOf([`a${find}b`], ['x']);
        const action = { kind: 'replace', find, replacement, in: 'terms', side: 'zh', isCaseSensitive: true } as const;
        const expected = `a${find}b`.split(find).join(replacement);
        expect(termsOf(bulkEdited(entry, action, 'x', '2026-11-25'))[0]).toBe(expected);
      }),
    );
  });
});
