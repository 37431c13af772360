import { describe, expect, test } from 'vitest';
import { renamedTerms, withReferences } from '../../../core/model/references.ts';
import { dataCategory, type Concept, type DataCategory } from '../../../core/model/terminology.ts';
import { conceptOf } from '../../support/concepts.ts';

const reference = (target: string, text: string, element = 'ref'): DataCategory => ({
  ...dataCategory(element, 'crossReference', text),
  attributes: { target },
});

const naming = (from: string, to: string) => new Map([[from, to]]);

describe('references follow', () => {
  const entry = conceptOf(['和平'], ['peace'], { categories: [reference('C2', '安全'), reference('C3', '发展')] });

  test('a new id and a new name, and nothing else changes', () => {
    const moved = withReferences(entry, { id: 'C2', newId: 'S2', names: naming('安全', '国际安全') });
    expect(moved.categories).toEqual([reference('S2', '国际安全'), reference('C3', '发展')]);
    expect(moved.languages).toBe(entry.languages);
  });

  test('a text of their own stays', () => {
    const own = { ...entry, categories: [reference('C2', '见“安全”')] };
    expect(withReferences(own, { id: 'C2', newId: 'C2', names: naming('安全', 'x') })).toBe(own);
  });

  test('inside text, in members of a group, at every level', () => {
    const hi = (target: string, text: string) => ({
      element: 'hi',
      attributes: { type: 'entailedTerm', target },
      content: [text],
    });
    const category = { ...dataCategory('descrip', 'definition', ''), content: ['没有', hi('C2', '安全'), '。'] };
    const grouped = { ...dataCategory('descrip', 'context', 'x'), group: {}, members: [reference('C2', '安全')] };
    const [section] = entry.languages;
    if (section === undefined) throw new Error('no section');
    const deep: Concept = { ...entry, categories: [grouped], languages: [{ ...section, categories: [category] }] };
    const moved = withReferences(deep, { id: 'C2', newId: 'S2', names: naming('安全', '安保') });
    expect(JSON.stringify(moved)).not.toContain('C2');
    expect(moved.languages[0]?.categories[0]?.content).toEqual(['没有', hi('S2', '安保'), '。']);
    expect(moved.categories[0]?.members).toEqual([reference('S2', '安保')]);
  });

  test('an external reference is another matter', () => {
    const outside = { ...entry, categories: [reference('C2', '安全', 'xref')] };
    expect(withReferences(outside, { id: 'C2', newId: 'S2', names: new Map() })).toBe(outside);
  });
});

describe('renamed terms', () => {
  test('are those that stand under another name at the same place', () => {
    const before = conceptOf(['安全', '保安'], ['security']);
    expect([...renamedTerms(before, conceptOf(['国际安全', '保安'], ['security']))]).toEqual([['安全', '国际安全']]);
    expect([...renamedTerms(before, conceptOf(['保安', '安全'], ['security']))]).toEqual([]);
    expect([...renamedTerms(before, conceptOf(['保安'], ['security']))]).toEqual([]);
    expect([...renamedTerms(before, conceptOf(['', '保安'], ['security']))]).toEqual([]);
  });
});
