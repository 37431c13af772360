import { describe, expect, test } from 'vitest';
import { mergeConcepts } from '../../../core/model/merge.ts';
import { categoryValue, plainText, type Concept } from '../../../core/model/terminology.ts';
import { conceptOf, note, sectionOf, status, termOf } from '../../support/concepts.ts';

const texts = (concept: Concept, language: string) =>
  concept.languages
    .filter((section) => section.language === language)
    .flatMap((section) => section.terms.map((term) => plainText(term.term)));

const FIRST = conceptOf([termOf('维和', status('admitted'), note('short'))], ['peacekeeping'], {
  id: 'C1',
  subject: 'peace',
  categories: [note('one')],
});
const SECOND = conceptOf(['维持和平', termOf('维和', status('preferred'), note('other'))], ['peacekeeping', 'PK'], {
  id: 'X9',
  subject: 'security',
  categories: [note('one'), note('two')],
});

describe('two entries of one concept', () => {
  const merged = mergeConcepts(FIRST, SECOND);

  test('keep what the first has, in its place, and add what only the second has behind it', () => {
    expect(merged.externalId).toBe('C1');
    expect(texts(merged, 'zh-CN')).toEqual(['维和', '维持和平']);
    expect(texts(merged, 'en-US')).toEqual(['peacekeeping', 'PK']);
  });

  test('keep one status, one subject, and every note once', () => {
    expect(merged.categories.filter((category) => category.type === 'subjectField')).toHaveLength(1);
    expect(categoryValue(merged.categories, 'subjectField')).toBe('peace');
    expect(merged.categories.filter(({ element }) => element === 'note')).toEqual([note('one'), note('two')]);
    expect(merged.languages[0]?.terms[0]?.categories).toEqual([status('admitted'), note('short'), note('other')]);
  });

  test('a language that only the second has is added', () => {
    expect(mergeConcepts(conceptOf(['维和'], []), SECOND).languages.map(({ language }) => language)).toEqual([
      'zh-CN',
      'en-US',
    ]);
  });
});

test('an entry merged with itself is itself', () => {
  for (const concept of [FIRST, SECOND]) expect(mergeConcepts(concept, concept)).toEqual(concept);
});

test('merging the same entry twice is merging it once', () => {
  const once = mergeConcepts(FIRST, SECOND);
  expect(mergeConcepts(once, SECOND)).toEqual(once);
});

test('languages go together by what their codes mean; Traditional and Simplified stay apart', () => {
  const bare = { ...FIRST, languages: [sectionOf('zh', ['和平']), sectionOf('EN', ['peace'])] };
  const regional = {
    ...SECOND,
    languages: [sectionOf('zh-CN', ['和平']), sectionOf('zh-TW', ['和平']), sectionOf('en-US', ['peace', 'concord'])],
  };
  expect(mergeConcepts(bare, regional).languages.map(({ language, terms }) => [language, terms.length])).toEqual([
    ['zh', 1],
    ['EN', 2],
    ['zh-TW', 1],
  ]);
});
