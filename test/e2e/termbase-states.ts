import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LookupHit } from '../../core/model/lookup.ts';
import type { ConceptDetail } from '../../core/contract.ts';
import { askDatabase, askDesktop, chooseInDialog, concept, saveInDialog } from './desk.ts';
import { launch, type Launched } from './launch.ts';

/** The states of the termbase screen one after another, in either language, for what is to be looked at in all of them. */

const TERM = '阿拉伯国家联盟';
const PACK = 'colleague.shuyu';

const form = (window: Page) => window.locator('.entry-form');
const list = (window: Page) => window.locator('.entry-list');
const query = (window: Page) => window.locator('.filter-query');
const firstTerm = (window: Page) => form(window).locator('.term-input').first();

async function goToPart(window: Page, place: number): Promise<void> {
  await window.keyboard.press('Control+t');
  await window.locator('.parts button').nth(place).press('Enter');
}

async function search(window: Page, words: string): Promise<void> {
  await query(window).fill(words);
  await query(window).press('ArrowDown');
}

async function openBulk(window: Page, kind: number): Promise<void> {
  if (await window.getByRole('dialog').isVisible()) await window.keyboard.press('Escape');
  await window.locator('.bulk-button').press('Enter');
  await window.locator('.menu-item').nth(kind).press('Enter');
  await expect(window.getByRole('dialog')).toBeVisible();
}

async function openPack({ app, window }: Launched, file: string): Promise<void> {
  await chooseInDialog(app, file);
  await window.locator('.packs > .buttons button').press('Enter');
}

/** The entry of a term with its first term changed, saved under that name. */
async function rename(window: Page, to: string, who: string): Promise<string> {
  const found = (await askDatabase(window, 'lookup', { query: TERM, side: null, limit: 1 })) as { value: LookupHit[] };
  const uuid = found.value[0]?.concept ?? '';
  const { value } = (await askDatabase(window, 'concept', { uuid })) as { value: ConceptDetail };
  const [section, ...others] = value.concept.languages;
  const terms = section?.terms.map((term, at) => (at === 0 ? { ...term, term: [to] } : term)) ?? [];
  const languages = section === undefined ? others : [{ ...section, terms }, ...others];
  await window.evaluate(
    async ([name, request]) => {
      await globalThis.window.shuyu.edit('setPerson', { name });
      await globalThis.window.shuyu.edit('saveConcept', request);
    },
    [who, { uuid, revision: value.revision, concept: { ...value.concept, languages }, action: 'edit' }] as const,
  );
  return uuid;
}

/** A change pack of a colleague who has changed an entry of the starter termbase. */
export async function makePack(folder: string): Promise<void> {
  await using colleague = await launch();
  const uuid = await rename(colleague.window, '阿盟（同事）', 'Anne');
  await saveInDialog(colleague.app, path.join(folder, PACK));
  await askDesktop(colleague.window, 'savePack', { content: { selection: { uuids: [uuid] } } });
}

export const TERMBASE_STATES: Readonly<Record<string, (shuyu: Launched, folder: string) => Promise<void>>> = {
  'the termbase: an empty review queue': async ({ window }) => {
    await goToPart(window, 1);
    await expect(window.locator('.entries-none')).toBeVisible();
  },
  'the termbase: an entry in the list': async ({ window }) => {
    await goToPart(window, 0);
    await expect(concept(window)).toBeVisible();
    await expect(window.locator('.facet-count').first()).not.toBeEmpty();
  },
  'the termbase: ticked entries': async ({ window }) => {
    await search(window, '安全');
    await expect(list(window)).toBeFocused();
    await window.keyboard.press('Space');
    await window.keyboard.press('Shift+ArrowDown');
    await expect(window.locator('.ticked-count')).not.toBeEmpty();
  },
  'the termbase: the menu for ticked entries': async ({ window }) => {
    await window.locator('.bulk-button').press('Enter');
    await expect(window.getByRole('menu')).toBeVisible();
    await expect(window.locator('.menu-item')).toHaveCount(7);
  },
  ...Object.fromEntries(
    ['status', 'subject', 'review', 'replace', 'collection', 'remove'].map((kind, at) => [
      `the termbase: ${kind} of many entries`,
      async ({ window }: Launched) => {
        if (await window.getByRole('menu').isVisible()) await window.keyboard.press('Escape');
        await openBulk(window, at);
        if (kind === 'replace') {
          await window.locator('.bulk input').first().fill('安全');
          await expect(window.locator('.bulk-example').first()).toBeVisible();
        } else if (kind !== 'collection') {
          await expect(window.locator('.bulk-counts')).not.toBeEmpty();
        }
      },
    ]),
  ),
  'the termbase: nothing found': async ({ window }) => {
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await query(window).fill('魑魅魍魎饕餮');
    await expect(window.locator('.entries-none')).toBeVisible();
  },
  'the termbase: editing': async ({ window }) => {
    await search(window, TERM);
    await expect(concept(window)).toContainText(TERM);
    await window.keyboard.press('e');
    await window.getByRole('dialog').getByRole('textbox').fill('Li Wei');
    await window.keyboard.press('Enter');
    await expect(firstTerm(window)).toBeFocused();
    await expect(form(window).locator('.form-chips').first()).toBeVisible();
  },
  'the termbase: a new entry': async ({ window }) => {
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+e');
    await expect(firstTerm(window)).toBeFocused();
    await firstTerm(window).fill(TERM);
    await expect(form(window).locator('.twins li').first()).toBeVisible();
  },
  'the termbase: an entry to review': async ({ window }) => {
    await window.keyboard.press('Escape');
    await window.locator('.discard .danger').press('Enter');
    await rename(window, '阿盟（这里）', 'Li Wei');
    await goToPart(window, 1);
    await expect(window.locator('.entry-line .badge')).toBeVisible();
    await expect(concept(window)).toContainText('阿盟（这里）');
  },
  'the termbase: the history of an entry': async ({ window }) => {
    await window.locator('.entry-tools [aria-expanded]').press('Enter');
    await expect(window.locator('.differences').first()).toBeVisible();
  },
  'the termbase: before duplicates are looked for': async ({ window }) => goToPart(window, 2),
  'the termbase: duplicates side by side': async ({ window }) => {
    await window.locator('.duplicates-head button').press('Enter');
    await expect(window.locator('.compare')).toBeVisible();
  },
  'the termbase: no duplicates of a kind': async ({ window }) => {
    await window.locator('.duplicate-kinds button').nth(1).press('Enter');
    await expect(window.locator('.duplicates-none')).toBeVisible();
  },
  'the termbase: changes': async ({ window }) => {
    await goToPart(window, 3);
    await expect(window.locator('.log li').first()).toBeVisible();
  },
  'the termbase: a pack with a conflict': async (shuyu, folder) => {
    await openPack(shuyu, path.join(folder, PACK));
    await shuyu.window.locator('.pack-conflict').press('Enter');
    await expect(shuyu.window.locator('.conflict .compare')).toBeVisible();
  },
  'the termbase: a pack that is refused': async (shuyu, folder) => {
    await shuyu.window.locator('.opened-pack > .buttons .quiet').press('Enter');
    const broken = path.join(folder, 'broken.shuyu');
    await writeFile(broken, '{"format":"shuyu-changes","version":99}\n');
    await openPack(shuyu, broken);
    await expect(shuyu.window.getByRole('alert')).toBeVisible();
  },
  'the termbase: statistics': async ({ window }) => {
    await goToPart(window, 4);
    await expect(window.locator('.bar').first()).toBeVisible();
  },
  'the termbase: facets as a drawer': async ({ app, window }) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
    await goToPart(window, 0);
    await window.locator('.filter-toggle').press('Enter');
    await expect(window.locator('.facets input').first()).toBeFocused();
    await expect(window.locator('.facets-veil')).toBeVisible();
  },
};
