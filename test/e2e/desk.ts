import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './launch.ts';

/** Ask as the page would, for what no screen would ask. */
export async function askDesktop(window: Page, name: unknown, request: unknown): Promise<unknown> {
  return await window.evaluate(([asked, given]) => globalThis.window.shuyu.desktop(asked as never, given as never), [
    name,
    request,
  ] as const);
}

/** Ask the database as the page would. */
export async function askDatabase(window: Page, name: unknown, request: unknown): Promise<unknown> {
  return await window.evaluate(([asked, given]) => globalThis.window.shuyu.ask(asked as never, given as never), [
    name,
    request,
  ] as const);
}

/** What the tests do at the desk again and again, and where things stand on it (in the Chinese interface). */

export const FIXTURES = path.join(ROOT, 'test/fixtures');

/** A document of test/fixtures/documents. */
export const fixture = (name: string) => path.join(FIXTURES, 'documents', name);

/** A file beside the checkout, in ../shared; undefined where it is not there. */
export function sharedFile(name: string): string | undefined {
  const file = path.resolve(ROOT, '../shared', name);
  return existsSync(file) ? file : undefined;
}

/** Have the next open dialogs answer with a file, or with none. */
export async function chooseInDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, file);
}

/** Have the next save dialogs answer with a file. */
export async function saveInDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}

/** Open a file by the dialog, with Ctrl+O. */
export async function openByDialog(app: ElectronApplication, window: Page, file: string): Promise<void> {
  await chooseInDialog(app, file);
  await window.keyboard.press('Control+o');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(path.basename(file));
  await expect(segments(window)).toBeVisible();
}

/** Close the document, if one is open, so that what opens next can be told from it. */
export async function closeDocument(window: Page): Promise<void> {
  const close = window.getByRole('button', { name: '关闭', exact: true });
  if (await close.isVisible()) await close.click();
  await expect(close).toHaveCount(0);
}

/** Paste a text where the focus is, as the system would. */
export async function paste(window: Page, text: string): Promise<void> {
  await window.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

/** Drop a file on the document screen. */
export async function drop(window: Page, name: string, content: string): Promise<void> {
  await window.locator('.document-screen').evaluate(
    (screen, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.content], file.name, { type: 'text/plain' }));
      screen.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
      screen.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, content },
  );
}

export const clipboardText = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText());

/** Wait until the clipboard holds a text. */
export async function expectCopied(app: ElectronApplication, text: string | RegExp): Promise<void> {
  const copied = expect.poll(() => clipboardText(app));
  await (typeof text === 'string' ? copied.toBe(text) : copied.toMatch(text));
}

/** Empty the clipboard, so that the next copy can be told from an earlier one. */
export const emptyClipboard = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.clear());

export const segments = (window: Page): Locator => window.getByRole('listbox').and(window.locator('.segments'));
export const currentSegment = (window: Page): Locator => segments(window).getByRole('option', { selected: true });
export const panel = (window: Page): Locator => window.getByRole('complementary');
export const concept = (window: Page): Locator => window.getByRole('article');
export const lookupField = (window: Page): Locator => window.getByRole('combobox');
export const hits = (window: Page): Locator => window.locator('#lookup-hits').getByRole('option');

/** Look a word up with Ctrl+K and wait for results. */
export async function lookUp(window: Page, query: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await lookupField(window).fill(query);
}

/** Go to a screen by its button on the rail, counted from 0. */
export async function goTo(
  window: Page,
  screen: 'document' | 'lookup' | 'termbase' | 'exchange' | 'settings',
): Promise<void> {
  const place = ['document', 'lookup', 'termbase', 'exchange', 'settings'].indexOf(screen);
  await window.getByRole('navigation').getByRole('button').nth(place).click();
}

/** The marks of terms that stand in the text now. */
export const marks = (window: Page): Locator => segments(window).locator('mark');
