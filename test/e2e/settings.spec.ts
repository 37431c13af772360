import { expect, test, type Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { fixture, goTo, hits, lookUp, openByDialog, segments } from './desk.ts';
import { launch, sharedApplication, temporaryFolder } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh', theme: 'light' } });

const background = (window: Page) => window.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = 'rgb(246, 247, 249)';
const DARK = 'rgb(18, 22, 27)';

test('the language of the interface changes at once, and the page says which it is', async () => {
  const { window } = shuyu();
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await goTo(window, 'settings');
  await window.getByRole('radio', { name: 'English' }).check();
  await expect(window.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await expect(window.locator('html')).toHaveAttribute('lang', 'en');
  await expect(window.getByRole('contentinfo')).toContainText('742 concepts');
});

test('what was chosen is still shown as chosen when settings are come back to', async () => {
  const { window } = shuyu();
  await goTo(window, 'exchange');
  await goTo(window, 'settings');
  await expect(window.getByRole('radio', { name: 'English' })).toBeChecked();
  await window.getByRole('radio', { name: '中文' }).check();
  await expect(window.getByRole('navigation', { name: '功能' })).toBeVisible();
});

test('light and dark change at once', async () => {
  const { window } = shuyu();
  await goTo(window, 'settings');
  await expect.poll(() => background(window)).toBe(LIGHT);
  await window.getByRole('radio', { name: '深色' }).check();
  await expect.poll(() => background(window)).toBe(DARK);
  await window.getByRole('radio', { name: '浅色' }).check();
  await expect.poll(() => background(window)).toBe(LIGHT);
});

test('language and theme are remembered over a restart', async () => {
  const userData = await temporaryFolder();
  {
    await using first = await launch({ userData, preferences: { language: 'zh' } });
    await goTo(first.window, 'settings');
    await first.window.getByRole('radio', { name: 'English' }).check();
    await first.window.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => background(first.window)).toBe(DARK);
  }
  {
    await using second = await launch({ userData });
    await expect(second.window.locator('html')).toHaveAttribute('lang', 'en');
    await expect(second.window.getByRole('heading', { name: 'Open a document, or look up a word' })).toBeVisible();
    expect(await background(second.window)).toBe(DARK);
  }
  await rm(userData, { recursive: true, force: true });
});

test('preferences that cannot be read count as none', async () => {
  const userData = await temporaryFolder();
  await using odd = await launch({ userData, preferences: { theme: 'pink' as 'dark', panelWidth: -1 } });
  await expect(odd.window.getByText(/742/).first()).toBeVisible();
  await odd[Symbol.asyncDispose]();
  await rm(userData, { recursive: true, force: true });
});

test('every run of text says its language', async () => {
  const { app, window } = shuyu();
  await openByDialog(app, window, fixture('chinese.txt'));
  await expect(segments(window).locator('.segment-text').first()).toHaveAttribute('lang', 'zh-CN');
  await expect(window.locator('.term-source').first()).toHaveAttribute('lang', 'zh-CN');
  await expect(window.locator('.term-target .term-text').first()).toHaveAttribute('lang', 'en-US');
  await openByDialog(app, window, fixture('english.txt'));
  await expect(segments(window).locator('.segment-text').first()).toHaveAttribute('lang', 'en');
  await expect(window.locator('.term-target .term-text').first()).toHaveAttribute('lang', 'zh-CN');
  await lookUp(window, 'jcwz');
  await expect(hits(window).first().locator('.hit-terms .term-text').first()).toHaveAttribute('lang', 'zh-CN');
  await expect(hits(window).first().locator('.hit-terms.second .term-text').first()).toHaveAttribute('lang', 'en-US');
});
