import { expect, test } from '@playwright/test';
import { concept, emptyClipboard, expectCopied, hits, lookUp, lookupField, segments, paste } from './desk.ts';
import { sharedApplication } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

test.beforeEach(async () => {
  await lookUp(shuyu().window, '');
});

const WAYS = [
  { way: 'Simplified Chinese', query: '维持和平行动', finds: 'peacekeeping operation', why: '完全一致' },
  { way: 'Traditional Chinese', query: '維持和平行動', finds: 'peacekeeping operation', why: '完全一致' },
  { way: 'the beginning of a term', query: '维持和平行', finds: 'peacekeeping operation', why: '开头一致' },
  { way: 'a part of a term', query: '重返社会', finds: 'disarmament, demobilization and reintegration', why: '包含' },
  { way: 'pinyin', query: 'weichiheping', finds: 'peacekeeping', why: '读音' },
  { way: 'pinyin with tones', query: 'wéichí hépíng', finds: 'peacekeeping', why: '读音' },
  { way: 'initials', query: 'jcwz', finds: 'disarmament, demobilization and reintegration', why: '读音' },
  { way: 'English', query: 'peacekeeping operation', finds: '维持和平行动', why: '完全一致' },
  { way: 'English in another order', query: 'operations peacekeeping', finds: '维持和平行动', why: '包含' },
  { way: 'an abbreviation', query: 'DDR', finds: '解除武装、复员和重返社会', why: '完全一致' },
];

for (const { way, query, finds, why } of WAYS) {
  test(`found by ${way}: ${query}`, async () => {
    const { window } = shuyu();
    await lookupField(window).fill(query);
    const hit = hits(window).filter({ hasText: finds }).first();
    await expect(hit).toBeVisible();
    await expect(hit).toContainText(why);
  });
}

test('the reading stands beside what was found by it', async () => {
  const { window } = shuyu();
  await lookupField(window).fill('weichiheping');
  await expect(hits(window).first().locator('[lang=zh-Latn-pinyin]')).toHaveText(/wéi.?chí.?hé.?píng/);
});

test('results come as one types, without a key to start', async () => {
  const { window } = shuyu();
  await lookupField(window).pressSequentially('peacek');
  await expect(hits(window).filter({ hasText: '维持和平' }).first()).toBeVisible();
  await expect(window.getByRole('status').filter({ hasText: /个结果/ })).toHaveText(/^\d+ 个结果$/);
});

test('the arrows choose a result, and its entry stands beside', async () => {
  const { window } = shuyu();
  await lookupField(window).fill('维持和平');
  await expect(hits(window).nth(2)).toBeVisible();
  await expect(hits(window).nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(lookupField(window)).toHaveAttribute(
    'aria-activedescendant',
    (await hits(window).nth(0).getAttribute('id')) ?? '',
  );
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(hits(window).nth(2)).toHaveAttribute('aria-selected', 'true');
  const chosen = (await hits(window).nth(2).locator('.term-text').first().textContent()) ?? '';
  await expect(concept(window).getByRole('button', { name: `复制 ${chosen}`, exact: true })).toBeVisible();
  await window.keyboard.press('ArrowUp');
  await expect(hits(window).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(lookupField(window)).toBeFocused();
});

test('Enter copies the preferred equivalent: English for Chinese, Chinese for English', async () => {
  const { app, window } = shuyu();
  await emptyClipboard(app);
  await lookupField(window).fill('维和行动');
  await expect(hits(window).first()).toContainText('peacekeeping operation');
  await window.keyboard.press('Enter');
  await expectCopied(app, 'peacekeeping operation');
  await lookupField(window).fill('PKO');
  await expect(hits(window).first()).toContainText('维持和平行动');
  await window.keyboard.press('Enter');
  await expectCopied(app, '维持和平行动');
});

test('Esc empties the field, and then goes back to the document', async () => {
  const { window } = shuyu();
  await lookupField(window).fill('大会');
  await window.keyboard.press('Escape');
  await expect(lookupField(window)).toHaveValue('');
  await expect(hits(window)).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(lookupField(window)).toHaveCount(0);
  await expect(window.getByRole('heading', { name: '打开一份文件，或查一个词' })).toBeVisible();
});

test('what is not in the termbase is said, with what to try', async () => {
  const { window } = shuyu();
  await lookupField(window).fill('魑魅魍魎饕餮');
  await expect(window.getByText('没有找到“魑魅魍魎饕餮”。')).toBeVisible();
  await expect(window.getByText(/可试试更短的词/)).toBeVisible();
  await lookupField(window).press('Enter');
});

test('text pasted into the field stays there and opens no document', async () => {
  const { window } = shuyu();
  await paste(window, '大会');
  await expect(lookupField(window)).toBeVisible();
  await expect(segments(window)).toHaveCount(0);
});

const ODD = [
  '"',
  "'",
  '*',
  '%_',
  '" OR 1=1 --',
  '😀👩‍👩‍👧',
  '\\',
  '𠮷',
  '　',
  '()[]{}',
  '\u202E反',
  'a'.repeat(1000),
  '和'.repeat(1500),
];

test('odd input breaks nothing: afterwards a word is found as before', async () => {
  const { window } = shuyu();
  for (const query of ODD) {
    await lookupField(window).fill(query);
    await expect(window.getByRole('alert')).toHaveCount(0);
  }
  await lookupField(window).fill('大会');
  await expect(hits(window).first()).toContainText('General Assembly');
  await expect(window.getByRole('alert')).toHaveCount(0);
});
