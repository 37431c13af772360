import { expect, test } from 'vitest';
import { utf16le } from '../../../core/text/bytes.ts';

test('text as UTF-16LE', () => {
  expect(Array.from(utf16le('a和𠮷'))).toEqual([0x61, 0, 0x8c, 0x54, 0x42, 0xd8, 0xb7, 0xdf]);
  expect(utf16le('')).toHaveLength(0);
});
