import { expect, test } from 'vitest';
import { IdentifierSet, IdentifierSource, isNcName, ncName } from '../../../../core/formats/tbx/identifiers.ts';

test('a hundred thousand ids are told apart and recognised', () => {
  const ids = new IdentifierSet();
  for (let at = 0; at < 100_000; at++) if (!ids.add(`c${at}`)) expect.fail(`c${at} was taken for another`);
  for (let at = 0; at < 100_000; at += 997) expect(ids.add(`c${at}`)).toBe(false);
});

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
  expect([ids.claim('c1'), ids.claim('c1'), ids.generate(), ids.generate()]).toEqual(['c1', 'c1_2', 'c2', 'c3']);
});
