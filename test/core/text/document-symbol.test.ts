import { expect, test } from 'vitest';
import { documentSymbol } from '../../../core/text/document-symbol.ts';

test.each([
  ['联合国 S/2021/868 安全理事会', 'S/2021/868'],
  ['United Nations A/RES/79/1. General Assembly', 'A/RES/79/1'],
  ['S/PRST/2007/22', 'S/PRST/2007/22'],
  ['第S/RES/1325(2000)号决议', 'S/RES/1325(2000)'],
  ['A/C.3/75/L.4/Rev.1', 'A/C.3/75/L.4/Rev.1'],
  ['and/or, HIV/AIDS, km/h', null],
  ['http://undocs.org/S/2021/868', null],
  ['没有文号', null],
])('%s', (text, symbol) => {
  expect(documentSymbol(text)).toBe(symbol);
});
