import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../core/contract.ts';
import { sentence } from '../../../core/errors.ts';
import type { LookupHit } from '../../../core/model/lookup.ts';
import { DatabaseService } from '../../../main/database/service.ts';
import { dumpOf, putStarter, temporaryFolder } from '../../support/database.ts';
import { STARTER_FILE } from '../../support/term-index.ts';

/** A service whose database holds the starter. Its process ends with the test's, as in the application. */
async function started() {
  const folder = temporaryFolder();
  const file = path.join(folder, 'shuyu.sqlite');
  await putStarter(file);
  const service = new DatabaseService();
  service.open(file, STARTER_FILE);
  expect(await service.answer('summary', {})).toMatchObject({ ok: true, value: { concepts: 742 } });
  return { folder, file, service };
}

const codeOf = (answer: Answer<unknown>) => (answer.ok ? null : answer.error.code);
const nothing = () => undefined;

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['lookup', null],
  ['lookup', {}],
  ['lookup', { query: '和平', side: 'fr', limit: 5 }],
  ['lookup', { query: '和平', side: null, limit: 0 }],
  ['lookup', { query: '和平', side: null, limit: 5, more: 1 }],
  ['lookup', { query: 'x'.repeat(1001), side: null, limit: 5 }],
  ['lookup', { query: ['和平'], side: null, limit: 5 }],
  ['recognise', { texts: '和平', from: 'zh' }],
  ['recognise', { texts: Array.from({ length: 501 }, () => ''), from: 'zh' }],
  ['concept', { uuid: "' OR 1=1" }],
  ['summary', []],
  ['summary', 'all'],
];

describe('a window is answered', () => {
  test('look-ups, texts, concepts and the summary', async () => {
    const { service } = await started();
    const lookup = await service.answer('lookup', { query: 'jcwz', side: null, limit: 5 });
    const [hit] = lookup.ok ? (lookup.value as readonly LookupHit[]) : [];
    expect(hit?.terms.map(({ text }) => text)).toContain('解除武装、复员和重返社会');
    expect(await service.answer('concept', { uuid: hit?.concept })).toMatchObject({
      ok: true,
      value: { uuid: hit?.concept, revision: 1, collection: '联合国基础术语库' },
    });
    expect(await service.answer('recognise', { texts: ['安全理事会', ''], from: 'zh' })).toMatchObject({
      ok: true,
      value: [{ terms: [{ start: 0, end: 5 }] }, { terms: [] }],
    });
  });

  test('a concept that is not there is said to be so', async () => {
    const { service } = await started();
    expect(codeOf(await service.answer('concept', { uuid: randomUUID() }))).toBe('concept-not-found');
  });

  test('malformed requests are said to be so', async () => {
    const { service } = await started();
    for (const [name, request] of MALFORMED) {
      expect([name, request, codeOf(await service.answer(name, request))]).toEqual([
        name,
        request,
        'request-malformed',
      ]);
    }
  });

  test('anything at all is answered, and does no harm', async () => {
    const { file, service } = await started();
    const before = dumpOf(file);
    const name = fc.oneof(
      fc.constantFrom('lookup', 'recognise', 'concept', 'summary'),
      fc.constantFrom('constructor', '__proto__', 'toString', 'import', 'export', 'close', 'importFile'),
      fc.string(),
    );
    const likely = fc.record({ query: fc.string({ unit: 'binary' }), side: fc.constant(null), limit: fc.integer() });
    await fc.assert(
      fc.asyncProperty(name, fc.oneof(likely, fc.anything()), async (asked, request) => {
        const answer = await service.answer(asked, request);
        if (answer.ok) return;
        expect(sentence(answer.error.code, answer.error.parameters, 'en')).not.toBe('');
        structuredClone(answer);
      }),
      { numRuns: 500 },
    );
    expect(dumpOf(file)).toBe(before);
  });
});

describe('a database that cannot be opened', () => {
  test('is said to be so at every request, and opened once the reason is gone', async () => {
    const file = path.join(temporaryFolder(), 'shuyu.sqlite');
    writeFileSync(file, '这不是数据库。'.repeat(1000));
    const service = new DatabaseService();
    service.open(file, STARTER_FILE);
    expect(codeOf(await service.answer('summary', {}))).toBe('database-damaged');
    expect(codeOf(await service.answer('summary', {}))).toBe('database-damaged');
    writeFileSync(file, '');
    expect(await service.answer('summary', {})).toMatchObject({ ok: true, value: { concepts: 742 } });
  });

  test('nor is one that was never named', async () => {
    expect(codeOf(await new DatabaseService().answer('summary', {}))).toBe('unexpected');
  });
});

describe('long work', () => {
  const importOf = (file: string) => ({
    files: [{ path: file, into: '又一个', mapping: null }],
    onDuplicate: 'add',
    dryRun: false,
  });

  test('a document is read, an export written, an import taken in', async () => {
    const { folder, service } = await started();
    const page = path.join(folder, 'page.txt');
    writeFileSync(page, '安全理事会');
    expect(await service.work('read', { path: page }, nothing)).toMatchObject({
      ok: true,
      value: { name: 'page.txt' },
    });
    const out = path.join(folder, 'out.tbx');
    expect(await service.work('export', { path: out, options: { format: 'tbx-basic' } }, nothing)).toMatchObject({
      ok: true,
      value: { written: 742 },
    });
    expect(readFileSync(out, 'utf8')).toContain('安全理事会');
    expect(await service.work('import', importOf(out), nothing)).toMatchObject({
      ok: true,
      value: [{ added: 742 }],
    });
  });

  test('is done one at a time, and can be cancelled', async () => {
    const { file, service } = await started();
    const before = dumpOf(file);
    const first = service.work('import', importOf(STARTER_FILE), nothing);
    expect(codeOf(await service.work('import', importOf(STARTER_FILE), nothing))).toBe('work-in-progress');
    service.cancel();
    expect(codeOf(await first)).toBe('cancelled');
    expect(dumpOf(file)).toBe(before);
    expect(await service.work('import', importOf(STARTER_FILE), nothing)).toMatchObject({ ok: true });
    service.cancel();
  });

  test('with a malformed request is refused', async () => {
    const { service } = await started();
    expect(codeOf(await service.work('import', { path: 1 }, nothing))).toBe('request-malformed');
    expect(codeOf(await service.work('export', { path: 'x', options: { format: '' } }, nothing))).toBe(
      'request-malformed',
    );
    expect(codeOf(await service.work('read', {}, nothing))).toBe('request-malformed');
  });
});
