import { expect, test, type Page } from '@playwright/test';
import {
  closeDocument,
  chooseInDialog,
  currentSegment,
  emptyClipboard,
  expectCopied,
  fixture,
  goTo,
  hits,
  lookupField,
  openByDialog,
  panel,
  segments,
} from './desk.ts';
import { sharedApplication } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

/** What has the focus, and whether a person can see that it has. */
async function focused(window: Page): Promise<{ readonly name: string; readonly isSeen: boolean }> {
  return await window.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: false };
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    // The list of sentences shows its focus on the current one.
    const current = element.querySelector('.segment.current');
    const hasRing = current !== null && getComputedStyle(current).boxShadow !== 'none';
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return { name: name.trim().slice(0, 40) || element.tagName, isSeen: hasOutline || hasRing };
  });
}

/** Press Tab until it comes round; what had the focus on the way, each seen. */
async function tabThrough(window: Page): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < 60; press++) {
    await window.keyboard.press('Tab');
    const { name, isSeen } = await focused(window);
    if (name === '') continue;
    expect([name, isSeen]).toEqual([name, true]);
    if (names[0] === name) return names;
    names.push(name);
  }
  return names;
}

test('on the start page every control is reached by Tab, and its focus is seen', async () => {
  const { window } = shuyu();
  const names = await tabThrough(window);
  for (const name of ['文件', '查词', '术语库', '交换', '设置', '打开文件…', 'jcwz']) expect(names).toContain(name);
});

test('the main job is done without the mouse', async () => {
  const { app, window } = shuyu();
  await emptyClipboard(app);
  await chooseInDialog(app, fixture('chinese.txt'));
  await window.keyboard.press('Control+o');
  await expect(segments(window)).toBeFocused();
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window)).toContainText('维持和平行动');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  await expectCopied(app, 'peacekeeping operation');
  await window.keyboard.press('Control+k');
  await expect(lookupField(window)).toBeFocused();
  await window.keyboard.type('jcwz');
  await expect(hits(window).first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expectCopied(app, 'disarmament, demobilization and reintegration');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(segments(window)).toBeFocused();
  await expect(currentSegment(window)).toContainText('维持和平行动');
});

test('with a document open every control is reached by Tab, and its focus is seen', async () => {
  const { window } = shuyu();
  const names = await tabThrough(window);
  expect(names).toContain('文件的句子');
  expect(names).toContain('调整侧栏宽度');
  expect(names.some((name) => name.startsWith('复制 '))).toBe(true);
  expect(names).toContain('关闭');
});

test.describe('on the desk', () => {
  test.beforeEach(async () => {
    const { app, window } = shuyu();
    await closeDocument(window);
    await openByDialog(app, window, fixture('chinese.txt'));
    await segments(window).focus();
    await window.keyboard.press('Home');
    await window.keyboard.press('Control+ArrowDown');
    await expect(panel(window)).toContainText('Secretary-General');
  });

  test('terms in the panel are chosen and copied by keys alone', async () => {
    const { app, window } = shuyu();
    const item = panel(window).getByRole('button').filter({ hasText: '秘书长' }).and(window.locator('[aria-pressed]'));
    await item.focus();
    await window.keyboard.press('Space');
    await expect(item).toHaveAttribute('aria-pressed', 'true');
    await window.keyboard.press('Control+3');
    await expectCopied(app, 'Secretary-General');
  });

  test('when the panel goes away with the focus in it, the text has the focus', async () => {
    const { window } = shuyu();
    await panel(window).getByRole('button').first().focus();
    await window.keyboard.press('F2');
    await expect(panel(window)).toHaveCount(0);
    await expect(segments(window)).toBeFocused();
    await window.keyboard.press('F2');
    await expect(panel(window)).toBeVisible();
    await expect(segments(window)).toBeFocused();
  });

  test('the list of keys takes the focus and gives it back', async () => {
    const { window } = shuyu();
    await window.keyboard.press('Control+/');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await window.evaluate(() => document.querySelector('[role=dialog]')?.contains(document.activeElement))).toBe(
      true,
    );
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expect(segments(window)).toBeFocused();
  });

  test('the document is closed by keys, and the start page has the focus', async () => {
    const { window } = shuyu();
    await window.getByRole('button', { name: '关闭' }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: '打开文件…' })).toBeFocused();
  });
});

test('on the Exchange screen every control is reached by Tab, and its focus is seen', async () => {
  const { window } = shuyu();
  await goTo(window, 'exchange');
  const names = await tabThrough(window);
  for (const name of ['导入', '导出', '导入记录', '选择文件…']) expect(names).toContain(name);
  await window.getByRole('button', { name: '导出', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: '会丢失什么' })).toContainText(/不会丢失|写不进/);
  expect(await tabThrough(window)).toContain('导出…');
});

test('settings are changed by keys alone', async () => {
  const { window } = shuyu();
  await window.getByRole('button', { name: '设置' }).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('radio', { name: '中文' }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.locator('html')).toHaveAttribute('lang', 'en');
  await window.keyboard.press('ArrowUp');
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('shortcuts work with Caps Lock on', async () => {
  const { window } = shuyu();
  await window.keyboard.press('Control+K');
  await expect(lookupField(window)).toBeFocused();
});
