import { expect, test } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { saveInDialog } from './desk.ts';
import { button, expectCounts, goToPart, importFiles, step } from './exchange-desk.ts';
import { sharedApplication, temporaryFolder } from './launch.ts';
import { tbxOf } from './tbx.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
  const { app, window } = shuyu();
  const file = path.join(folder, '导出试验.tbx');
  await writeFile(
    file,
    tbxOf([
      { chinese: '导出术语甲', english: 'export term A', subject: 'peacekeeping' },
      { chinese: '导出术语乙', english: 'export term B', status: 'deprecatedTerm-admn-sts' },
    ]),
  );
  await importFiles(app, window, [file]);
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});
test.beforeEach(async () => {
  await goToPart(shuyu().window, '导出');
});

const field = (label: string) => shuyu().window.getByLabel(new RegExp(`^${label}`, 'u'));
const losses = () => shuyu().window.getByRole('region', { name: '会丢失什么' });

/** Export what is chosen; the text that was written. */
async function exported(name: string): Promise<string> {
  const { app, window } = shuyu();
  const file = path.join(folder, name);
  await saveInDialog(app, file);
  await button(window, '导出…').click();
  await expect(step(window)).toContainText(`条写入 ${name}。`);
  return await readFile(file, 'utf8');
}

for (const { format, root, entry } of [
  { format: 'TBX-Basic v2 (CAT)', root: '<martif type="TBX-Basic"', entry: '<termEntry' },
  { format: 'TBX-Basic v3', root: '<tbx type="TBX-Basic"', entry: '<conceptEntry' },
]) {
  test(`everything is exported as ${format}`, async () => {
    await field('交给').selectOption(format);
    const text = await exported(`${format}.tbx`);
    await expect(step(shuyu().window)).toContainText('已把 744 条写入');
    expect(text).toContain(root);
    expect(text.split(entry)).toHaveLength(745);
    expect(text).toContain('export term A');
  });
}

test('what was exported is imported again whole, into a collection of its own, and taken back', async () => {
  const { app, window } = shuyu();
  await importFiles(app, window, [path.join(folder, 'TBX-Basic v3.tbx')]);
  await expectCounts(window, 'TBX-Basic v3.tbx', [744, 744, 0, 0]);
  await expect(step(window)).toContainText('没有发现问题。');
  await expect(window.getByRole('contentinfo')).toContainText('1,488 个概念');
  await window.getByRole('button', { name: '撤销 TBX-Basic v3.tbx 的导入' }).click();
  await button(window, '确认撤销').click();
  await expect(step(window)).toContainText('移除 744 条');
  await expect(window.getByRole('contentinfo')).toContainText('744 个概念');
});

test('a tool brings its format and codes; filters choose what is written', async () => {
  await field('交给').selectOption('OmegaT');
  await expect(step(shuyu().window)).toContainText('写成 OmegaT (tab)，OmegaT 能直接读取。');
  await field('术语库').selectOption('导出试验');
  await field('原文语言').selectOption('zh-CN');
  expect(await exported('omegat.utf8')).toContain('导出术语甲\texport term A');
  await field('交给').selectOption('CSV');
  await expect(field('术语库')).toHaveValue('导出试验');
  await shuyu().window.getByRole('checkbox', { name: '弃用' }).uncheck();
  const text = await exported('filtered.csv');
  expect(text).toContain('导出术语甲');
  expect(text).not.toContain('导出术语乙');
  await field('主题').selectOption('peacekeeping');
  await field('语言代码的写法').selectOption('primary');
  await shuyu()
    .window.getByRole('checkbox', { name: /^zh-CN/ })
    .uncheck();
  const english = await exported('english.csv');
  expect(english).toContain('export term A');
  expect(english).not.toContain('export term B');
  expect(english).not.toContain('导出术语甲');
  await field('改动日期不早于').fill('2999-01-01');
  await saveInDialog(shuyu().app, path.join(folder, 'nothing.csv'));
  await button(shuyu().window, '导出…').click();
  await expect(step(shuyu().window).getByRole('alert')).toContainText('没有可以导出的条目，没有写文件');
});

test('where nothing is left to choose from, nothing is exported', async () => {
  for (const box of await shuyu().window.getByRole('group', { name: '术语状态' }).getByRole('checkbox').all())
    await box.uncheck();
  await expect(step(shuyu().window)).toContainText('每组至少要选一项。');
  await expect(button(shuyu().window, '导出…')).toBeDisabled();
  for (const box of await shuyu().window.getByRole('group', { name: '术语状态' }).getByRole('checkbox').all())
    await box.check();
  await field('改动日期不早于').fill('');
  await field('术语库').selectOption('');
  await field('主题').selectOption('');
  await shuyu()
    .window.getByRole('checkbox', { name: /^zh-CN/ })
    .check();
});

test('what a format cannot hold is said before it is written, with the dialect that holds more', async () => {
  await field('交给').selectOption('TBX-Min v3');
  const row = losses().getByRole('row').filter({ hasText: '术语类型' });
  await expect(row).toContainText('一个术语');
  await expect(row).toContainText('改写为注');
  await losses()
    .getByRole('button', { name: /^改用 TBX-/ })
    .click();
  await expect(field('交给')).not.toHaveValue('format:tbx-min');
  await expect(losses().getByRole('button', { name: /^改用 TBX-/ })).toHaveCount(0);
  await expect(row.filter({ hasText: '改写为注' })).toHaveCount(0);
});

test('without a memory there is nothing to write as TMX', async () => {
  await field('交给').selectOption('TMX 1.4');
  await expect(step(shuyu().window)).toContainText('还没有翻译记忆可以导出。');
  await expect(button(shuyu().window, '导出…')).toBeDisabled();
  await expect(field('主题')).toHaveCount(0);
});

test('a place that cannot be written to is said, and nothing is made there', async () => {
  const { app, window } = shuyu();
  await field('交给').selectOption('Weblate / Lokalize');
  await saveInDialog(app, path.join(folder, 'no such folder', 'out.tbx'));
  await button(window, '导出…').click();
  await expect(step(window).getByRole('alert')).toContainText('无法写入');
});
