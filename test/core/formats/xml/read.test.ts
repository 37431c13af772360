import { expect, test } from 'vitest';
import { rootName } from '../../../../core/formats/xml/read.ts';

test.each([
  ['<tmx version="1.4">', 'tmx'],
  ['<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx>', 'tmx'],
  ['<!DOCTYPE tbx [<!ELEMENT mtf ANY>]><tbx/>', 'tbx'],
  ['<!-- <mtf> --><min:TBX>', 'TBX'],
  ['<!-- <mtf> ', ''],
  ['术语\tterm', ''],
  ['a < b', ''],
])('the first element of %j is %j', (text, name) => {
  expect(rootName(text)).toBe(name);
});
