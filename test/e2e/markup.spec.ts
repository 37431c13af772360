import { expect, test } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { concept, hits, lookUp, marks, panel, paste, segments } from './desk.ts';
import { button, check, heading, IMPORT, NEXT } from './exchange-desk.ts';
import { sharedApplication, temporaryFolder } from './launch.ts';
import { tbxOf } from './tbx.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

const ATTACK = '<img src=x onerror="globalThis.attacked = true">';
const CHINESE = `恶意术语${ATTACK}`;

/** No element was made of the text, and no script of it ran. */
test.afterEach(async () => {
  const { window } = shuyu();
  await expect(window.locator('img, iframe, script:not([src]), b[onclick]')).toHaveCount(0);
  expect(await window.evaluate(() => Reflect.get(globalThis, 'attacked'))).toBeUndefined();
});

test('markup in an imported entry and in its problems is text in the preview and in the report', async () => {
  const { app, window } = shuyu();
  const folder = await temporaryFolder();
  const file = path.join(folder, '<b onclick=x>.tbx');
  const entry = { chinese: CHINESE, english: ATTACK, subject: ATTACK };
  const text = tbxOf([entry, { ...entry, chinese: `${CHINESE}二`, status: '&lt;img src=x onerror=x&gt;' }]);
  await writeFile(file, text);
  await check(app, window, [file]);
  await expect(window.getByRole('table')).toContainText(ATTACK);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expect(heading(window)).toHaveText('导入完毕。');
  await expect(window.getByRole('main')).toContainText('<b onclick=x>.tbx');
  await expect(window.locator('.problems li').first()).toContainText('<img src=x onerror=x>');
  await rm(folder, { recursive: true, force: true });
});

test('markup is text in look-up: in the results, in the entry, and when nothing is found', async () => {
  const { window } = shuyu();
  await lookUp(window, '恶意术语');
  await expect(hits(window).first()).toContainText(ATTACK);
  await expect(concept(window)).toContainText(ATTACK);
  await lookUp(window, '<img>魑魅魍魎饕餮');
  await expect(window.getByText('没有找到')).toContainText('<img>魑魅魍魎饕餮');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
});

test('markup is text in a document, in the tip and in the panel', async () => {
  const { window } = shuyu();
  await paste(window, `安全理事会审议了${CHINESE}。<script>globalThis.attacked = true</script>`);
  await expect(segments(window)).toContainText(ATTACK);
  await expect(segments(window)).toContainText('<script>globalThis.attacked = true</script>');
  const mark = marks(window).filter({ hasText: '恶意术语' });
  await mark.hover();
  await expect(window.getByRole('tooltip')).toHaveText(ATTACK);
  await mark.click();
  await expect(window.getByText(`已复制：${ATTACK}`)).toBeVisible();
  await expect(panel(window)).toContainText(ATTACK);
});
