import { expect, test } from '@playwright/test';
import { launch } from './launch.ts';

test('the window opens on a fresh folder and shows what the database process answers', async () => {
  await using shuyu = await launch();
  await expect(shuyu.window.getByRole('heading')).toHaveText(/^SQLite 3\.\d+\.\d+$/);
  expect(await shuyu.app.evaluate(({ app }) => app.getPath('userData'))).toBe(shuyu.userData);
  expect(await shuyu.app.evaluate(({ app }) => [app.getName(), app.isPackaged])).toEqual(['Shuyu', false]);
});
