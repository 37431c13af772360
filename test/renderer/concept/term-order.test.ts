import { expect, test } from 'vitest';
import { dataCategory } from '../../../core/model/terminology.ts';
import { shownOrder } from '../../../renderer/concept/term-order.ts';
import { sectionOf, status, termOf } from '../../support/concepts.ts';

const form = (text: string, type: string, ...more: Parameters<typeof termOf>[1][]) =>
  termOf(text, dataCategory('termNote', 'termType', type), ...more);

test('the full and the short form of a name stand together in front', () => {
  const section = sectionOf('zh-CN', [
    '苏丹国',
    form('苏丹', 'shortForm'),
    form('苏丹民主共和国', 'fullForm', status('superseded')),
    form('苏丹共和国', 'fullForm', status('preferred')),
  ]);
  expect(shownOrder(section)).toEqual([3, 1, 0, 2]);
});

test('other terms stay as they are', () => {
  expect(shownOrder(sectionOf('en', ['b', form('a', 'fullForm'), 'c']))).toEqual([0, 1, 2]);
});
