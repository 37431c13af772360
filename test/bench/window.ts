/**
 * How long it takes in the real window from a key to painted results, how smoothly the list scrolls, and what memory all
 * processes hold: `node test/bench/window.ts DATABASE [ROUNDS]`, after a build, with a display. The database is copied.
 */
import { copyFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launch, temporaryFolder } from '../e2e/launch.ts';
import { QuerySampler } from './query-sampler.ts';

const [database, rounds = '40'] = process.argv.slice(2);
if (database === undefined) throw new Error('usage: window.ts DATABASE [ROUNDS]');
const ROUNDS = Number(rounds);
/** Between two keys, in ms: a person who types fast. */
const PAUSE = 120;
const FRAMES = 600;

const userData = await temporaryFolder();
await copyFile(database, path.join(userData, 'shuyu.sqlite'));
const sampler = new QuerySampler(path.join(userData, 'shuyu.sqlite'));

declare global {
  interface Window {
    painted: { readonly key: number; readonly paint: number }[];
  }
}

/** From now on note for each key when what it changed below an element was painted. */
async function watch(window: Page, below: string): Promise<void> {
  await window.evaluate((selector) => {
    globalThis.window.painted = [];
    let key = 0;
    addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), { capture: true });
    const afterPaint = (then: () => void) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', then);
        port1.start();
        port2.postMessage(null);
      });
    };
    const place = document.querySelector(selector);
    if (place === null) throw new Error(selector);
    new MutationObserver(() => {
      const of = key;
      key = 0;
      // A key whose results are those of the one before changes nothing.
      if (of > 0) afterPaint(() => globalThis.window.painted.push({ key: of, paint: performance.now() }));
    }).observe(place, { childList: true, subtree: true, characterData: true, attributes: true });
  }, below);
}

const at = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(6);
};

/** Type the last key of each query, and tell how long it took to see what it finds. */
async function typed(window: Page, field: string, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const characters = [...query];
    const last = characters.pop() ?? '';
    await window.locator(field).fill(characters.join(''));
    await window.waitForTimeout(PAUSE);
    await window.evaluate(() => (globalThis.window.painted = []));
    await window.locator(field).focus();
    // A Chinese character comes from an input method, which ends with a key too.
    if (/^[\x20-\x7e]$/u.test(last)) await window.keyboard.press(last === ' ' ? 'Space' : last);
    else await window.evaluate(typeByInputMethod, last);
    await window.waitForTimeout(PAUSE);
    const [first] = await window.evaluate(() => globalThis.window.painted);
    if (first !== undefined) times.push(first.paint - first.key);
  }
  return times;
}

function typeByInputMethod(text: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', bubbles: true }));
  document.execCommand('insertText', false, text);
}

/** Frames that came late while the list is scrolled by this many, and the longest, in ms. */
async function scrolled(
  window: Page,
): Promise<{ readonly late: number; readonly longest: number; readonly empty: number }> {
  return await window.evaluate(async (frames) => {
    const list = document.querySelector('.entry-list');
    if (list === null) throw new Error('no list');
    list.scrollTop = 0;
    let [late, longest, empty, before] = [0, 0, 0, 0];
    for (let frame = 0; frame < frames; frame++) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      if (before > 0) {
        longest = Math.max(longest, now - before);
        if (now - before > 25) late++;
      }
      before = now;
      const row = list.getBoundingClientRect();
      const middle = document.elementFromPoint(row.left + 80, row.top + row.height / 2);
      if (middle?.closest('.entry-line.loading') !== null) empty++;
      list.scrollTop += 120;
    }
    return { late, longest, empty };
  }, FRAMES);
}

const ENGLISH_WORD = { language: 'en', make: (term: string) => sampler.word(term) } as const;

const shuyu = await launch({ userData, preferences: { language: 'en' } });
const { app, window } = shuyu;
try {
  const count = Number(sampler.connection.prepare('SELECT count(*) FROM concept').pluck().get());
  console.log(`${database}: ${count} concepts; key to painted results, ms`);
  // What this machine needs to show a letter in an empty page of the same application.
  await window.evaluate(() => {
    const [field, mirror] = [document.createElement('input'), document.createElement('p')];
    field.id = 'floor';
    mirror.id = 'mirror';
    field.addEventListener('input', () => (mirror.textContent = field.value));
    document.body.replaceChildren(field, mirror);
  });
  await watch(window, '#mirror');
  const floor = await typed(window, '#floor', sampler.queries(ENGLISH_WORD, ROUNDS));
  console.log(
    `floor     ${'a letter shown'.padEnd(28)} p50 ${at(floor, 0.5)}  p95 ${at(floor, 0.95)}  of ${floor.length}`,
  );
  await window.reload();
  await window.getByRole('main').waitFor();
  await window.keyboard.press('Control+k');
  await window.locator('.lookup-field').fill('a');
  await watch(window, '.hits');
  for (const kind of sampler.kinds()) {
    const times = await typed(window, '.lookup-field', sampler.queries(kind, ROUNDS));
    console.log(`look-up   ${kind.name.padEnd(28)} p50 ${at(times, 0.5)}  p95 ${at(times, 0.95)}  of ${times.length}`);
  }
  const began = performance.now();
  await window.keyboard.press('Control+t');
  await window.locator('.entry-line:not(.loading)').first().waitFor();
  console.log(`the list for the first time: ${Math.round(performance.now() - began)} ms`);
  const smooth = await scrolled(window);
  console.log(
    `scrolling: ${smooth.late} of ${FRAMES} frames late, longest ${smooth.longest.toFixed(0)} ms, ${smooth.empty} not filled`,
  );
  await watch(window, '.entry-list');
  for (const kind of sampler.kinds()) {
    const times = await typed(window, '.filter-query', sampler.queries(kind, ROUNDS));
    console.log(`termbase  ${kind.name.padEnd(28)} p50 ${at(times, 0.5)}  p95 ${at(times, 0.95)}  of ${times.length}`);
  }
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, serviceName }) => ({ pid, type: serviceName ?? type })),
  );
  for (const { pid, type } of metrics) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) / 1024);
    console.log(`memory    ${type.padEnd(28)} own ${kilobytes('RssAnon')} MB, with files ${kilobytes('VmRSS')} MB`);
  }
} finally {
  await shuyu[Symbol.asyncDispose]();
  rmSync(userData, { recursive: true, force: true });
}
