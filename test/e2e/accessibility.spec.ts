import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialog, concept, fixture, goTo, hits, lookUp, openByDialog, segments } from './desk.ts';
import { chooseFiles } from './exchange-desk.ts';
import { launch, temporaryFolder, type Launched } from './launch.ts';
import { tbxOf } from './tbx.ts';
import { makePack, TERMBASE_STATES } from './termbase-states.ts';

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
  'the empty import': async ({ window }) => goTo(window, 'exchange'),
  'the import: what the files hold': async ({ app, window }, folder) => {
    const files = {
      'broken.tbx': '<tbx',
      'table.csv': '中文,English,备注\n试验;考验,trial,<b>\n试用,test,\n',
      'report.tbx': tbxOf([{ chinese: '试验', english: 'trial', status: 'odd', subject: '<b>试验</b>' }]),
    };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    await chooseFiles(
      app,
      Object.keys(files).map((name) => path.join(folder, name)),
    );
    await window.locator('.step .primary').click();
    await expect(window.getByRole('alert')).toBeVisible();
  },
  'the import: a table': async ({ window }) => {
    await window.locator('.file-name').nth(1).click();
    await expect(window.getByRole('combobox').first()).toBeVisible();
    await expect(window.getByRole('table')).toHaveCount(2);
  },
  'the import: problems': async ({ window }) => {
    await window.locator('.file-name').nth(2).click();
    await expect(window.locator('.problems li')).toBeVisible();
  },
  'the import: where to': async ({ window }) => {
    await window.locator('.step-buttons .primary').click();
    await expect(window.getByRole('radio')).toHaveCount(4);
  },
  'the import: its report': async ({ window }) => {
    await window.locator('.step-buttons .primary').click();
    await window.locator('.undo').click();
    await expect(window.locator('.danger')).toBeFocused();
  },
  'past imports': async ({ window }) => {
    await window.locator('.parts button').nth(2).click();
    await window.locator('.undo').first().click();
    await window.locator('.danger').click();
    await expect(window.locator('.undone')).toHaveCount(1);
  },
  'the export with its losses': async ({ window }) => {
    await window.locator('.parts button').nth(1).click();
    await window.getByRole('combobox').first().selectOption('format:tbx-min');
    await expect(window.getByRole('table')).toBeVisible();
    await expect(window.locator('.survey')).toHaveCount(0);
  },
  ...TERMBASE_STATES,
  settings: async ({ window }) => goTo(window, 'settings'),
  'the list of keys': async ({ window }) => {
    await window.keyboard.press('Control+/');
    await expect(window.getByRole('dialog')).toBeVisible();
  },
};

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
  await makePack(folder);
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      let shuyu: Launched;
      test.beforeAll(async () => {
        shuyu = await launch({ preferences: { language, theme } });
      });
      test.afterAll(async () => {
        await shuyu[Symbol.asyncDispose]();
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
