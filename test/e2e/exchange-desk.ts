import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { goTo } from './desk.ts';

/** What the tests do on the Exchange screen again and again (in the Chinese interface). */

export const CHOOSE = '选择文件…';
export const NEXT = '下一步';
export const IMPORT = '导入';

/** Have the next open dialogs answer with these files. */
export async function chooseFiles(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

/** Go to a part of the screen. */
export async function goToPart(window: Page, part: '导入' | '导出' | '导入记录'): Promise<void> {
  await goTo(window, 'exchange');
  await window.getByRole('navigation', { name: '导入导出' }).getByRole('button', { name: part, exact: true }).click();
}

export const step = (window: Page): Locator => window.locator('.step');
export const button = (window: Page, name: string): Locator => step(window).getByRole('button', { name, exact: true });
export const heading = (window: Page): Locator => window.getByRole('main').getByRole('heading', { level: 2 });
export const rowOf = (window: Page, column: string): Locator =>
  window.getByRole('row').filter({ has: window.getByRole('rowheader', { name: column, exact: true }) });

/** Begin a new import of files and stop where their contents are checked. */
export async function check(app: ElectronApplication, window: Page, files: readonly string[]): Promise<void> {
  await chooseFiles(app, files);
  await goToPart(window, '导入');
  const more = button(window, '导入其他文件');
  if (await more.isVisible()) await more.click();
  while (
    await window
      .getByRole('button', { name: /^移除 / })
      .first()
      .isVisible()
  ) {
    await window
      .getByRole('button', { name: /^移除 / })
      .first()
      .click();
  }
  await button(window, CHOOSE).click();
  await expect(heading(window)).toHaveText('文件里读到了什么');
}

/** Import files as they are, and wait for the report. */
export async function importFiles(app: ElectronApplication, window: Page, files: readonly string[]): Promise<void> {
  await check(app, window, files);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expect(heading(window)).toHaveText('导入完毕。');
}

/** The counts of the report on a file: read, added, merged or replaced, skipped. */
export async function expectCounts(window: Page, name: string, counts: readonly number[]): Promise<void> {
  const report = window.locator('.file-report').filter({ has: window.getByText(name, { exact: true }) });
  await expect(report.locator('.counts dd')).toHaveText(counts.map((count) => count.toLocaleString('en')));
}
