import { expect, test } from 'vitest';
import * as edit from '../../../core/model/edit-concept.ts';
import { dataCategory } from '../../../core/model/terminology.ts';
import { tidied } from '../../../core/model/tidy-concept.ts';
import { conceptOf, note, sectionOf, termOf } from '../../support/concepts.ts';

const ENTRY = conceptOf([termOf('维和', note('n'))], ['peacekeeping'], { subject: 'peace' });

test('what was opened and left empty goes', () => {
  const opened = edit.addCategory(
    edit.addLanguage(edit.addTerm(ENTRY, 0, edit.newTerm()), edit.newSection('fr')),
    edit.ENTRY,
    edit.addMember(dataCategory('descrip', 'definition', ''), dataCategory('admin', 'source', '')),
  );
  expect(tidied(opened)).toEqual(ENTRY);
});

test('what holds anything stays, and a section that never had terms', () => {
  const odd = {
    ...ENTRY,
    languages: [
      ...ENTRY.languages,
      sectionOf('fr', []),
      sectionOf('es', [termOf('', note('no term'))]),
      { ...sectionOf('ru', [{ ...termOf(''), attributes: { id: 't1' } }]), categories: [note('n')] },
    ],
  };
  expect(tidied(odd)).toEqual(odd);
  const reference = { ...dataCategory('ref', 'crossReference', ''), attributes: { target: 'c2' } };
  const referring = edit.addCategory(ENTRY, edit.ENTRY, reference);
  expect(tidied(referring)).toEqual(referring);
});

test('an entry of which nothing is left has no sections', () => {
  expect(tidied(edit.emptyConcept(['zh-CN', 'en'])).languages).toEqual([]);
});
