import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { databaseRequests, desktopRequests } from '../../core/contract.ts';
import { editRequests } from '../../core/contract/curation.ts';
import { askDatabase, askDesktop, hits, lookUp } from './desk.ts';
import { sharedApplication } from './launch.ts';

const shuyu = sharedApplication({ preferences: { language: 'zh' } });

const MALFORMED = { ok: false, error: { code: 'request-malformed', parameters: {}, position: null } };

test.afterEach(async () => {
  const { window } = shuyu();
  await lookUp(window, '秘书长');
  await expect(hits(window).first()).toContainText('Secretary-General');
});

/** Questions and small edits come over one port. */
const ASKED = { ...databaseRequests, ...editRequests };

const names = (known: object) =>
  fc.oneof(fc.constantFrom(...Object.keys(known), 'constructor', '__proto__', 'toString'), fc.string(), fc.jsonValue());

test('whatever is thrown at the doors of the database, they say that it is malformed, and live', async () => {
  const { window } = shuyu();
  await fc.assert(
    fc.asyncProperty(names(ASKED), fc.jsonValue(), async (name, request) => {
      fc.pre(!isWellFormed(ASKED, name, request));
      expect(await askDatabase(window, name, request)).toEqual(MALFORMED);
    }),
    { numRuns: 200 },
  );
});

test('whatever is thrown at the doors of the desktop, they say that it is malformed, and live', async () => {
  const { window } = shuyu();
  await fc.assert(
    fc.asyncProperty(names(desktopRequests), fc.jsonValue(), async (name, request) => {
      fc.pre(!isWellFormed(desktopRequests, name, request));
      expect(await askDesktop(window, name, request)).toEqual(MALFORMED);
    }),
    { numRuns: 200 },
  );
});

test('requests that are nearly right are refused', async () => {
  const { window } = shuyu();
  const nearly: readonly (readonly [string, unknown])[] = [
    ['lookup', { query: 'a'.repeat(1001), side: null, limit: 50 }],
    ['lookup', { query: 'a', side: 'fr', limit: 50 }],
    ['lookup', { query: 'a', side: null, limit: 0 }],
    ['lookup', { query: 'a', side: null, limit: 50, path: '/etc/passwd' }],
    ['recognise', { texts: ['a'.repeat(100_001)], from: 'zh' }],
    ['recognise', { texts: Array.from({ length: 501 }, () => 'a'), from: 'zh' }],
    ['concept', { uuid: "' OR 1=1 --" }],
    ['import', { path: '/etc/passwd', into: 'x', onDuplicate: 'skip' }],
    ['read', { path: '/etc/passwd' }],
    ['setPerson', { name: ' ' }],
    ['saveConcept', { uuid: "' OR 1=1 --", revision: 1, concept: {}, action: 'edit' }],
    ['entries', { filter: { query: '' }, sort: 'random()', from: 0, count: 1, depth: 'end' }],
    ['export', { path: '/tmp/x', format: 'tbx-v2' }],
  ];
  for (const [name, request] of nearly) expect(await askDatabase(window, name, request)).toEqual(MALFORMED);
  const desktop: readonly (readonly [string, unknown])[] = [
    ['copyText', { text: 'a'.repeat(1_000_001) }],
    ['exportFile', { options: { format: 'csv', path: '/tmp/x' } }],
    ['losses', { options: { format: 'csv', changedSince: 'yesterday' } }],
    ['previewImport', { file: '/etc/passwd', mapping: null }],
    ['undoImport', { uuid: 'the last one' }],
    ['saveText', { name: 'a.txt', text: 'a'.repeat(10_000_001) }],
    ['openDocument', { path: '/etc/passwd' }],
    ['importFiles', { files: [{ path: '/etc/passwd', into: 'x', mapping: null }], onDuplicate: 'skip', dryRun: false }],
    ['importFiles', { files: [], onDuplicate: 'skip', dryRun: false }],
    ['setPreferences', { panelWidth: 1e9 }],
    ['setPreferences', { theme: 'pink' }],
  ];
  for (const [name, request] of desktop) expect(await askDesktop(window, name, request)).toEqual(MALFORMED);
});

test('a file that nobody chose is out of reach, whatever its name', async () => {
  const { window } = shuyu();
  const file = crypto.randomUUID();
  expect(await askDesktop(window, 'previewImport', { file, mapping: null })).toEqual(MALFORMED);
  const files = [{ file, into: 'x', mapping: null }];
  expect(await askDesktop(window, 'importFiles', { files, onDuplicate: 'skip', dryRun: true })).toEqual(MALFORMED);
});

test('values that no JSON holds are refused too, or do not even leave the page', async () => {
  const { window } = shuyu();
  const outcomes = await window.evaluate(async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const odd: unknown[] = [
      undefined,
      Number.NaN,
      1n,
      Symbol('odd'),
      () => 1,
      new Date(),
      new Map([['query', 'a']]),
      new Uint8Array(1000),
      cyclic,
      document.body,
      new Proxy({}, {}),
      Object.create(null),
    ];
    const ask = (name: never, request: never) => globalThis.window.shuyu.ask(name, request);
    const desktop = (name: never, request: never) => globalThis.window.shuyu.desktop(name, request);
    const outcome = (asked: Promise<{ ok: boolean }>) =>
      asked.then(
        (answer) => (answer.ok ? 'let through' : 'refused'),
        () => 'not sent',
      );
    const all: string[] = [];
    for (const value of odd) {
      for (const door of [ask, desktop] as ((name: never, request: never) => Promise<{ ok: boolean }>)[]) {
        try {
          all.push(await outcome(door('copyText' as never, value as never)));
          all.push(await outcome(door('lookup' as never, value as never)));
          all.push(await outcome(door(value as never, {} as never)));
        } catch {
          all.push('not sent');
        }
      }
    }
    return all;
  });
  expect(outcomes).not.toContain('let through');
});

function isWellFormed(doors: object, name: unknown, request: unknown): boolean {
  const schema = typeof name === 'string' && Object.hasOwn(doors, name) ? Reflect.get(doors, name) : null;
  return schema !== null && (schema as { safeParse(value: unknown): { success: boolean } }).safeParse(request).success;
}
