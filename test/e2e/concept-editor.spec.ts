import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { ConceptDetail } from '../../core/contract.ts';
import type { HistoryEntry } from '../../core/model/curation.ts';
import type { LookupHit } from '../../core/model/lookup.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { askDatabase, concept, hits, lookUp } from './desk.ts';
import { launch, sharedApplication, type Launched } from './launch.ts';

/** What the database answers, taken out of its envelope. */
async function answer<T>(window: Page, name: string, request: unknown): Promise<T> {
  const { ok, value } = (await askDatabase(window, name, request)) as { ok: boolean; value: T };
  expect(ok).toBe(true);
  return value;
}

async function stored(window: Page, query: string): Promise<ConceptDetail> {
  const [hit] = await answer<LookupHit[]>(window, 'lookup', { query, side: null, limit: 1 });
  return await answer<ConceptDetail>(window, 'concept', { uuid: hit?.concept });
}

/** Somebody else saves the entry. */
async function saveElsewhere(window: Page, detail: ConceptDetail, changed: Concept): Promise<void> {
  const { uuid, revision } = detail;
  const request = { uuid, revision, concept: changed, action: 'edit' };
  await window.evaluate((given) => globalThis.window.shuyu.edit('saveConcept', given as never), request);
}

const form = (window: Page): Locator => window.getByRole('form');
const terms = (window: Page): Locator => form(window).locator('.term-input');

/** Look an entry up and begin to edit it; the first time the person's name is asked for. */
async function edit(window: Page, query: string): Promise<void> {
  await lookUp(window, query);
  await expect(hits(window).first()).toContainText(query);
  await expect(concept(window)).toContainText(query);
  await window.keyboard.press('Control+Enter');
  await expect(form(window).or(window.getByRole('dialog'))).toBeVisible();
  if (await window.getByRole('dialog').isVisible()) {
    await window.keyboard.type('李伟');
    await window.keyboard.press('Enter');
  }
  await expect(terms(window).first()).toBeFocused();
}

test.describe('at the desk', () => {
  const shuyu = sharedApplication({ preferences: { language: 'zh' } });

  test.afterEach(async () => {
    const { window } = shuyu();
    const discard = window.getByRole('button', { name: '放弃改动' });
    if (await form(window).isVisible()) await form(window).getByRole('button', { name: '取消' }).click();
    if (await discard.isVisible()) await discard.click();
    await expect(form(window)).toHaveCount(0);
  });

  test('an entry shows readings and the forms of Taiwan and Hong Kong', async () => {
    const { window } = shuyu();
    await lookUp(window, '联合国');
    await expect(concept(window).locator('[lang=zh-Latn-pinyin]').first()).toHaveText('lián hé guó');
    await expect(concept(window).locator('[lang=zh-TW]').first()).toHaveText('聯合國');
    await expect(concept(window).locator('[lang=zh-HK]').first()).toHaveText('聯合國');
  });

  test('a term is changed by keyboard alone, saved, and signed in the history', async () => {
    const { window } = shuyu();
    await edit(window, '维持和平行动');
    await expect(form(window).getByRole('button', { name: '保存' })).toBeDisabled();
    await window.keyboard.press('End');
    await window.keyboard.type('（试）');
    await expect(form(window).getByText('有未保存的改动')).toBeVisible();
    await window.keyboard.press('Control+s');
    await expect(form(window)).toHaveCount(0);
    await expect(concept(window)).toContainText('维持和平行动（试）');
    const { uuid, changedBy } = await stored(window, '维持和平行动（试）');
    expect(changedBy).toBe('李伟');
    const [last] = await answer<HistoryEntry[]>(window, 'history', { uuid });
    expect(last).toMatchObject({ action: 'edit', who: '李伟' });

    await window.getByRole('button', { name: '历史' }).click();
    const steps = window.locator('.history > ol > li');
    await expect(steps.first()).toContainText('李伟');
    await expect(steps.first().locator('ins').filter({ hasText: '（试）' })).toBeVisible();
    await steps.nth(1).getByRole('button', { name: '恢复' }).click();
    await expect(concept(window)).not.toContainText('（试）');
    await expect(steps.first()).toContainText('恢复旧状态');
  });

  test('what cannot be saved is said, and a slip is pointed out', async () => {
    const { window } = shuyu();
    await edit(window, '建设和平委员会');
    await terms(window).first().fill('');
    await expect(form(window).getByText('有 1 处错误')).toBeVisible();
    await expect(form(window).getByRole('button', { name: '保存' })).toBeDisabled();
    await expect(terms(window).first()).toHaveAttribute('aria-invalid', 'true');
    await terms(window).first().fill('建設和平委员会 ');
    await expect(form(window).getByText('含有繁体字“設”')).toBeVisible();
    await expect(form(window).getByText('首尾有空格')).toBeVisible();
    await expect(form(window).getByRole('button', { name: '保存' })).toBeEnabled();
  });

  test('a term that is there already is shown while it is typed, and can be opened', async () => {
    const { window } = shuyu();
    await edit(window, '建设和平委员会');
    await terms(window).first().fill('安全理事会');
    const twin = form(window).locator('.twins li').first();
    await expect(twin).toContainText('已有“安全理事会”');
    await twin.getByRole('button', { name: '打开条目' }).click();
    await expect(concept(window)).toContainText('Security Council');
    // What was typed is not lost.
    await hits(window).first().click();
    await expect(window.getByText('尚未保存的改动')).toBeVisible();
    await window.getByRole('button', { name: '继续编辑' }).click();
    await expect(terms(window).first()).toHaveValue('安全理事会');
  });

  test('a category is added from the menu, and a section that was dropped comes back', async () => {
    const { window } = shuyu();
    await edit(window, '建设和平委员会');
    await form(window).getByRole('button', { name: '给整个概念添加项目' }).press('Enter');
    await window.getByRole('menuitem', { name: '定义' }).press('Enter');
    const definition = form(window).getByRole('textbox', { name: '定义', exact: true });
    await expect(definition).toBeFocused();
    await window.keyboard.type('联合国机构');
    await form(window).getByRole('button', { name: '给“定义”添加来源、注等' }).press('Enter');
    await window.getByRole('menuitem', { name: '来源' }).press('Enter');
    await expect(form(window).getByRole('textbox', { name: '定义 · 来源' })).toBeFocused();
    await window.keyboard.type('A/RES/60/251');

    const count = await terms(window).count();
    await form(window)
      .getByRole('button', { name: /^删除整个en-US/ })
      .click();
    await expect(terms(window)).not.toHaveCount(count);
    await expect(form(window).locator('.removed-notice button')).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(terms(window)).toHaveCount(count);

    await window.keyboard.press('Control+s');
    await expect(concept(window)).toContainText('联合国机构 · A/RES/60/251');
  });

  test('forms are stored only when accepted; a reading is corrected', async () => {
    const { window } = shuyu();
    await edit(window, '解除武装、复员和重返社会');
    const reading = form(window).getByRole('combobox', { name: '“重”的读音' }).first();
    await reading.selectOption('zhòng');
    await form(window).locator('.form-chips').first().getByRole('button', { name: /台/ }).first().click();
    await window.keyboard.press('Control+s');
    await expect(form(window)).toHaveCount(0);
    const { concept: saved } = await stored(window, '解除武装、复员和重返社会');
    expect(saved.languages.map(({ language }) => language)).toContain('zh-TW');
    expect(saved.languages.map(({ language }) => language)).not.toContain('zh-HK');
    expect(JSON.stringify(saved.languages[0]?.terms[0]?.categories)).toContain('hé zhòng fǎn');
    await expect(concept(window).locator('.corrected').first()).toContainText('hé zhòng fǎn');
  });

  test('Esc asks only where something was changed', async () => {
    const { window } = shuyu();
    await edit(window, '建设和平委员会');
    await window.keyboard.press('Escape');
    await expect(form(window)).toHaveCount(0);
    await expect(window.getByRole('group', { name: '概念' })).toBeFocused();
    await window.keyboard.press('e');
    await expect(terms(window).first()).toBeFocused();
    await window.keyboard.type('x');
    await window.keyboard.press('Escape');
    await expect(window.getByRole('alertdialog')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('alertdialog')).toHaveCount(0);
    await window.keyboard.press('Control+z');
    await expect(form(window).getByText('没有改动')).toBeVisible();
  });

  test('an entry that somebody else saved meanwhile: nothing is lost', async () => {
    const { window } = shuyu();
    await edit(window, '建设和平委员会');
    const before = await stored(window, '建设和平委员会');
    await terms(window).first().fill('建设和平委员会甲');
    const [section, ...others] = before.concept.languages;
    const theirs = {
      ...before.concept,
      languages: [...(section ? [section] : []), ...others.map((one) => ({ ...one, terms: one.terms.slice(0, 1) }))],
      categories: [
        ...before.concept.categories,
        { element: 'note', type: null, attributes: {}, content: ['乙'], group: null, members: [] },
      ],
    };
    await saveElsewhere(window, before, theirs);
    await window.keyboard.press('Control+s');
    const stale = window.getByRole('alertdialog');
    await expect(stale).toContainText('修改');
    await expect(stale.locator('.differences')).toContainText('甲');
    await stale.getByRole('button', { name: '逐项比较' }).click();
    await expect(stale.getByRole('region', { name: '比较两个条目' })).toBeVisible();
    await stale.getByRole('button', { name: '采用这一结果' }).click();
    await expect(form(window)).toHaveCount(0);
    await expect(concept(window)).toContainText('建设和平委员会甲');
    await expect(concept(window)).toContainText('乙');
  });
});

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      let shuyu: Launched;
      test.beforeAll(async () => {
        shuyu = await launch({ preferences: { language, theme, window: { x: 0, y: 0, width: 1024, height: 640 } } });
      });
      test.afterAll(async () => {
        await shuyu[Symbol.asyncDispose]();
      });

      test('nothing for axe to find in the name, the form, its menu, its problems, the history', async () => {
        const { window, complaints } = shuyu;
        await lookUp(window, '解除武装');
        await expect(concept(window).locator('[lang=zh-TW]').first()).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.keyboard.press('Control+Enter');
        await expect(window.getByRole('dialog')).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.keyboard.type('Li Wei');
        await window.keyboard.press('Enter');
        await expect(form(window).locator('.form-chips').first()).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await terms(window).first().fill('维持和平\u200b ');
        await terms(window).nth(1).fill('');
        await expect(form(window).locator('.twins li').first()).toBeVisible();
        await form(window).locator('.field-tools .add').first().press('Enter');
        await expect(window.getByRole('menu')).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.keyboard.press('Escape');
        await form(window).locator('.quiet.remove').last().click();
        await form(window).locator('.removed-notice button').press('Escape');
        await expect(window.getByRole('alertdialog')).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.getByRole('alertdialog').locator('.danger').click();

        const detail = await stored(window, '解除武装');
        await window.keyboard.press('e');
        await terms(window).first().fill('解除武装甲');
        await saveElsewhere(window, detail, {
          ...detail.concept,
          languages: detail.concept.languages.map((section, at) =>
            at > 0 ? section : { ...section, terms: section.terms.map((term) => ({ ...term, term: ['解除武装乙'] })) },
          ),
        });
        await window.keyboard.press('Control+s');
        await expect(window.getByRole('alertdialog')).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.getByRole('alertdialog').locator('.buttons button').last().click();
        await expect(window.locator('.compare')).toBeVisible();
        expect(await violations(window)).toEqual([]);
        await window.locator('.compare .link').click();
        await expect(window.locator('.open input').first()).toBeFocused();
        await window.keyboard.press('ArrowRight');
        await window.locator('.stale > .buttons button').nth(2).click();
        await expect(form(window)).toHaveCount(0);
        await window.locator('.entry-tools [aria-expanded]').click();
        await window.locator('.history summary').first().click();
        await expect(window.locator('.differences').first()).toBeVisible();
        expect(await violations(window)).toEqual([]);
        expect(complaints).toEqual([]);
        const overflow = await window.locator('.entry-pane').evaluate((pane) => pane.scrollWidth - pane.clientWidth);
        expect(overflow).toBe(0);
      });
    });
  }
}

/** What axe finds wrong on the screen as it is, one line for each. */
async function violations(window: Page): Promise<string[]> {
  // Electron cannot open the page that axe would like to sum up in.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}
