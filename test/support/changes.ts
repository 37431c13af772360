import fc from 'fast-check';
import * as edit from '../../core/model/edit-concept.ts';
import { dataCategory, plainText, type Concept, type DataCategory } from '../../core/model/terminology.ts';
import { strangeConcepts } from '../core/formats/tbx/arbitrary.ts';

/** Entries by chance, and changes to them. */

export const anyConcept: fc.Arbitrary<Concept> = strangeConcepts.map((concepts) => {
  const concept = concepts[0];
  if (concept === undefined) throw new Error('there is always one');
  return concept;
});

/** A change that can be taken back by another one. */
export interface Change {
  readonly name: string;
  readonly make: (concept: Concept) => Concept;
  readonly takeBack: (changed: Concept, before: Concept) => Concept;
}

const place = fc.nat({ max: 2 });
const text = fc.constantFrom('和平', 'peace', 'peace-keeping', ' ', '𠀀𠀁', '和𠀁平');
const holder: fc.Arbitrary<edit.Holder> = fc.oneof(
  fc.constant(edit.ENTRY),
  place.map((language) => ({ language, term: null })),
  fc.record({ language: place, term: place }),
);
const category: fc.Arbitrary<DataCategory> = fc.constantFrom(
  dataCategory('note', null, 'n'),
  dataCategory('termNote', 'partOfSpeech', 'noun'),
  { ...dataCategory('descrip', 'definition', 'd'), group: {}, members: [dataCategory('admin', 'source', 's')] },
);

export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, text).map(([language, written]): Change => ({
    name: 'addTerm',
    make: (concept) => edit.addTerm(concept, language, edit.newTerm(written)),
    takeBack: (changed, before) => edit.removeTerm(changed, language, before.languages[language]?.terms.length ?? 0),
  })),
  fc.tuple(place, place).map(([language, term]): Change => ({
    name: 'removeTerm',
    make: (concept) => edit.removeTerm(concept, language, term),
    takeBack: (changed, before) => {
      const removed = before.languages[language]?.terms[term];
      return removed === undefined ? changed : edit.addTerm(changed, language, removed, term);
    },
  })),
  fc.tuple(place, place, place).map(([language, from, to]): Change => ({
    name: 'moveTerm',
    make: (concept) => edit.moveTerm(concept, language, from, to),
    takeBack: (changed, before) => {
      const last = (before.languages[language]?.terms.length ?? 0) - 1;
      return from > last || to > last ? changed : edit.moveTerm(changed, language, to, from);
    },
  })),
  fc.constantFrom('fr', 'zh-TW').map((code): Change => ({
    name: 'addLanguage',
    make: (concept) => edit.addLanguage(concept, edit.newSection(code)),
    takeBack: (changed, before) => edit.removeLanguage(changed, before.languages.length),
  })),
  place.map((language): Change => ({
    name: 'removeLanguage',
    make: (concept) => edit.removeLanguage(concept, language),
    takeBack: (changed, before) => {
      const removed = before.languages[language];
      return removed === undefined ? changed : edit.addLanguage(changed, removed, language);
    },
  })),
  fc.tuple(place, fc.constantFrom('fr', 'zh-HK')).map(([language, code]): Change => ({
    name: 'setLanguageCode',
    make: (concept) => edit.setLanguageCode(concept, language, code),
    takeBack: (changed, before) => edit.setLanguageCode(changed, language, before.languages[language]?.language ?? ''),
  })),
  fc.tuple(holder, category).map(([at, added]): Change => ({
    name: 'addCategory',
    make: (concept) => edit.addCategory(concept, at, added),
    takeBack: (changed) => {
      const addedAt = edit.categoriesAt(changed, at).indexOf(added);
      return addedAt < 0 ? changed : edit.removeCategory(changed, at, addedAt);
    },
  })),
  fc.tuple(holder, place).map(([at, index]): Change => ({
    name: 'removeCategory',
    make: (concept) => edit.removeCategory(concept, at, index),
    takeBack: (changed, before) => {
      const removed = edit.categoriesAt(before, at)[index];
      return removed === undefined ? changed : edit.addCategory(changed, at, removed, index);
    },
  })),
  fc.tuple(holder, place, text).map(([at, index, written]): Change => ({
    name: 'setCategory',
    make: (concept) => {
      const known = edit.categoriesAt(concept, at)[index];
      return known === undefined
        ? concept
        : edit.setCategory(concept, at, index, edit.withCategoryText(known, written));
    },
    takeBack: (changed, before) => {
      const known = edit.categoriesAt(before, at)[index];
      return known === undefined ? changed : edit.setCategory(changed, at, index, known);
    },
  })),
  fc.tuple(holder, place).map(([at, index]): Change => ({
    name: 'addMember',
    make: (concept) => {
      const known = edit.categoriesAt(concept, at)[index];
      if (known === undefined || known.group !== null || known.members.length > 0) return concept;
      return edit.setCategory(concept, at, index, edit.addMember(known, dataCategory('admin', 'source', 's')));
    },
    takeBack: (changed, before) => {
      const was = edit.categoriesAt(before, at)[index];
      const known = edit.categoriesAt(changed, at)[index];
      if (known === undefined || was === undefined || was.group !== null || was.members.length > 0) {
        return changed;
      }
      if (known.element === 'transac') return edit.setCategory(changed, at, index, was);
      return edit.setCategory(changed, at, index, edit.removeMember(known, known.members.length - 1));
    },
  })),
  fc.tuple(place, place, text).map(([language, term, written]): Change => ({
    name: 'setTermText',
    make: (concept) => edit.setTermText(concept, language, term, written),
    takeBack: (changed, before) => {
      const was = before.languages[language]?.terms[term];
      return was === undefined ? changed : edit.setTermText(changed, language, term, plainText(was.term));
    },
  })),
);
