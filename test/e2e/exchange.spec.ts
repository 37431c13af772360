import { expect, test } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askDesktop, chooseInDialog, drop, goTo, hits, lookUp, marks, saveInDialog } from './desk.ts';
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

/** Write a file and import it by the button and the dialog. */
async function importText(name: string, text: string): Promise<void> {
  const { app, window } = shuyu();
  await writeFile(path.join(folder, name), text);
  await chooseInDialog(app, path.join(folder, name));
  await goTo(window, 'exchange');
  await window.getByRole('button', { name: '选择文件导入…' }).click();
}

const report = () => shuyu().window.getByRole('main');
const concepts = () => shuyu().window.getByRole('contentinfo');

test('after an import its terms are found at once, in the open document too', async () => {
  const { window } = shuyu();
  await drop(window, 'text.txt', '试验术语甲与试验术语乙都在这里。');
  await expect(window.getByText('本句没有已知术语。')).toBeVisible();
  await importText(
    '同事的术语.tbx',
    tbxOf([
      { chinese: '试验术语甲', english: 'trial term A' },
      { chinese: '试验术语乙', english: 'trial term B', status: 'deprecatedTerm-admn-sts' },
    ]),
  );
  await expect(report()).toContainText('已导入 同事的术语.tbx（TBX');
  await expect(report()).toContainText('读取 2，新增 2，合并 0，跳过 0。');
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
  await importText('同事的术语.tbx', await readFile(path.join(folder, '同事的术语.tbx'), 'utf8'));
  await expect(report()).toContainText('读取 2，新增 0，合并 0，跳过 2。');
  await expect(concepts()).toContainText('744 个概念');
});

test('problems are listed with their places', async () => {
  const text = tbxOf([{ chinese: '试验术语丙', english: 'trial term C', status: 'no-such-status' }]);
  await importText('problems.tbx', text.replace('xml:lang="en"><termSec>', 'xml:lang="not a language"><termSec>'));
  await expect(report()).toContainText(/\d+ 处问题/);
  await expect(report().getByRole('listitem').filter({ hasText: 'no-such-status' })).toContainText(/第 5 行第 \d+ 列/);
  await expect(report().getByRole('listitem').filter({ hasText: 'not a language' })).toBeVisible();
});

test('a file that is not well-formed is refused with its place, and nothing of it stays', async () => {
  const whole = tbxOf([{ chinese: '试验术语丁', english: 'trial term D' }]);
  await importText('broken.tbx', whole.replace('</body>', '</bdy>'));
  const alert = report().getByRole('alert');
  await expect(alert).toContainText('文件不是格式正确的 XML');
  await expect(alert).toContainText(/第 6 行第 \d+ 列/);
  await alert.getByText('详情').click();
  await expect(alert).toContainText('The file is not well-formed XML');
  await expect(concepts()).toContainText('745 个概念');
});

test('entities, other formats and files that are gone are refused, each with its sentence', async () => {
  const { app, window } = shuyu();
  const alert = report().getByRole('alert');
  await importText('bomb.tbx', '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>');
  await expect(alert).toContainText('文件在 DOCTYPE 中声明了实体');
  await importText('prose.txt', '这不是术语库。');
  await expect(alert).toContainText('无法识别');
  await importText('empty.tbx', '');
  await expect(alert).toContainText(/空/);
  await chooseInDialog(app, path.join(folder, 'gone.tbx'));
  await window.getByRole('button', { name: '选择文件导入…' }).click();
  await expect(alert).toContainText('找不到文件');
  await expect(concepts()).toContainText('745 个概念');
});

test('a long import shows how far it is, lets nothing else begin, and can be cancelled without a trace', async () => {
  const { app, window } = shuyu();
  await importText('large.tbx', tbxOf(manyEntries(60_000)));
  const cancel = window.getByRole('button', { name: '取消' });
  await expect(cancel).toBeVisible();
  await expect(report()).toContainText('正在导入 large.tbx');
  await expect(report()).toContainText(/[\d,]+ 条，每秒 [\d,]+ 条/);
  await expect(window.getByRole('progressbar', { name: /正在导入/ })).toBeVisible();
  await expect(window.getByRole('button', { name: '选择文件导入…' })).toBeDisabled();
  // From the desktop another may be asked for all the same.
  const other = path.join(folder, '同事的术语.tbx');
  await chooseInDialog(app, other);
  expect(await askDesktop(window, 'importTermbase', {})).toMatchObject({
    ok: false,
    error: { code: 'work-in-progress' },
  });
  await app.evaluate(({ app: electron }, file) => electron.emit('second-instance', {}, ['shuyu', file], '/'), other);
  await expect(report().getByRole('alert')).toContainText('另一项导入或导出正在进行');
  // The window still answers, and the import is still there to be cancelled.
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
  await goTo(window, 'exchange');
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect(window.getByRole('button', { name: '选择文件导入…' })).toBeEnabled();
  await expect(concepts()).toContainText('745 个概念');
  await lookUp(window, '大型试验术语第0号');
  await expect(window.getByText(/没有找到/).or(hits(window).first())).toBeVisible();
  await expect(hits(window).filter({ hasText: 'large trial term' })).toHaveCount(0);
});

for (const { format, button, root, entry } of [
  { format: 'TBX-Basic v2', button: '导出 TBX-Basic v2…', root: '<martif type="TBX-Basic"', entry: '<termEntry' },
  { format: 'TBX-Basic v3', button: '导出 TBX-Basic v3…', root: '<tbx type="TBX-Basic"', entry: '<conceptEntry' },
]) {
  test(`everything is exported as ${format}`, async () => {
    const { app, window } = shuyu();
    const file = path.join(folder, `${format}.tbx`);
    await saveInDialog(app, file);
    await goTo(window, 'exchange');
    await window.getByRole('button', { name: button }).click();
    await expect(report()).toContainText(`已把 745 个概念写入 ${format}.tbx。`);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(root);
    expect(text.split(entry)).toHaveLength(746);
    expect(text).toContain('trial term A');
  });
}

test('what was exported is imported again whole, into a collection of its own', async () => {
  await importText('again.tbx', await readFile(path.join(folder, 'TBX-Basic v3.tbx'), 'utf8'));
  await expect(report()).toContainText('读取 745，新增 745，合并 0，跳过 0。');
  await expect(report()).toContainText('没有发现问题。');
  await expect(concepts()).toContainText('1,490 个概念');
});

test('a place that cannot be written to is said, and nothing is made there', async () => {
  const { app, window } = shuyu();
  await saveInDialog(app, path.join(folder, 'no such folder', 'out.tbx'));
  await goTo(window, 'exchange');
  await window.getByRole('button', { name: '导出 TBX-Basic v2…' }).click();
  await expect(report().getByRole('alert')).toContainText('无法写入');
});
