import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialog, concept, fixture, goTo, hits, lookUp, openByDialog, segments } from './desk.ts';
import { launch, temporaryFolder, type Launched } from './launch.ts';
import { tbxOf } from './tbx.ts';

/** What axe finds wrong on the screen as it is, one line for each. */
async function violations(window: Page): Promise<string[]> {
  // Electron cannot open the page that axe would like to sum up in.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

const SCREENS: Readonly<Record<string, (shuyu: Launched, folder: string) => Promise<void>>> = {
  'the start page': async ({ window }) => {
    await expect(window.getByText(/742/).first()).toBeVisible();
  },
  'a document with its panel': async ({ app, window }) => {
    await openByDialog(app, window, fixture('chinese.txt'));
    await window.keyboard.press('Control+ArrowDown');
    await expect(concept(window)).toBeVisible();
    await segments(window).locator('mark.current').hover();
    await expect(window.getByRole('tooltip')).toBeVisible();
  },
  'an error on the desk': async ({ app, window }) => {
    await chooseInDialog(app, '/no/such/file.txt');
    await window.keyboard.press('Control+o');
    await window.getByRole('alert').locator('summary').click();
  },
  'look-up with results': async ({ window }) => {
    await lookUp(window, 'jcwz');
    await expect(hits(window).first()).toBeVisible();
    await expect(concept(window)).toBeVisible();
  },
  'look-up with nothing found': async ({ window }) => {
    await lookUp(window, '魑魅魍魎饕餮');
    await expect(window.getByText('魑魅魍魎饕餮').first()).toBeVisible();
    await expect(hits(window)).toHaveCount(0);
  },
  'exchange with a report': async ({ app, window }, folder) => {
    const file = path.join(folder, 'report.tbx');
    await writeFile(file, tbxOf([{ chinese: '试验', english: 'trial', status: 'odd', subject: '<b>试验</b>' }]));
    await chooseInDialog(app, file);
    await goTo(window, 'exchange');
    await window.getByRole('main').getByRole('button').first().click();
    await expect(window.getByRole('listitem').first()).toBeVisible();
  },
  settings: async ({ window }) => goTo(window, 'settings'),
  'the list of keys': async ({ window }) => {
    await window.keyboard.press('Control+/');
    await expect(window.getByRole('dialog')).toBeVisible();
  },
};

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      let shuyu: Launched;
      let folder: string;
      test.beforeAll(async () => {
        folder = await temporaryFolder();
        shuyu = await launch({ preferences: { language, theme } });
      });
      test.afterAll(async () => {
        await shuyu[Symbol.asyncDispose]();
        await rm(folder, { recursive: true, force: true });
      });
      for (const [name, show] of Object.entries(SCREENS)) {
        test(`${name}: nothing for axe to find`, async () => {
          await show(shuyu, folder);
          expect(await violations(shuyu.window)).toEqual([]);
          expect(shuyu.complaints).toEqual([]);
        });
      }
    });
  }
}
