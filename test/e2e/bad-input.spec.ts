import { expect, test, type Page } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialog, drop, fixture, lookUp, marks, openByDialog, segments } from './desk.ts';
import { launch, sharedApplication, temporaryFolder } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function choose(name: string, content?: Uint8Array | string): Promise<void> {
  const { app, window } = shuyu();
  const file = path.join(folder, name);
  if (content !== undefined) await writeFile(file, content);
  await chooseInDialog(app, file);
  await window.keyboard.press('Control+o');
}

/** From now on take the time between frames. */
async function watchFrames(window: Page): Promise<void> {
  await window.evaluate(() => {
    let before = performance.now();
    const watch = (now: number) => {
      Reflect.set(
        globalThis,
        'longestFrame',
        Math.max(now - before, Number(Reflect.get(globalThis, 'longestFrame') ?? 0)),
      );
      before = now;
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
}

/** The longest time between two frames since they are watched, in ms. */
const longestFrame = (window: Page) => window.evaluate(() => Number(Reflect.get(globalThis, 'longestFrame')));

const alert = () => shuyu().window.getByRole('alert');

test('an empty file and one of white space are said to be empty', async () => {
  await choose('empty.txt', '');
  await expect(alert()).toContainText('empty.txt 是空文件');
  await choose('blank.txt', ' \r\n\t\u3000\n');
  await expect(alert()).toContainText('blank.txt 是空文件');
});

test('a file that is no text is refused, whatever it is called', async () => {
  await choose(
    'picture.txt',
    Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256),
  );
  await expect(alert()).toContainText('picture.txt 不是文本文件');
  await choose('page.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  await expect(alert()).toContainText('page.txt 不是文本文件');
});

test('a file that has vanished, a folder: each has its sentence', async () => {
  await choose('vanished.txt');
  await expect(alert()).toContainText('找不到文件');
  await expect(alert()).toContainText('vanished.txt');
  const { app, window } = shuyu();
  await chooseInDialog(app, folder);
  await window.keyboard.press('Control+o');
  await expect(alert()).toContainText('是一个文件夹');
});

test('an error leaves the open document where it is, and the next document clears it', async () => {
  const { app, window } = shuyu();
  await openByDialog(app, window, fixture('chinese.txt'));
  await expect(alert()).toHaveCount(0);
  await choose('vanished.txt');
  await expect(alert()).toContainText('找不到文件');
  await expect(marks(window).first()).toBeVisible();
  await drop(window, 'empty.txt', '');
  await expect(alert()).toContainText('是空文件');
  await openByDialog(app, window, fixture('english.txt'));
  await expect(alert()).toHaveCount(0);
});

test('invalid bytes are replaced and the rest is read', async () => {
  const { app, window } = shuyu();
  await openByDialog(app, window, fixture('invalid-utf-8.txt'));
  await expect(segments(window)).toContainText('感谢秘书长提交的\uFFFD');
  await expect(marks(window).filter({ hasText: '维持和平行动' })).toHaveCount(1);
});

test('one sentence of 300,000 characters opens', async () => {
  const { window } = shuyu();
  await drop(window, 'long.txt', '安全理事会的秘书长'.repeat(33_000));
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('long.txt');
  await expect(segments(window).getByRole('option').first()).toBeVisible();
  await expect(marks(window).first()).toHaveText('安全理事会');
});

test('a file named on the command line that is not there is said', async () => {
  await using other = await launch({ args: [path.join(folder, 'not-there.txt')], preferences: { language: 'zh' } });
  await expect(other.window.getByRole('alert')).toContainText('找不到文件');
  await expect(other.window.getByText(/742/).first()).toBeVisible();
});

test('50 MB of text are read without freezing the window', async () => {
  const { window } = shuyu();
  const paragraph = `${'安全理事会重申维持和平行动的重要性，并感谢秘书长提交的报告。'.repeat(8)}\n\n`;
  const megabytes = 50 * 1024 * 1024;
  await watchFrames(window);
  await choose('50-mb.txt', paragraph.repeat(Math.ceil(megabytes / Buffer.byteLength(paragraph))));
  // While it is read, a word is looked up.
  await lookUp(window, '会员国');
  await expect(window.locator('#lookup-hits').getByRole('option').first()).toContainText('Member State');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('50-mb.txt', { timeout: 80_000 });
  await expect(marks(window).first()).toBeVisible();
  const still = await longestFrame(window);
  test.info().annotations.push({ type: 'still', description: `${Math.round(still)} ms` });
  process.stdout.write(`    while 50 MB were read the window stood still for ${Math.round(still)} ms at most\n`);
  // A sanity limit: the figure above is what counts, and a busy machine makes it larger.
  expect(still).toBeLessThan(60_000);
  await segments(window).focus();
  await window.keyboard.press('End');
  await expect(marks(window).first()).toBeVisible();
  await window.getByRole('button', { name: '关闭' }).click();
  await expect(segments(window)).toHaveCount(0);
});
