import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hits, lookUp } from './desk.ts';
import { button, check, expectCounts, IMPORT, importFiles, NEXT, rowOf, step } from './exchange-desk.ts';
import { sharedApplication, temporaryFolder } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

let folder: string;
test.beforeAll(async () => {
  folder = await temporaryFolder();
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const written = path.join(folder, name);
  await writeFile(written, content);
  return written;
}

const roleOf = (column: string) => shuyu().window.getByLabel(`“${column}”的含义`);
const languageOf = (column: string) => shuyu().window.getByLabel(`“${column}”的语言`);

test('the columns of a table are guessed, changed, and kept under a name', async () => {
  const { app, window } = shuyu();
  const text = '中文,English,说明\n甲列术语;甲列别名,column term A,要点一\n乙列术语,column term B,要点二\n';
  await check(app, window, [await file('glossary.csv', text)]);
  await expect(step(window)).toContainText('CSV');
  await expect(roleOf('中文')).toHaveValue('term');
  await expect(languageOf('English')).toHaveValue('en');
  await expect(roleOf('说明')).toHaveValue('category:note');
  await expect(rowOf(window, '中文')).toContainText('甲列术语;甲列别名');
  const concepts = window.getByRole('table').filter({ hasText: '前 2 个概念' });
  await roleOf('说明').selectOption('定义');
  await languageOf('中文').selectOption('zh-TW');
  await window.getByLabel('一格内有几个术语时的分隔符').selectOption(';');
  await expect(concepts.getByText('甲列别名', { exact: true })).toHaveAttribute('lang', 'zh-TW');
  await expect(concepts.getByText('甲列术语', { exact: true })).toBeVisible();
  await window.getByLabel('方案名称').fill('同事的词汇表');
  await button(window, '保存方案').click();
  await expect(window.getByText('已保存方案“同事的词汇表”')).toBeVisible();
  await button(window, NEXT).click();
  await button(window, IMPORT).click();
  await expectCounts(window, 'glossary.csv', [2, 2, 0, 0]);
  await lookUp(window, '甲列别名');
  await expect(hits(window).first()).toContainText('column term A');
});

test('a mapping that was kept serves another file, and is forgotten', async () => {
  const { app, window } = shuyu();
  const text = '中文,English,说明\n丙列术语;丙列别名,column term C,要点三\n';
  await check(app, window, [await file('another.csv', text)]);
  await window.getByLabel('已存方案').selectOption('同事的词汇表');
  await expect(roleOf('说明')).toHaveValue('category:definition');
  await expect(languageOf('中文')).toHaveValue('zh-TW');
  await expect(window.getByLabel('一格内有几个术语时的分隔符')).toHaveValue(';');
  await expect(window.getByText('丙列别名', { exact: true })).toBeVisible();
  await button(window, '删除方案“同事的词汇表”').click();
  await expect(window.getByText('已删除方案“同事的词汇表”')).toBeVisible();
  await expect(window.getByLabel('已存方案')).toHaveCount(0);
});

test('a table without a column of terms is not imported, and says so', async () => {
  const { window } = shuyu();
  await roleOf('中文').selectOption('忽略');
  await roleOf('English').selectOption('概念编号');
  await expect(window.getByRole('alert')).toContainText('没有一列是术语');
  await expect(button(window, NEXT)).toBeDisabled();
  await roleOf('English').selectOption('术语');
  await expect(window.getByRole('alert')).toHaveCount(0);
  await expect(button(window, NEXT)).toBeEnabled();
});

test('a first row that is no header is data, and columns are named by number', async () => {
  const { window } = shuyu();
  await window.getByRole('checkbox', { name: '第一行是列名' }).uncheck();
  await expect(roleOf('第 2 列')).toHaveValue('term');
  await expect(window.getByRole('table').filter({ hasText: '前 2 个概念' })).toContainText('English');
});

/** A workbook of one sheet with these rows. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Terms" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test('an Excel workbook is imported', async () => {
  const { app, window } = shuyu();
  await importFiles(app, window, [
    await file(
      'terms.xlsx',
      workbook([
        ['中文', 'English'],
        ['表格术语', 'workbook term'],
        ['表格用语', 'workbook word'],
      ]),
    ),
  ]);
  await expectCounts(window, 'terms.xlsx', [2, 2, 0, 0]);
  await lookUp(window, '表格用语');
  await expect(hits(window).first()).toContainText('workbook word');
});

test('a translation memory shows its units, and goes into a collection of its own kind', async () => {
  const { app, window } = shuyu();
  const unit = (chinese: string, english: string) =>
    `<tu><tuv xml:lang="zh-CN"><seg>${chinese}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>`;
  const header =
    '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="plaintext"/>';
  const body = unit('大会感谢秘书长。', 'The Assembly thanks him.') + unit('会议结束。', 'The meeting rose.');
  await check(app, window, [await file('memory.tmx', `<tmx version="1.4">${header}<body>${body}</body></tmx>`)]);
  const row = window.getByRole('row').filter({ hasText: '大会感谢秘书长。' });
  await expect(row).toContainText('The Assembly thanks him.');
  await expect(row.locator('[lang=en]')).toHaveText('The Assembly thanks him.');
  await button(window, NEXT).click();
  const into = window.getByLabel('memory.tmx 导入到');
  await expect(step(window)).toContainText('新建翻译记忆库');
  await into.fill('联合国基础术语库');
  await expect(step(window)).toContainText('种类不同');
  await expect(button(window, IMPORT)).toBeDisabled();
  await into.fill('   ');
  await expect(button(window, IMPORT)).toBeDisabled();
  await into.fill('会议记录');
  await button(window, IMPORT).click();
  await expectCounts(window, 'memory.tmx', [2, 2, 0, 0]);
});
