import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as edit from '../../../core/model/edit-concept.ts';
import { administrativeStatus, categoryValue, dataCategory, type Concept } from '../../../core/model/terminology.ts';
import { anyChange, anyConcept } from '../../support/changes.ts';
import { conceptOf, note, status, termOf } from '../../support/concepts.ts';

const ENTRY = conceptOf(
  [termOf('维和', dataCategory('termNote', 'partOfSpeech', 'noun'), note('n')), '维持和平'],
  ['peacekeeping'],
  { subject: 'peace' },
);
const FIRST = { language: 0, term: 0 };
const types = (concept: Concept, holder: edit.Holder) =>
  edit.categoriesAt(concept, holder).map(({ element, type }) => type ?? element);

describe('by chance', () => {
  test('a change taken back leaves the entry as it was', () => {
    fc.assert(
      fc.property(anyConcept, anyChange, (concept, change) => {
        expect(change.takeBack(change.make(concept), concept)).toEqual(concept);
      }),
      { numRuns: 500 },
    );
  });
});

test('a place that is not there changes nothing', () => {
  const nowhere = { language: 5, term: 5 };
  expect(edit.setTermText(ENTRY, 5, 0, 'x')).toEqual(ENTRY);
  expect(edit.removeTerm(ENTRY, 0, 9)).toEqual(ENTRY);
  expect(edit.moveTerm(ENTRY, 0, 0, 9)).toEqual(ENTRY);
  expect(edit.addCategory(ENTRY, nowhere, note('x'))).toEqual(ENTRY);
  expect(edit.categoriesAt(ENTRY, nowhere)).toEqual([]);
});

test('a term note is put behind the term notes, what else there is behind everything', () => {
  const register = dataCategory('termNote', 'register', 'neutralRegister');
  expect(types(edit.addCategory(ENTRY, FIRST, register), FIRST)).toEqual(['partOfSpeech', 'register', 'note']);
  expect(types(edit.addCategory(ENTRY, FIRST, note('x')), FIRST)).toEqual(['partOfSpeech', 'note', 'note']);
});

describe('a status', () => {
  const stated = (concept: Concept) => concept.languages[0]?.terms[0];

  test('is said in the words of the standard', () => {
    const term = stated(edit.setStatus(ENTRY, 0, 0, 'deprecated'));
    expect(term && administrativeStatus(term)).toBe('deprecated');
    expect(categoryValue(term?.categories ?? [], 'administrativeStatus')).toBe('deprecatedTerm-admn-sts');
  });

  test('that is the same already stays as it was written', () => {
    const odd = conceptOf([termOf('维和', dataCategory('termNote', 'usageStatus', 'preferred'))], []);
    expect(edit.setStatus(odd, 0, 0, 'preferred')).toEqual(odd);
    expect(stated(edit.setStatus(odd, 0, 0, 'admitted'))?.categories).toEqual([status('admitted')]);
  });

  test('can be taken away', () => {
    const preferred = edit.setStatus(ENTRY, 0, 0, 'preferred');
    expect(edit.setStatus(preferred, 0, 0, null)).toEqual(ENTRY);
  });
});

test('a value that stands once is set, changed in its place and taken away', () => {
  const verb = edit.setValue(ENTRY, FIRST, 'termNote', 'partOfSpeech', 'verb');
  expect(types(verb, FIRST)).toEqual(['partOfSpeech', 'note']);
  expect(categoryValue(edit.categoriesAt(verb, FIRST), 'partOfSpeech')).toBe('verb');
  expect(types(edit.setValue(verb, FIRST, 'termNote', 'termType', 'variant'), FIRST)).toEqual([
    'partOfSpeech',
    'termType',
    'note',
  ]);
  expect(types(edit.setValue(verb, FIRST, 'termNote', 'partOfSpeech', null), FIRST)).toEqual(['note']);
});

test('a reference is pointed somewhere and nowhere', () => {
  const reference = dataCategory('ref', 'crossReference', 'see');
  const pointed = edit.withTarget(reference, 'c2');
  expect(pointed.attributes).toEqual({ target: 'c2' });
  expect(edit.withTarget(pointed, null)).toEqual(reference);
});

test('the source of a definition is added, changed and removed', () => {
  const definition = dataCategory('descrip', 'definition', 'd');
  const sourced = edit.addMember(definition, dataCategory('admin', 'source', 'S/1'));
  expect(sourced.group).toEqual({});
  expect(edit.setMember(sourced, 0, dataCategory('admin', 'source', 'S/2')).members).toEqual([
    dataCategory('admin', 'source', 'S/2'),
  ]);
  expect(edit.removeMember(sourced, 0)).toEqual(definition);
});
