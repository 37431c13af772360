import { describe, expect, test } from 'vitest';
import {
  detectSide,
  isLanguageTag,
  languageTag,
  otherSide,
  primaryLanguage,
  languageMeaning,
  usualCase,
} from '../../../core/text/language.ts';

test.each([
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh_TW', 'zh'],
  ['ZH-hk', 'zh'],
  ['zh-Hant', 'zh'],
  ['zh-Hant-CN', 'zh'],
  ['zh-Hans-TW', 'zh'],
  ['zh-SG', 'zh'],
  ['cmn-Hans', 'zh'],
  ['zho', 'zh'],
  [' EN-US ', 'en'],
  ['en', 'en'],
  ['fr-CN', 'fr'],
  ['', ''],
] as const)('%j is %s', (code, language) => {
  expect(primaryLanguage(code)).toBe(language);
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

test.each([
  ['zh-CN', true, 'zh-CN'],
  ['zh_CN', false, 'zh-CN'],
  [' EN ', false, 'EN'],
  ['C', false, 'C'],
  ['---', false, 'und'],
  ['', false, 'und'],
])('%j as a language tag', (code, is, tag) => {
  expect(isLanguageTag(code)).toBe(is);
  expect(languageTag(code)).toBe(tag);
});

test('codes are matched by what they mean; Traditional and Simplified are two', () => {
  for (const code of ['zh', 'ZH', 'zh-CN', 'zh_CN', 'zh-Hans']) expect(languageMeaning(code)).toBe('zh-cn');
  for (const code of ['zh-TW', 'zh_TW', 'zh-Hant']) expect(languageMeaning(code)).toBe('zh-tw');
  expect(languageMeaning('zh-HK')).toBe('zh-hk');
  for (const code of ['en', 'EN', 'en-US', 'en_US']) expect(languageMeaning(code)).toBe('en-us');
  expect(languageMeaning('en-GB')).toBe('en-gb');
});

test.each([
  ['ZH', 'zh'],
  ['ZH_TW', 'zh-TW'],
  ['zh-HANT-hk', 'zh-Hant-HK'],
])('%s in the usual case', (code, usual) => {
  expect(usualCase(code)).toBe(usual);
});
