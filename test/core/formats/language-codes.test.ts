import { expect, test } from 'vitest';
import { languageCodes } from '../../../core/formats/language-codes.ts';

const STORED = ['zh', 'ZH', 'zh_CN', 'zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK', 'en', 'EN', 'en-GB', 'fr', 'C'];

test('as they are stored', () => {
  expect(STORED.map(languageCodes('kept'))).toEqual(STORED);
});

test('with a region, as most tools want them; Traditional and Simplified stay apart', () => {
  expect(STORED.map(languageCodes('region'))).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'zh-TW',
    'zh-TW',
    'zh-HK',
    'en-US',
    'en-US',
    'en-GB',
    'fr',
    'C',
  ]);
});

test('without a region, but for Traditional Chinese', () => {
  expect(STORED.map(languageCodes('primary'))).toEqual([
    'zh',
    'zh',
    'zh',
    'zh',
    'zh-TW',
    'zh-TW',
    'zh-HK',
    'en',
    'en',
    'en',
    'fr',
    'c',
  ]);
});
