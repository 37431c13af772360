import { expect, test } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialog, drop, goTo, hits, lookUp, marks, saveInDialog } from './desk.ts';
import {
  button,
  check,
  CHOOSE,
  expectCounts,
  goToPart,
  heading,
  IMPORT,
  importFiles,
  NEXT,
  step,
} from './exchange-desk.ts';
import { sharedApplication, temporaryFolder } from './launch.ts';
import { manyEntries, tbxOf } from './tbx.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Write a file into the folder of the tests. */
async function file(name: string, text: string): Promise<string> {
  const written = path.join(folder, name);
  await writeFile(written, text);
  return written;
}

const concepts = () => shuyu().window.getByRole('contentinfo');
const report = () => shuyu().window.getByRole('main');

const COLLEAGUE = tbxOf([
  { chinese: '试验术语甲', english: 'trial term A', subject: 'peacekeeping' },
  { chinese: '试验术语乙', english: 'trial term B', status: 'deprecatedTerm-admn-sts' },
]);

test('the empty screen says what can be read', async () => {
  const { window } = shuyu();
  await goToPart(window, '导入');
  for (const format of ['TBX', 'TMX', 'MultiTerm XML', 'Excel (XLSX)', 'CSV, TSV', 'OmegaT, memoQ'])
    await expect(window.getByRole('term').filter({ hasText: format }).first()).toBeVisible();
  await expect(window.getByRole('button', { name: '检查内容' })).toBeDisabled();
});

test('a file is looked at, imported, and its terms are found at once, in the open document too', async () => {
  const { app, window } = shuyu();
  await goTo(window, 'document');
  await drop(window, 'text.txt', '试验术语甲与试验术语乙都在这里。');
  await expect(window.getByText('本句没有已知术语。')).toBeVisible();
  await check(app, window, [await file('同事的术语.tbx', COLLEAGUE)]);
  await expect(heading(window)).toBeFocused();
  await expect(report()).toContainText('TBX-Basic v3 DCA');
  const rows = window.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(/试验术语甲.*trial term A.*维持和平/);
  await expect(rows.nth(2)).toContainText('弃用');
  await button(window, NEXT).click();
  await expect(window.getByLabel('同事的术语.tbx 导入到')).toHaveValue('同事的术语');
  await expect(step(window)).toContainText('新建术语库');
  await expect(window.getByRole('radio', { name: /跳过/ })).toBeChecked();
  await button(window, IMPORT).click();
  await expect(heading(window)).toBeFocused();
  await expectCounts(window, '同事的术语.tbx', [2, 2, 0, 0]);
  await expect(report()).toContainText('没有发现问题。');
  await expect(concepts()).toContainText('744 个概念');
  await expect(concepts()).toContainText('同事的术语');
  await goTo(window, 'document');
  await expect(marks(window)).toHaveText(['试验术语甲', '试验术语乙']);
  await expect(marks(window).nth(1)).toHaveClass(/outdated/);
  await lookUp(window, 'trial term');
  await expect(hits(window)).toHaveCount(2);
});

test('the same file again is skipped', async () => {
  const { app, window } = shuyu();
  await importFiles(app, window, [path.join(folder, '同事的术语.tbx')]);
  await expectCounts(window, '同事的术语.tbx', [2, 0, 0, 2]);
  await expect(concepts()).toContainText('744 个概念');
});

test('merging adds what is new, replacing puts the new in the place of the old', async () => {
  const { app, window } = shuyu();
  const changed = await file(
    '同事的术语.tbx',
    COLLEAGUE.replace(
      '<term>trial term A</term>',
      '<term>trial term A</term></termSec><termSec><term>trial synonym A</term>',
    ),
  );
  for (const [policy, counts] of [
    [/合并/, [2, 0, 1, 1]],
    [/替换/, [2, 0, 0, 2]],
  ] as const) {
    await check(app, window, [changed]);
    await button(window, NEXT).click();
    await expect(step(window)).toContainText('已有 2 条');
    await window.getByRole('radio', { name: policy }).check();
    await button(window, IMPORT).click();
    await expectCounts(window, '同事的术语.tbx', counts);
  }
  await lookUp(window, 'trial synonym A');
  await expect(hits(window).first()).toContainText('试验术语甲');
  await file('同事的术语.tbx', COLLEAGUE);
  await check(app, window, [changed]);
  await button(window, NEXT).click();
  await expect(window.getByRole('radio', { name: /替换/ })).toBeChecked();
  await button(window, IMPORT).click();
  await expectCounts(window, '同事的术语.tbx', [2, 0, 1, 1]);
  // What is like it may still be found.
  await lookUp(window, 'trial synonym A');
  await expect(hits(window).filter({ hasText: 'trial synonym A' })).toHaveCount(0);
});

test('a dry run changes nothing and says so; the import can follow from its report', async () => {
  const { app, window } = shuyu();
  const text = tbxOf([{ chinese: '试运行术语', english: 'dry term' }]);
  await check(app, window, [await file('dry.tbx', text)]);
  await button(window, NEXT).click();
  await window.getByRole('radio', { name: /跳过/ }).check();
  await button(window, '试运行').click();
  await expect(heading(window)).toHaveText('试运行完毕，没有任何改动。');
  await expectCounts(window, 'dry.tbx', [1, 1, 0, 0]);
  await expect(concepts()).toContainText('744 个概念');
  await expect(button(window, '撤销这次导入')).toHaveCount(0);
  await button(window, IMPORT).click();
  await expect(heading(window)).toHaveText('导入完毕。');
  await expect(concepts()).toContainText('745 个概念');
});

test('an import is taken back from its report, after it was asked once more', async () => {
  const { window } = shuyu();
  await window.getByRole('button', { name: '撤销 dry.tbx 的导入' }).click();
  await expect(button(window, '确认撤销')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: '撤销 dry.tbx 的导入' })).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(report()).toContainText('已撤销 dry.tbx 的导入：移除 1 条，恢复 0 条。');
  await expect(window.getByRole('button', { name: '撤销 dry.tbx 的导入' })).toHaveCount(0);
  await expect(concepts()).toContainText('744 个概念');
});

test('the report is saved as a text with every problem and its place', async () => {
  const { app, window } = shuyu();
  const text = tbxOf([{ chinese: '试验术语丙', english: 'trial term C', status: 'no-such-status' }]);
  await importFiles(app, window, [
    await file('problems.tbx', text.replace('xml:lang="en"><termSec>', 'xml:lang="not a language"><termSec>')),
  ]);
  await expect(report()).toContainText(/\d+ 处问题/);
  await expect(report().getByRole('listitem').filter({ hasText: 'no-such-status' })).toContainText(/第 5 行第 \d+ 列/);
  await expect(report().getByRole('listitem').filter({ hasText: 'not a language' })).toBeVisible();
  const saved = path.join(folder, 'report.txt');
  await saveInDialog(app, saved);
  await button(window, '保存报告…').click();
  await expect(window.getByText('报告已保存为 report.txt')).toBeVisible();
  const written = await readFile(saved, 'utf8');
  expect(written).toMatch(/^导入报告\n\nproblems\.tbx\n格式：TBX-Basic v3 DCA\n读取 1，新增 1，合并 0，跳过 0。\n/u);
  expect(written).toMatch(/第 5 行第 \d+ 列 {2}.*no-such-status/u);
});

test('a past import is taken back from the list', async () => {
  const { window } = shuyu();
  await goToPart(window, '导入记录');
  const row = window.getByRole('row').filter({ hasText: 'problems.tbx' });
  await expect(row).toContainText('读取 1，新增 1，合并 0，跳过 0。');
  await row.getByRole('button', { name: '撤销 problems.tbx 的导入' }).click();
  await row.getByRole('button', { name: '不撤销' }).click();
  await row.getByRole('button', { name: '撤销 problems.tbx 的导入' }).click();
  await row.getByRole('button', { name: '确认撤销' }).click();
  await expect(report()).toContainText('已撤销 problems.tbx 的导入：移除 1 条，恢复 0 条。');
  await expect(row).toContainText('已撤销');
  await expect(row.getByRole('button')).toHaveCount(0);
  await expect(concepts()).toContainText('744 个概念');
});

test('of several files one that cannot be read is said and left out, the others are imported', async () => {
  const { app, window } = shuyu();
  const whole = tbxOf([{ chinese: '试验术语丁', english: 'trial term D' }]);
  await check(app, window, [
    await file('good.tbx', whole),
    await file('bomb.tbx', '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'),
    await file('prose.txt', '这不是术语库。'),
    await file('empty.tbx', ''),
  ]);
  const files = window.getByRole('list', { name: '要导入的文件' }).getByRole('listitem');
  await expect(files).toHaveCount(4);
  await expect(files.filter({ hasText: '无法读取' })).toHaveCount(3);
  const alert = report().getByRole('alert');
  for (const [name, error] of [
    ['bomb.tbx', '文件在 DOCTYPE 中声明了实体'],
    ['prose.txt', '无法识别'],
    ['empty.tbx', /空/],
  ] as const) {
    await files.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
    await expect(alert).toContainText(error);
    await window.getByRole('button', { name: `移除 ${name}` }).click();
  }
  await expect(files).toHaveCount(1);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expectCounts(window, 'good.tbx', [1, 1, 0, 0]);
  await expect(concepts()).toContainText('745 个概念');
});

test('a file that breaks off is refused with its place, named among several, and nothing of any stays', async () => {
  const { app, window } = shuyu();
  // Long enough for its beginning to be read well.
  const broken = await file('broken.tbx', tbxOf(manyEntries(3000)).replace('</body>', '</bdy>'));
  await check(app, window, [await file('other.tbx', tbxOf([{ chinese: '试验术语己', english: 'trial F' }])), broken]);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  const alert = report().getByRole('alert');
  await expect(alert).toContainText('文件不是格式正确的 XML');
  await expect(alert).toContainText(/第 3005 行第 \d+ 列/);
  await alert.getByText('详情').click();
  await expect(alert).toContainText('The file is not well-formed XML');
  await expect(step(window)).toContainText('broken.tbx 使整个导入没有进行');
  await expect(concepts()).toContainText('745 个概念');
  await window.keyboard.press('Escape');
  await expect(heading(window)).toHaveText('文件里读到了什么');
  await window.getByRole('button', { name: '移除 broken.tbx' }).click();
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expectCounts(window, 'other.tbx', [1, 1, 0, 0]);
});

test('a file that is gone is said', async () => {
  const { app, window } = shuyu();
  await chooseInDialog(app, path.join(folder, 'gone.tbx'));
  await goToPart(window, '导入');
  await button(window, '导入其他文件').click();
  await button(window, CHOOSE).click();
  await expect(report().getByRole('alert')).toContainText('找不到文件');
});

test('a long import shows how far it is, lets nothing else begin, and can be cancelled without a trace', async () => {
  const { app, window } = shuyu();
  await check(app, window, [await file('large.tbx', tbxOf(manyEntries(400_000)))]);
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  const cancel = window.getByRole('button', { name: '取消' });
  await expect(cancel).toBeVisible();
  await expect(heading(window)).toHaveText('正在导入 large.tbx');
  await expect(report()).toContainText(/\d+% · [\d,]+ 条，每秒 [\d,]+ 条/);
  await expect(window.getByRole('progressbar', { name: /正在导入/ })).toBeVisible();
  await expect(window.getByRole('button', { name: '导出', exact: true })).toBeDisabled();
  // From the desktop another may be asked for all the same.
  const other = path.join(folder, '同事的术语.tbx');
  await app.evaluate(
    ({ app: electron }, opened) => electron.emit('second-instance', {}, ['shuyu', opened], '/'),
    other,
  );
  await expect(report().getByRole('alert')).toContainText('另一项导入或导出正在进行');
  // The window still answers, and the import is still there to be cancelled.
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
  await goTo(window, 'exchange');
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect(step(window)).toContainText('已取消，没有任何改动。');
  await expect(button(window, IMPORT)).toBeEnabled();
  await expect(concepts()).toContainText('746 个概念');
  await lookUp(window, '大型试验术语第0号');
  await expect(window.getByText(/没有找到/).or(hits(window).first())).toBeVisible();
  await expect(hits(window).filter({ hasText: 'large trial term' })).toHaveCount(0);
});

test('files offered by further starts join the list, and Esc goes back step by step', async () => {
  const { app, window } = shuyu();
  await goToPart(window, '导入');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '移除 large.tbx' }).click();
  await goTo(window, 'document');
  for (const name of ['同事的术语.tbx', 'good.tbx']) {
    await app.evaluate(
      ({ app: electron }, opened) => electron.emit('second-instance', {}, ['shuyu', opened.name], opened.folder),
      { name, folder },
    );
    await expect(window.getByRole('region', { name })).toBeVisible();
  }
  await expect(heading(window)).toHaveText('文件里读到了什么');
  await expect(window.getByRole('list', { name: '要导入的文件' }).getByRole('listitem')).toHaveCount(2);
  await button(window, NEXT).click();
  await button(window, '试运行').click();
  await expectCounts(window, 'good.tbx', [1, 0, 0, 1]);
  for (const title of ['导入到哪里', '文件里读到了什么', '把术语库或翻译记忆带进来']) {
    await window.keyboard.press('Escape');
    await expect(heading(window)).toHaveText(title);
    await expect(heading(window)).toBeFocused();
  }
});
