import { expect, test } from '@playwright/test';
import { currentSegment, drop, marks, segments } from './desk.ts';
import { sharedApplication } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

/** A document of 300 pages: some 1,500 characters on each. */
function threeHundredPages(): string {
  const sentences = [
    '安全理事会重申维持和平行动的重要性，并感谢秘书长提交的报告。',
    '会员国应支持解除武装、复员和重返社会进程以及预防和解决冲突。',
    '建设和平委员会在可持续发展方面开展了工作，大会第七十五届会议审议了该问题。',
    '联合国系统各实体将继续与区域组织合作，以加强保护平民的能力。',
  ];
  const paragraph = sentences.join('') + sentences.toReversed().join('');
  return Array.from({ length: 1700 }, (_, index) => `${index + 1}. ${paragraph}`).join('\n\n');
}

test.beforeAll(async () => {
  const { window } = shuyu();
  const text = threeHundredPages();
  expect(text.length).toBeGreaterThan(430_000);
  await drop(window, '300-pages.txt', text);
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('300-pages.txt');
});

test('of 300 pages only what is in view is drawn', async () => {
  const { window } = shuyu();
  await expect(segments(window).locator('.segment').first()).toBeVisible();
  expect(await segments(window).locator('.segment').count()).toBeLessThan(60);
  const set = await segments(window).getByRole('option').first().getAttribute('aria-setsize');
  expect(Number(set)).toBeGreaterThan(10_000);
});

test('End and Home go to both ends, and terms are marked there', async () => {
  const { window } = shuyu();
  await segments(window).focus();
  await window.keyboard.press('End');
  const last = await segments(window).getByRole('option').first().getAttribute('aria-setsize');
  await expect(currentSegment(window)).toHaveAttribute('aria-posinset', last ?? '');
  await expect(currentSegment(window)).toBeInViewport({ ratio: 1 });
  await expect(currentSegment(window).locator('mark').first()).toBeVisible();
  await window.keyboard.press('Home');
  await expect(currentSegment(window)).toHaveAttribute('aria-posinset', '1');
  await expect(currentSegment(window)).toBeInViewport({ ratio: 1 });
});

test('scrolling through the document keeps its frames', async () => {
  const { window } = shuyu();
  const list = segments(window);
  await list.evaluate((scroller) => scroller.scrollTo({ top: 0 }));
  const frames = await list.evaluate(async (scroller) => {
    const times: number[] = [];
    let before = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 240; frame++) {
      // As fast as a wheel is turned: 120 px a frame.
      scroller.scrollTop += 120;
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times.toSorted((a, b) => a - b);
  });
  const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? 0;
  const dropped = frames.reduce((sum, time) => sum + Math.max(0, Math.round(time / (1000 / 60)) - 1), 0);
  const figures =
    `240 frames of 120 px: median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, ` +
    `longest ${at(1).toFixed(1)} ms, ${dropped} dropped`;
  test.info().annotations.push({ type: 'scrolling', description: figures });
  process.stdout.write(`    ${figures}\n`);
  // Only what no noise explains: a window that stands still.
  expect(at(0.5)).toBeLessThan(100);
  expect(at(1)).toBeLessThan(3000);
  await expect(marks(window).first()).toBeVisible();
});
