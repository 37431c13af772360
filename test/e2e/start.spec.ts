import { expect, test } from '@playwright/test';
import { concept, goTo, hits, lookUp, lookupField } from './desk.ts';
import { sharedApplication } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

test('the first window stands on the start page and knows the starter termbase', async () => {
  const { window, app, userData } = shuyu();
  await expect(window.getByRole('heading', { name: '打开一份文件，或查一个词' })).toBeVisible();
  await expect(window.getByText(/术语库现有 742 个概念、[\d,]+ 个术语/)).toBeVisible();
  await expect(window.getByRole('contentinfo')).toContainText('742 个概念');
  await expect(window.getByRole('alert')).toHaveCount(0);
  expect(await app.evaluate(({ app: electron }) => electron.getPath('userData'))).toBe(userData);
  expect(await app.evaluate(({ app: electron }) => [electron.getName(), electron.isPackaged])).toEqual([
    'Shuyu',
    false,
  ]);
  expect(window.url()).toBe('shuyu://app/index.html');
  expect(await window.title()).toBe('Shuyu 术语');
});

test('every example on the start page finds something', async () => {
  const { window } = shuyu();
  for (const example of ['维持和平行动', '維持和平', 'jcwz', 'peacekeeping']) {
    await window.getByRole('main').getByRole('button', { name: example, exact: true }).click();
    await expect(lookupField(window)).toHaveValue(example);
    await expect(hits(window).first()).toBeVisible();
    await expect(concept(window)).toBeVisible();
    await goTo(window, 'document');
  }
});

test('Ctrl+K and a word give its entry', async () => {
  const { window } = shuyu();
  await lookUp(window, '维持和平行动');
  await expect(hits(window).first()).toContainText('peacekeeping operation');
  await expect(concept(window)).toContainText('维持和平行动');
});

test('no screen complains, and each can be left by the rail', async () => {
  const { window } = shuyu();
  for (const screen of ['document', 'lookup', 'termbase', 'exchange', 'settings', 'document'] as const) {
    await goTo(window, screen);
    await expect(window.getByRole('navigation').locator('[aria-current=page]')).toHaveCount(1);
  }
  await window.keyboard.press('Control+/');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});
