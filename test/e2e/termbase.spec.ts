import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strokesOf } from '../../core/text/strokes.ts';
import { concept, fixture, openByDialog, saveInDialog, chooseInDialog, segments } from './desk.ts';
import { chooseFiles } from './exchange-desk.ts';
import { launch, sharedApplication, temporaryFolder } from './launch.ts';
import { tbxOf } from './tbx.ts';
import { count, currentRow, find, goToPart, list, notice, query, rows, sayName } from './termbase-desk.ts';

test.describe('the list', () => {
  const shuyu = sharedApplication({ preferences: { language: 'zh' } });

  test.beforeEach(async () => {
    const { window } = shuyu();
    await goToPart(window, '条目');
    const clear = window.getByRole('button', { name: '清除全部筛选' });
    await query(window).fill('');
    if (await clear.isVisible()) await clear.click();
    await expect(count(window)).toHaveText('742 条');
  });

  test('shows every entry by pinyin, the first one beside it', async () => {
    const { window } = shuyu();
    await expect(query(window)).toBeFocused();
    await expect(rows(window).nth(4)).toContainText('阿拉伯国家联盟');
    await expect(concept(window)).toContainText('COVID-19');
  });

  test('is gone through with the keyboard, to its end and back', async () => {
    const { window } = shuyu();
    await query(window).press('ArrowDown');
    await expect(list(window)).toBeFocused();
    await window.keyboard.press('ArrowDown');
    await expect(currentRow(window)).toContainText('《2021 年全球人道主义概况》');
    await window.keyboard.press('End');
    await expect(currentRow(window)).toBeInViewport();
    const last = (await currentRow(window).locator('.term-text').first().textContent()) ?? '';
    await expect(concept(window)).toContainText(last);
    expect(await currentRow(window).getAttribute('aria-posinset')).toBe('742');
    await window.keyboard.press('Home');
    await expect(currentRow(window)).toContainText('冠状病毒病');
  });

  test('is sorted by strokes, English and the last change', async () => {
    const { window } = shuyu();
    const order = window.getByRole('combobox', { name: '排序' });
    const firstTerms = async () => await rows(window).locator('.entry-zh .term-text:first-child').allTextContents();
    await order.selectOption('strokes');
    // Numbers stand before all characters.
    const strokes = async () =>
      (await firstTerms())
        .map((term) => term.replaceAll(/[^\p{L}\p{N}]/gu, ''))
        .filter((term) => /^\p{Script=Han}/u.test(term))
        .map(strokesOf);
    await expect.poll(async () => (await strokes())[0]).toBe(1);
    const counts = await strokes();
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    await order.selectOption('english');
    const letters = async () =>
      (await rows(window).locator('.entry-en .term-text:first-child').allTextContents())
        .map((term) =>
          term
            .replaceAll(/[^a-z]/giu, '')
            .slice(0, 1)
            .toLowerCase(),
        )
        .filter((letter) => letter !== '');
    await expect.poll(async () => (await letters())[0]).toBe('a');
    expect(new Set(await letters())).toEqual(new Set(['a']));
    await order.selectOption('pinyin');
    await expect(rows(window).nth(4)).toContainText('阿拉伯国家联盟');
  });

  for (const [typed, finds] of [
    ['维和', 'peacekeeping'],
    ['維持和平行動', 'peacekeeping operation'],
    ['jcwz', 'disarmament, demobilization and reintegration'],
    ['peecekeeping', 'peacekeeping'],
    ['维持*行动', '维持和平行动'],
    ['S/2022/276', 'COVID-19'],
    ['subject:health', 'COVID-19'],
  ] as const) {
    test(`finds by ${typed}`, async () => {
      const { window } = shuyu();
      await query(window).fill(typed);
      await expect(rows(window).filter({ hasText: finds }).first()).toBeVisible();
      await expect(count(window)).not.toHaveText('742 条');
    });
  }

  test('is narrowed by facets, which say how many each choice would show', async () => {
    const { window } = shuyu();
    const health = window.getByRole('checkbox', { name: /维持和平/u });
    const label = window.locator('.facet-tick').filter({ hasText: '维持和平' });
    const counted = (await label.locator('.facet-count').textContent()) ?? '';
    await health.check();
    await expect(count(window)).toHaveText(`${counted} 条`);
    await query(window).fill('魑魅魍魎');
    await expect(window.getByText('没有符合条件的条目。')).toBeVisible();
    await window.getByRole('button', { name: '清除全部筛选' }).click();
    await expect(count(window)).toHaveText('742 条');
  });

  test('entries are changed together after a look ahead, and back with one key', async () => {
    const { window } = shuyu();
    await find(window, '安全');
    await expect(count(window)).not.toHaveText('742 条');
    await window.keyboard.press('Control+a');
    await expect(window.locator('.ticked-count')).toBeVisible();
    await window.getByRole('button', { name: '查找替换' }).press('Enter');
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '查找' }).fill('安全理事会');
    await dialog.getByRole('textbox', { name: '替换为' }).fill('安理会（试）');
    await expect(dialog.locator('ins').first()).toContainText('（试）');
    await dialog.getByRole('textbox', { name: '替换为' }).press('Enter');
    await sayName(window);
    await expect(notice(window)).toContainText('已修改');
    await expect(dialog).toHaveCount(0);
    await query(window).fill('安理会（试）');
    await expect(rows(window).first()).toContainText('安理会（试）');
    await expect(rows(window).first()).toContainText('待审');
    await query(window).fill('');
    await window.keyboard.press('Control+z');
    await expect(notice(window)).toContainText('已撤销：批量修改');
    await find(window, '安理会（试）');
    await expect(rows(window).filter({ hasText: '（试）' })).toHaveCount(0);
    await window.keyboard.press('Control+y');
    await expect(notice(window)).toContainText('已重做');
    await window.keyboard.press('Control+z');
    await expect(notice(window)).toContainText('已撤销');
  });

  test('statistics lead to their entries', async () => {
    const { window } = shuyu();
    await goToPart(window, '统计');
    await window.getByRole('button', { name: /^卫生/u }).press('Enter');
    await expect(count(window)).toHaveText('3 条');
    await window.getByRole('button', { name: '清除全部筛选' }).click();
  });
});

test.describe('a new entry', () => {
  const shuyu = sharedApplication({ preferences: { language: 'zh' } });

  test('comes from the selection in a document in two keystrokes, with its sentence and source', async () => {
    const { app, window } = shuyu();
    await openByDialog(app, window, fixture('chinese.txt'));
    await segments(window).evaluate((segmentList) => {
      const walker = document.createTreeWalker(segmentList, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('斡旋') ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 2);
      }
    });
    await window.keyboard.press('Control+e');
    const form = window.getByRole('form');
    await expect(form.locator('.term-input').first()).toHaveValue('斡旋');
    await expect(form).toContainText('会员国支持秘书长的斡旋。');
    await expect(form.getByText('chinese.txt').or(form.locator('[value="chinese.txt"]')).first()).toBeVisible();
    await form.locator('.term-input').nth(1).fill('good offices (trial)');
    await window.keyboard.press('Control+s');
    await sayName(window);
    await expect(form).toHaveCount(0);
    await expect(concept(window)).toContainText('good offices (trial)');
  });

  test('waits for review, and is approved with one key', async () => {
    const { window } = shuyu();
    await goToPart(window, '待审');
    await expect(rows(window)).toHaveCount(1);
    await expect(rows(window).first()).toContainText('斡旋');
    await list(window).focus();
    await window.keyboard.press('a');
    await expect(notice(window)).toContainText('已批准');
    await expect(window.getByText('没有待审的条目。')).toBeVisible();
    await window.keyboard.press('Control+z');
    await expect(rows(window).first()).toContainText('待审');
  });
});

test('duplicates are found, put side by side, and merged by keyboard', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'again.tbx');
  await writeFile(file, tbxOf([{ chinese: '維持和平行動', english: 'peacekeeping operations' }]));
  await using shuyu = await launch({ preferences: { language: 'zh' } });
  const { app, window } = shuyu;
  await chooseFiles(app, [file]);
  await window.evaluate(async () => {
    const chosen = await globalThis.window.shuyu.desktop('chooseFilesToImport', {});
    const id = chosen.ok ? (chosen.value[0]?.id ?? '') : '';
    const files = [{ file: id, into: '同事', mapping: null }];
    await globalThis.window.shuyu.desktop('importFiles', { files, onDuplicate: 'add', dryRun: false });
  });
  await goToPart(window, '重复');
  await window.getByRole('button', { name: '查找重复' }).press('Enter');
  await window.locator('.duplicate-group').filter({ hasText: '维持和平行动' }).press('Enter');
  await expect(window.locator('.compare')).toContainText('維持和平行動');
  await window.getByRole('button', { name: '全部取左' }).press('Enter');
  await window.locator('.compare .primary').press('Enter');
  await sayName(window);
  await expect(notice(window)).toContainText('已合并');
  await expect(window.locator('.duplicate-group').filter({ hasText: '维持和平行动' })).toHaveCount(0);
  await goToPart(window, '变更');
  await expect(window.locator('.log li').first()).toContainText('合并');
  await window.keyboard.press('Control+z');
  await expect(window.locator('.log li').first()).toContainText('已撤销');
});

test('changes go to a colleague in a file; what both have changed is decided side by side', async () => {
  const folder = await temporaryFolder();
  const pack = path.join(folder, 'changes.shuyu');
  const rename = async (window: Parameters<typeof find>[0], text: string, name: string) => {
    await goToPart(window, '条目');
    await find(window, '阿拉伯国家联盟');
    await expect(currentRow(window)).toContainText('阿拉伯国家联盟');
    await window.keyboard.press('e');
    await sayName(window, name);
    await window.getByRole('form').locator('.term-input').first().fill(text);
    await window.keyboard.press('Control+s');
    await expect(concept(window)).toContainText(text);
  };
  {
    await using colleague = await launch({ preferences: { language: 'zh' } });
    await rename(colleague.window, '阿盟（同事）', 'Anne');
    await goToPart(colleague.window, '变更');
    await saveInDialog(colleague.app, pack);
    await colleague.window.getByRole('button', { name: '导出变更…' }).press('Enter');
    await expect(colleague.window.getByText(/\d+ 项变更已存入 changes\.shuyu/u)).toBeVisible();
  }
  await using shuyu = await launch({ preferences: { language: 'zh' } });
  const { app, window } = shuyu;
  await rename(window, '阿盟（这里）', '林晓');
  await goToPart(window, '变更');
  await chooseInDialog(app, pack);
  await window.getByRole('button', { name: '打开同事的变更包…' }).press('Enter');
  await expect(window.locator('.pack-counts')).toContainText('1 条两边都改过');
  await window.locator('.pack-conflict').first().press('Enter');
  await expect(window.locator('.conflict')).toContainText('阿盟（同事）');
  await window.getByRole('button', { name: '采用同事的' }).press('Enter');
  await window.getByRole('button', { name: '应用变更' }).press('Enter');
  await expect(window.getByText(/已应用 1 项/u)).toBeVisible();
  await goToPart(window, '条目');
  await find(window, '阿盟（同事）');
  await expect(currentRow(window)).toContainText('阿盟（同事）');

  const broken = path.join(folder, 'broken.shuyu');
  await writeFile(broken, '{"format":"shuyu-changes","version":99}\n');
  await goToPart(window, '变更');
  await chooseInDialog(app, broken);
  await window.getByRole('button', { name: '打开同事的变更包…' }).press('Enter');
  await expect(window.getByRole('alert')).toContainText('较新版本');
});

test('two windows edit one entry: the second is told, shown the difference, and loses nothing', async () => {
  await using shuyu = await launch({ preferences: { language: 'zh' } });
  const { app, window } = shuyu;
  await goToPart(window, '条目');
  const [second] = await Promise.all([app.waitForEvent('window'), window.keyboard.press('Control+Shift+n')]);
  await second.getByRole('main').waitFor();
  await goToPart(second, '条目');
  for (const [page, isFirst] of [
    [window, true],
    [second, false],
  ] as const) {
    await find(page, '阿拉伯国家联盟');
    await expect(currentRow(page)).toContainText('阿拉伯国家联盟');
    await page.keyboard.press('e');
    if (isFirst) await sayName(page);
    await expect(page.getByRole('form').locator('.term-input').first()).toBeFocused();
  }
  await window.getByRole('form').locator('.term-input').first().fill('阿盟甲');
  await second.getByRole('form').locator('.term-input').first().fill('阿盟乙');
  await window.keyboard.press('Control+s');
  await expect(concept(window)).toContainText('阿盟甲');
  await second.keyboard.press('Control+s');
  await expect(second.getByText('阿盟甲').first()).toBeVisible();
  await expect(second.getByText('阿盟乙').first()).toBeVisible();
  await second
    .getByRole('button', { name: /我的|保留/u })
    .first()
    .press('Enter');
  await expect(concept(second)).toContainText('阿盟乙');
  // The first window follows.
  await find(window, '阿盟乙');
  await expect(currentRow(window)).toContainText('阿盟乙');
});
