import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { concept, fixture, hits, lookUp, openByDialog, panel, saveInDialog } from './desk.ts';
import { sharedApplication, temporaryFolder } from './launch.ts';
import { chooseBulk, count, currentRow, find, goToPart, list, notice, query, rows } from './termbase-desk.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

const ticked = (window: Page): Locator => window.locator('.ticked-count');
const entryView = (window: Page): Locator => window.locator('.entry-view');

test.beforeAll(async () => {
  await shuyu().window.evaluate(() => globalThis.window.shuyu.edit('setPerson', { name: '林晓' }));
});

test.beforeEach(async () => {
  const { window } = shuyu();
  await goToPart(window, '条目');
  await query(window).fill('');
  await expect(count(window)).toHaveText(/^7\d\d 条$/u);
  await list(window).focus();
  await window.keyboard.press('Escape');
  await query(window).press('ArrowDown');
  await window.keyboard.press('Home');
});

test('F6 goes from pane to pane and back to where one was', async () => {
  const { window } = shuyu();
  await window.keyboard.press('F6');
  await expect(entryView(window)).toBeFocused();
  await window.keyboard.press('F6');
  await expect(window.getByRole('button', { name: '条目', exact: true })).toBeFocused();
  await window.keyboard.press('F6');
  await expect(window.locator('.facets input').first()).toBeFocused();
  await window.keyboard.press('Shift+F6');
  await window.keyboard.press('Shift+F6');
  await expect(entryView(window)).toBeFocused();
  await window.keyboard.press('Shift+F6');
  await expect(list(window)).toBeFocused();
});

test('Esc goes one step back: from the form to the entry, the list, the words, all entries', async () => {
  const { window } = shuyu();
  await find(window, '安全理事会');
  await expect(currentRow(window)).toContainText('安全理事会');
  await window.keyboard.press('e');
  await expect(window.getByRole('form').locator('.term-input').first()).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(entryView(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(list(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(query(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(query(window)).toHaveValue('');
  await expect(count(window)).toHaveText('742 条');
});

test('entries are ticked with Shift and the arrows, Page Down and End, and told to a screen reader', async () => {
  const { window } = shuyu();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(ticked(window)).toHaveText('已选 3 条');
  await expect(ticked(window)).toHaveAttribute('role', 'status');
  await expect(rows(window).nth(2)).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Shift+End');
  await expect(ticked(window)).toHaveText('已选 742 条');
  await window.keyboard.press('Space');
  await expect(ticked(window)).toHaveText('已选 741 条');
  await window.keyboard.press('Escape');
  await expect(ticked(window)).toBeEmpty();
  await window.keyboard.press('Control+a');
  await expect(ticked(window)).toHaveText('已选 742 条');
  await window.keyboard.press('Escape');
});

test('the current row is known when it is scrolled out of view', async () => {
  const { window } = shuyu();
  const id = (await list(window).getAttribute('aria-activedescendant')) ?? '';
  await list(window).evaluate((element) => element.scrollTo({ top: 20_000 }));
  await expect(rows(window).nth(3)).not.toContainText('2021');
  await expect(list(window)).toHaveAttribute('aria-activedescendant', id);
  await expect(window.locator(`[id="${id}"]`)).toHaveCount(1);
});

test('the next entry takes the place of one that is removed, in the list and beside it', async () => {
  const { window } = shuyu();
  const second = list(window).locator('[aria-posinset="2"]');
  const next = (await second.locator('.term-text').first().textContent()) ?? '';
  await window.keyboard.press('Delete');
  await expect(notice(window)).toContainText('Ctrl+Z');
  await expect(count(window)).toHaveText('741 条');
  await expect(list(window)).toBeFocused();
  await expect(currentRow(window)).toContainText(next);
  await expect(concept(window)).toContainText(next);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Delete');
  await expect(count(window)).toHaveText('740 条');
  await expect(concept(window)).not.toContainText(next);
  await expect(entryView(window)).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(count(window)).toHaveText('741 条');
  await window.keyboard.press('Control+z');
  await expect(count(window)).toHaveText('742 条');
});

test('the focus goes back to the list when a dialog for many entries closes', async () => {
  const { window } = shuyu();
  await window.keyboard.press('Space');
  await chooseBulk(window, '主题');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(list(window)).toBeFocused();
  await chooseBulk(window, '删除');
  await window.getByRole('dialog').getByRole('button', { name: '删除 1 条' }).press('Enter');
  await expect(notice(window)).toContainText('已删除 1 条');
  await expect(list(window)).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(count(window)).toHaveText('742 条');
});

test('ticked entries are saved as a change pack', async () => {
  const { app, window } = shuyu();
  const file = path.join(await temporaryFolder(), 'ticked.shuyu');
  await saveInDialog(app, file);
  await window.keyboard.press('Space');
  await chooseBulk(window, '存为变更包…');
  await expect(notice(window)).toContainText('ticked.shuyu');
  expect(await readFile(file, 'utf8')).toContain('COVID-19');
  await expect(list(window)).toBeFocused();
  await window.keyboard.press('Escape');
});

test('the order is kept while one searches and remembered', async () => {
  const { window } = shuyu();
  const order = window.getByRole('combobox', { name: '排序' });
  await order.selectOption('english');
  await query(window).fill('维和');
  await expect(order).toHaveValue('relevance');
  await query(window).fill('');
  await expect(order).toHaveValue('english');
  await window.reload();
  await window.getByRole('main').waitFor();
  await goToPart(window, '条目');
  await expect(order).toHaveValue('english');
  await order.selectOption('pinyin');
});

test('a new entry has the focus once it is saved; while it is written others may be looked at', async () => {
  const { window } = shuyu();
  await window.keyboard.press('Control+e');
  const terms = window.getByRole('form').locator('.term-input');
  await terms.first().fill('安全理事会');
  await window.locator('.twins .link').first().press('Enter');
  await expect(concept(window)).toContainText('Security Council');
  await window.getByRole('button', { name: '继续新条目' }).press('Enter');
  await expect(terms.first()).toHaveValue('安全理事会');
  await terms.first().fill('试验术语甲');
  await terms.nth(1).fill('trial term A');
  await window.keyboard.press('Control+s');
  await expect(entryView(window)).toBeFocused();
  await expect(concept(window)).toContainText('trial term A');
  await expect(currentRow(window)).toContainText('试验术语甲');
  await window.keyboard.press('Control+z');
  await expect(rows(window).filter({ hasText: '试验术语甲' })).toHaveCount(0);
});

test('a term on the page and a result lead to their entry in the termbase', async () => {
  const { app, window } = shuyu();
  await openByDialog(app, window, fixture('chinese.txt'));
  await window.keyboard.press('Control+ArrowDown');
  await expect(panel(window)).toContainText('在术语库中打开');
  const term = (await panel(window).locator('.term-item.chosen .term-source').textContent()) ?? '';
  await window.keyboard.press('Control+Shift+T');
  await expect(currentRow(window)).toContainText(term);
  await expect(concept(window)).toContainText(term);
  await lookUp(window, 'jcwz');
  await expect(hits(window).first()).toBeVisible();
  await expect(concept(window)).toContainText('解除武装');
  await window.keyboard.press('Control+Shift+T');
  await expect(currentRow(window)).toContainText('解除武装、复员和重返社会');
});
