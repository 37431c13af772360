import { expect, test, type Page } from '@playwright/test';
import {
  closeDocument,
  concept,
  currentSegment,
  emptyClipboard,
  expectCopied,
  fixture,
  marks,
  openByDialog,
  panel,
  segments,
} from './desk.ts';
import { launch, sharedApplication, temporaryFolder } from './launch.ts';
import { rm } from 'node:fs/promises';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

test.beforeEach(async () => {
  const { app, window } = shuyu();
  await window.mouse.move(0, 0);
  await closeDocument(window);
  await openByDialog(app, window, fixture('chinese.txt'));
  await emptyClipboard(app);
  await segments(window).focus();
  await window.keyboard.press('Home');
});

/** Make 维持和平行动 in the second sentence the current term, by the keys. */
async function goToPeacekeeping(window: Page): Promise<void> {
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window)).toContainText('维持和平行动');
  await window.keyboard.press('ArrowRight');
}

test('Ctrl+↓ and Ctrl+↑ go through the sentences and stop at both ends', async () => {
  const { window } = shuyu();
  await expect(currentSegment(window)).toContainText('安全理事会主席的说明');
  await window.keyboard.press('Control+ArrowUp');
  await expect(currentSegment(window)).toContainText('安全理事会主席的说明');
  await window.keyboard.press('Control+ArrowDown');
  await expect(currentSegment(window)).toContainText('重申维持和平行动的重要性');
  await expect(window.getByRole('contentinfo')).toContainText('2 / 7 句');
  await window.keyboard.press('End');
  await window.keyboard.press('Control+ArrowDown');
  await expect(currentSegment(window)).toContainText('可持续发展目标');
  await expect(window.getByRole('contentinfo')).toContainText('7 / 7 句');
});

test('→ and ← go through the terms of a sentence, and the panel shows the concept of each', async () => {
  const { window } = shuyu();
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window).getByRole('button', { pressed: true })).toContainText('安全理事会');
  await window.keyboard.press('ArrowRight');
  await expect(panel(window).getByRole('button', { pressed: true })).toContainText('维持和平行动');
  await expect(segments(window).locator('mark.current')).toHaveText('维持和平行动');
  await expect(concept(window)).toContainText('维和行动');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  await expect(panel(window).getByRole('button', { pressed: true })).toContainText('安全理事会');
});

test('Enter copies the equivalent of the current term, Ctrl+digit that of its number', async () => {
  const { app, window } = shuyu();
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window).getByRole('button', { pressed: true })).toContainText('安全理事会');
  await window.keyboard.press('Enter');
  await expectCopied(app, 'Security Council');
  await expect(window.getByText('已复制：Security Council')).toBeVisible();
  await window.keyboard.press('Control+2');
  await expectCopied(app, 'peacekeeping operation');
  await window.keyboard.press('Control+3');
  await expectCopied(app, 'Secretary-General');
  await window.keyboard.press('Control+9');
  await window.keyboard.press('Control+1');
  await expectCopied(app, 'Security Council');
});

test('a click on a term copies its equivalent and goes to its sentence', async () => {
  const { app, window } = shuyu();
  await marks(window).filter({ hasText: '建设和平委员会' }).click();
  await expectCopied(app, 'Peacebuilding Commission');
  await expect(currentSegment(window)).toContainText('建设和平委员会');
  await expect(panel(window)).toContainText('Peacebuilding Commission');
});

test('the pointer over a term shows its English, in a tip that is marked as English', async () => {
  const { window } = shuyu();
  await marks(window).filter({ hasText: '维持和平行动' }).hover();
  const tip = window.getByRole('tooltip');
  await expect(tip).toHaveText('peacekeeping operation');
  await expect(tip).toHaveAttribute('lang', /^en/);
  await segments(window).getByRole('option').filter({ hasText: '今天天气很好' }).hover();
  await expect(tip).toHaveCount(0);
});

test('the panel shows all that is known: status, subject, part of speech, source, reliability', async () => {
  const { window } = shuyu();
  await goToPeacekeeping(window);
  await expect(concept(window)).toContainText('维持和平行动');
  await expect(concept(window)).toContainText('首选');
  await expect(concept(window)).toContainText('维持和平');
  await expect(concept(window)).toContainText('名词');
  await expect(concept(window)).toContainText('全称');
  await expect(
    concept(window)
      .getByText(/已核实|惯用|待核/)
      .first(),
  ).toBeVisible();
  await expect(concept(window).getByRole('heading', { name: /中文/ })).toBeVisible();
  await expect(concept(window).getByRole('heading', { name: /英文/ })).toBeVisible();
  await expect(concept(window).getByRole('button', { name: '复制 PKO' })).toBeVisible();
});

test('a term of the concept is copied by its button, in either language', async () => {
  const { app, window } = shuyu();
  await goToPeacekeeping(window);
  await concept(window).getByRole('button', { name: '复制 PKO' }).click();
  await expectCopied(app, 'PKO');
  await concept(window).getByRole('button', { name: '复制 维和行动' }).click();
  await expectCopied(app, '维和行动');
});

test('a sentence without terms says so, and nothing is copied from it', async () => {
  const { app, window } = shuyu();
  await segments(window).getByRole('option').filter({ hasText: '今天天气很好' }).click();
  await expect(panel(window)).toContainText('本句没有已知术语。');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+1');
  await window.keyboard.press('Control+ArrowUp');
  await expect(panel(window)).toContainText('conflict prevention and resolution');
  await window.keyboard.press('Control+1');
  await expectCopied(app, 'conflict prevention and resolution');
});

test('F2 hides and shows the panel', async () => {
  const { window } = shuyu();
  await expect(panel(window)).toBeVisible();
  await window.keyboard.press('F2');
  await expect(panel(window)).toHaveCount(0);
  await window.keyboard.press('F2');
  await expect(panel(window)).toBeVisible();
});

test('the place in the document is kept while another screen is shown', async () => {
  const { window } = shuyu();
  await window.keyboard.press('End');
  await window.keyboard.press('Control+k');
  await expect(segments(window)).toHaveCount(0);
  await window.keyboard.press('Escape');
  await expect(currentSegment(window)).toContainText('可持续发展目标');
});

test('the width of the panel is set with the arrow keys, and remembered over closing and a restart', async () => {
  const userData = await temporaryFolder();
  {
    await using first = await launch({ userData, args: [fixture('chinese.txt')], preferences: { language: 'zh' } });
    const handle = first.window.getByRole('separator', { name: '调整侧栏宽度' });
    await expect(handle).toHaveAttribute('aria-valuenow', '380');
    await handle.focus();
    await first.window.keyboard.press('ArrowLeft');
    await first.window.keyboard.press('ArrowLeft');
    await first.window.keyboard.press('ArrowRight');
    await expect(handle).toHaveAttribute('aria-valuenow', '404');
    expect((await panel(first.window).boundingBox())?.width).toBe(404);
    await first.window.keyboard.press('Control+k');
    await first.window.keyboard.press('Escape');
    await expect(handle).toHaveAttribute('aria-valuenow', '404');
  }
  await using second = await launch({ userData, args: [fixture('chinese.txt')] });
  await expect(second.window.getByRole('separator')).toHaveAttribute('aria-valuenow', '404');
  await second[Symbol.asyncDispose]();
  await rm(userData, { recursive: true, force: true });
});

test('in a narrow window the panel is a drawer, shut at first', async () => {
  await using narrow = await launch({
    args: [fixture('chinese.txt')],
    preferences: { language: 'zh', window: { x: 0, y: 0, width: 1024, height: 640 } },
  });
  const { window } = narrow;
  await expect(segments(window)).toBeVisible();
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThanOrEqual(1024);
  await expect(panel(window)).toHaveCount(0);
  const width = async () => (await segments(window).boundingBox())?.width;
  const before = await width();
  await window.keyboard.press('F2');
  await expect(panel(window)).toBeVisible();
  expect(await width()).toBe(before);
  await window.keyboard.press('Escape');
  await expect(panel(window)).toHaveCount(0);
  await expect(segments(window)).toBeFocused();
});
