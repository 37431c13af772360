import { describe, expect, test } from 'vitest';
import { chineseScript, detectSide, otherSide, primaryLanguage } from '../../../core/text/language.ts';

test.each([
  ['zh', 'zh', null],
  ['zh-CN', 'zh', 'simplified'],
  ['zh_TW', 'zh', 'traditional'],
  ['ZH-hk', 'zh', 'traditional'],
  ['zh-Hant', 'zh', 'traditional'],
  ['zh-Hant-CN', 'zh', 'traditional'],
  ['zh-Hans-TW', 'zh', 'simplified'],
  ['zh-SG', 'zh', 'simplified'],
  ['cmn-Hans', 'zh', 'simplified'],
  ['zho', 'zh', null],
  [' EN-US ', 'en', null],
  ['en', 'en', null],
  ['fr-CN', 'fr', null],
  ['', '', null],
] as const)('%j is %s, script %s', (code, language, script) => {
  expect(primaryLanguage(code)).toBe(language);
  expect(chineseScript(code)).toBe(script);
});

test('the other side', () => {
  expect(otherSide('zh')).toBe('en');
  expect(otherSide('en')).toBe('zh');
});

describe('the side of a text', () => {
  test.each([
    ['安全理事会', 'zh'],
    ['聯合國 (United Nations) 維持和平行動', 'zh'],
    ['The term 和平 is used in English text of some length here.', 'en'],
    ['The Security Council', 'en'],
    ['1325 (2000)', 'en'],
    ['', 'en'],
  ])('%s', (text, side) => {
    expect(detectSide(text)).toBe(side);
  });
});
