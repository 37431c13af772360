import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../core/model/align.ts';
import { differences } from '../../../core/model/difference.ts';
import * as edit from '../../../core/model/edit-concept.ts';
import { dataCategory, type Concept } from '../../../core/model/terminology.ts';
import { anyChange, anyConcept } from '../../support/changes.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';

const told = (before: Concept | null, after: Concept | null) =>
  differences(before, after).map((difference) => {
    const { language, term, categories } = difference.path;
    const path = [language, term, ...categories].filter((part) => part !== null).join(' › ');
    return [difference.kind, difference.aspect, path, difference.before, difference.after];
  });

describe('by chance', () => {
  test('there are none exactly where two entries are equal', () => {
    fc.assert(
      fc.property(anyConcept, fc.array(anyChange, { maxLength: 3 }), (concept, changes) => {
        let after = concept;
        for (const change of changes) after = change.make(after);
        expect(differences(concept, after).length === 0).toBe(canonical(concept) === canonical(after));
        expect(differences(after, concept).length === 0).toBe(canonical(concept) === canonical(after));
      }),
      { numRuns: 500 },
    );
  });

  test('order counts, attributes count', () => {
    fc.assert(
      fc.property(anyConcept, (concept) => {
        expect(differences(concept, structuredClone(concept))).toEqual([]);
        const turned = { ...concept, languages: concept.languages.toReversed() };
        expect(differences(concept, turned).length === 0).toBe(canonical(concept) === canonical(turned));
        const marked = { ...concept, attributes: { ...concept.attributes, odd: '1' } };
        expect(differences(concept, marked)).toHaveLength(1);
      }),
    );
  });
});

describe('what a person reads', () => {
  const ENTRY = conceptOf([termOf('维和', status('admitted')), '维持和平'], ['peacekeeping'], { id: 'c1' });

  test('a term and a value that were changed', () => {
    const renamed = edit.setStatus(edit.setTermText(ENTRY, 0, 0, '维和行动'), 0, 0, 'preferred');
    expect(told(ENTRY, renamed)).toEqual([
      ['changed', 'text', 'zh-CN › 维和行动', '维和', '维和行动'],
      ['changed', 'text', 'zh-CN › 维和行动 › administrativeStatus', 'admittedTerm-admn-sts', 'preferredTerm-admn-sts'],
    ]);
  });

  test('what was added and removed, members of groups as well', () => {
    const definition = {
      ...dataCategory('descrip', 'definition', 'd'),
      group: {},
      members: [dataCategory('admin', 'source', 's')],
    };
    const defined = edit.addCategory(edit.removeTerm(ENTRY, 0, 1), edit.ENTRY, definition);
    expect(told(ENTRY, defined)).toEqual([
      ['added', 'text', 'definition', null, 'd'],
      ['added', 'text', 'definition › source', null, 's'],
      ['removed', 'text', 'zh-CN › 维持和平', '维持和平', null],
    ]);
  });

  test('only the order', () => {
    expect(told(ENTRY, edit.moveTerm(ENTRY, 0, 0, 1))).toEqual([['changed', 'order', 'zh-CN', null, null]]);
  });

  test('only the markup', () => {
    const marked = {
      ...ENTRY,
      categories: [{ ...note(''), content: [{ element: 'hi', attributes: {}, content: ['n'] }] }],
    };
    expect(told({ ...ENTRY, categories: [note('n')] }, marked)).toEqual([['changed', 'markup', 'note', 'n', 'n']]);
  });

  test('a whole entry that came or went', () => {
    const small = conceptOf(['和平'], []);
    expect(told(null, small)).toEqual([
      ['added', 'code', '', null, ''],
      ['added', 'code', 'zh-CN', null, 'zh-CN'],
      ['added', 'text', 'zh-CN › 和平', null, '和平'],
    ]);
    expect(told(small, null).map(([kind]) => kind)).toEqual(['removed', 'removed', 'removed']);
    expect(differences(null, null)).toEqual([]);
  });
});
