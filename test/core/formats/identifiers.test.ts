import { expect, test } from 'vitest';
import { IdentifierSet } from '../../../core/formats/identifiers.ts';

test('a hundred thousand ids are told apart and recognised', () => {
  const ids = new IdentifierSet();
  for (let at = 0; at < 100_000; at++) if (!ids.add(`c${at}`)) expect.fail(`c${at} was taken for another`);
  for (let at = 0; at < 100_000; at += 997) expect(ids.add(`c${at}`)).toBe(false);
});
