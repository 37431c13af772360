/** Takes the pictures of the documentation from the running window: `npm run pictures` (needs a display and a build). */
import { join, resolve } from 'node:path';
import { launch } from '../test/e2e/launch.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/pictures');
const SAMPLE = join(FOLDER, 'sample.txt');
const TABLE = join(FOLDER, 'table.csv');

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    const preferences = { language, theme, window: { x: 0, y: 0, width: 1440, height: 900 } };
    await using launched = await launch({ args: [SAMPLE], preferences });
    const { window } = launched;
    const take = (name: string) => window.screenshot({ path: join(FOLDER, `${name}-${language}-${theme}.png`) });
    await window.locator('mark').first().waitFor();
    for (let step = 0; step < 4; step++) await window.keyboard.press('Control+ArrowDown');
    await window.keyboard.press('ArrowRight');
    await window.locator('.concept').waitFor();
    await take('document');
    await window.keyboard.press('Control+k');
    await window.keyboard.type('jcwz');
    await window.locator('.hit').first().waitFor();
    await window.locator('.concept').waitFor();
    await take('lookup');
    await window.keyboard.press('Control+t');
    await window.locator('.filter-query').fill(language === 'zh' ? '维持和平' : 'peacekeeping');
    await window.locator('.entry-line .term-text').first().waitFor();
    await window.locator('.filter-query').press('ArrowDown');
    await window.keyboard.press('ArrowDown');
    await window.locator('.concept').waitFor();
    await take('termbase');
    await using exchanging = await launch({ args: [TABLE], preferences });
    await exchanging.window.locator('.data-table').nth(1).waitFor();
    await exchanging.window.screenshot({ path: join(FOLDER, `exchange-${language}-${theme}.png`) });
  }
}
