import { expect, test } from 'vitest';
import { IdentifierSource, isNcName, ncName } from '../../../../core/formats/tbx/identifiers.ts';

test.each([
  ['c1', 'c1'],
  ['57', '_57'],
  ['-a', '_-a'],
  ['', '_'],
  ['a b:c', 'a_b_c'],
  ['术语', '术语'],
])('the name of %j is %j', (id, name) => {
  expect(ncName(id)).toBe(name);
  expect(isNcName(name)).toBe(true);
});

test('ids are given out once', () => {
  const ids = new IdentifierSource();
  expect([ids.claim('c1'), ids.claim('c1'), ids.generate(), ids.generate()]).toEqual([
    'c1',
    'c1_2',
    'entry-1',
    'entry-2',
  ]);
});
