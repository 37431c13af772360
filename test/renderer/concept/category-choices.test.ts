import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../../core/model/data-categories.ts';
import { dataCategory, type Level } from '../../../core/model/terminology.ts';
import {
  choicesAt,
  isKnown,
  memberChoices,
  newCategory,
  valueChoices,
} from '../../../renderer/concept/edit/category-choices.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { zh } from '../../../renderer/i18n/zh.ts';

const LEVELS: readonly Level[] = ['conceptEntry', 'langSec', 'termSec'];
const everything = LEVELS.flatMap((level) => choicesAt(level).flatMap(({ types }) => types));

test('every category of TBX-Basic and Linguist can be added or has a place of its own', () => {
  const members = ['transac', 'admin', 'descrip']
    .map((element) => dataCategory(element, element === 'admin' ? 'reading' : null, ''))
    .flatMap(memberChoices);
  const inPlace = ['administrativeStatus', 'termType', 'partOfSpeech'];
  for (const type of CATEGORIES.keys()) expect([...everything, ...members, ...inPlace]).toContain(type);
});

test('at its levels only', () => {
  const at = (level: Level) => choicesAt(level).flatMap(({ types }) => types);
  expect(at('conceptEntry')).toContain('subjectField');
  expect(at('langSec')).not.toContain('subjectField');
  expect(at('termSec')).toContain('context');
  expect(at('termSec')).toContain('reliability');
  expect(at('langSec')).toContain('note');
});

describe('names', () => {
  const texts: readonly Readonly<Record<string, string>>[] = [zh, en];

  test('every category that can be added has one in both languages', () => {
    for (const type of [...everything, 'readingNote', 'responsibility', 'date', 'reviewState']) {
      for (const language of texts) expect(language[`category.${type}`], type).toBeDefined();
    }
  });

  test('so has every value that can be chosen', () => {
    for (const [type, { values }] of CATEGORIES) {
      if (type === 'administrativeStatus') continue;
      for (const value of values ?? []) {
        for (const language of texts) expect(language[`${type}.${value}`], `${type}.${value}`).toBeDefined();
      }
    }
  });
});

test('a value on no list is a choice of its own', () => {
  expect(valueChoices('partOfSpeech', 'noun')?.[0]).toBe('noun');
  expect(valueChoices('partOfSpeech', 'Noun')?.slice(0, 2)).toEqual(['Noun', 'noun']);
  expect(valueChoices('definition', 'x')).toBeNull();
  expect(valueChoices(null, 'x')).toBeNull();
  expect(valueChoices('reliability', '')).toEqual(['attested', 'established', 'to be checked']);
});

test('a new category has the element that the standard has for it', () => {
  expect(newCategory('definition', '2026-11-25')).toEqual(dataCategory('descrip', 'definition', ''));
  expect(newCategory('note', '2026-11-25')).toEqual(dataCategory('note', null, ''));
  const stamp = newCategory('transactionType', '2026-11-25');
  expect(stamp.group).toEqual({});
  expect(stamp.members[1]).toEqual(dataCategory('date', null, '2026-11-25'));
  for (const type of everything) expect(isKnown(newCategory(type, '2026-11-25')), type).toBe(true);
  expect(isKnown(dataCategory('admin', 'x_own', 'x'))).toBe(false);
  expect(isKnown(dataCategory('admin', 'definition', 'x'))).toBe(false);
});
