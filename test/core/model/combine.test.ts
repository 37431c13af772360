import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignConcepts } from '../../../core/model/align.ts';
import { combined, conflictsOf, type Choices } from '../../../core/model/combine.ts';
import * as edit from '../../../core/model/edit-concept.ts';
import { mergeConcepts } from '../../../core/model/merge.ts';
import { plainText, type Concept } from '../../../core/model/terminology.ts';
import { anyConcept } from '../../support/changes.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';

const all = (left: Concept, right: Concept, choice: 'left' | 'right'): Choices =>
  Object.fromEntries(conflictsOf(alignConcepts(left, right), null).map(({ key }) => [key, choice]));

const BASE = conceptOf([termOf('维和', status('admitted'), note('n'))], ['peacekeeping'], { subject: 'peace' });

describe('by chance', () => {
  test('an entry with itself is itself, and nothing is to be decided', () => {
    fc.assert(
      fc.property(anyConcept, (concept) => {
        const aligned = alignConcepts(concept, concept);
        expect(conflictsOf(aligned, null)).toEqual([]);
        expect(combined(aligned, {})).toEqual(concept);
      }),
    );
  });

  test('all from the left is the left one, but for what is said of the whole', () => {
    fc.assert(
      fc.property(anyConcept, anyConcept, (left, right) => {
        const result = combined(alignConcepts(left, right), all(left, right, 'left'));
        expect(result.categories).toEqual(left.categories);
        expect(result.languages).toEqual(left.languages);
      }),
    );
  });
});

describe('choices', () => {
  const right = edit.addTerm(
    edit.setTermText(edit.setStatus(BASE, 0, 0, 'preferred'), 1, 0, 'peace-keeping'),
    1,
    edit.newTerm('PK'),
  );
  const aligned = alignConcepts(BASE, right);
  const texts = (concept: Concept, language: number) =>
    concept.languages[language]?.terms.map(({ term }) => plainText(term));

  test('are asked for where the two differ', () => {
    expect(conflictsOf(aligned, null).map(({ key, canBeBoth }) => [key, canBeBoth])).toEqual([
      ['l0.t0.c0', false],
      ['l1.t0', true],
      ['l1.t1', true],
    ]);
  });

  test('make the entry', () => {
    const result = combined(aligned, { 'l0.t0.c0': 'right', 'l1.t0': 'both', 'l1.t1': 'left' });
    expect(result.languages[0]?.terms[0]?.categories).toEqual([status('preferred'), note('n')]);
    expect(texts(result, 1)).toEqual(['peacekeeping', 'peace-keeping']);
    expect(texts(combined(aligned, all(BASE, right, 'right')), 1)).toEqual(['peace-keeping', 'PK']);
  });

  test('that nobody made keep both, as merging does', () => {
    const other = conceptOf([termOf('维和', note('m')), '维持和平'], [], { subject: 'security' });
    expect(combined(alignConcepts(BASE, other), {})).toEqual({
      ...mergeConcepts(BASE, other),
      languages: [
        { ...BASE.languages[0], terms: [termOf('维和', status('admitted'), note('n'), note('m')), termOf('维持和平')] },
        BASE.languages[1],
      ],
    });
  });
});

describe('with the state both began with', () => {
  const changed = (left: Concept, right: Concept) =>
    conflictsOf(alignConcepts(left, right), BASE).map((conflict) => [conflict.key, conflict.changed]);

  test('it is known who changed what', () => {
    const mine = edit.setTermText(BASE, 1, 0, 'peace-keeping');
    const theirs = edit.addTerm(edit.setStatus(BASE, 0, 0, 'preferred'), 0, edit.newTerm('维持和平'));
    expect(changed(mine, theirs)).toEqual([
      ['l0.t0.c0', 'right'],
      ['l0.t1', 'right'],
      ['l1.t0', 'left'],
    ]);
    expect(changed(edit.removeCategory(BASE, edit.ENTRY, 0), BASE)).toEqual([['c0', 'left']]);
    expect(changed(mine, edit.setTermText(BASE, 1, 0, 'PK'))).toEqual([['l1.t0', 'both']]);
  });
});
