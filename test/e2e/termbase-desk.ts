import { expect, type Locator, type Page } from '@playwright/test';

/** Where things stand on the termbase screen, and what the tests do there again and again (in the Chinese interface). */

export type PartName = '条目' | '待审' | '重复' | '变更' | '统计';

/** Go to a part of the termbase screen. */
export async function goToPart(window: Page, part: PartName): Promise<void> {
  await window.keyboard.press('Control+t');
  const parts = window.getByRole('navigation', { name: '术语库的各部分' });
  await parts.getByRole('button', { name: part, exact: true }).press('Enter');
  await expect(parts.locator('[aria-current]')).toHaveText(part);
}

export const list = (window: Page): Locator => window.getByRole('listbox', { name: '条目列表' });
export const rows = (window: Page): Locator => list(window).getByRole('option');
export const currentRow = (window: Page): Locator => list(window).locator('[aria-current]');
export const query = (window: Page): Locator => window.getByRole('searchbox', { name: '查找条目' });
export const count = (window: Page): Locator => window.locator('.entries-bar [role=status]:not(.ticked-count)');
export const notice = (window: Page): Locator => window.locator('.notice');

/** Search with nothing else chosen, and go to the list. */
export async function find(window: Page, words: string): Promise<void> {
  await query(window).fill(words);
  await query(window).press('ArrowDown');
  await expect(list(window)).toBeFocused();
}

/** The first time that something is changed the person is asked for a name. */
export async function sayName(window: Page, name = '林晓'): Promise<void> {
  await expect(window.getByRole('dialog').getByRole('textbox', { name: '姓名' })).toBeFocused();
  await window.keyboard.type(name);
  await window.keyboard.press('Enter');
}

/** Do something with all ticked entries, by its name in the menu. */
export async function chooseBulk(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: '处理所选条目' }).press('Enter');
  await window.getByRole('menuitem', { name, exact: true }).press('Enter');
}
