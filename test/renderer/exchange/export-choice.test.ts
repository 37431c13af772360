import { expect, test } from 'vitest';
import { desktopRequests } from '../../../core/contract.ts';
import { EXPORT_FORMATS, TOOLS } from '../../../core/model/tools.ts';
import {
  exportRequest,
  FIRST_CHOICE,
  isEmpty,
  targetOf,
  toggled,
  withTarget,
} from '../../../renderer/exchange/export/export-choice.ts';

const KNOWN = ['en-US', 'zh-CN', 'en', 'zh', 'zh_TW'];

test('every tool and format makes a request that the main process takes', () => {
  for (const target of [...TOOLS.map(({ id }) => `tool:${id}`), ...EXPORT_FORMATS.map(({ id }) => `format:${id}`)]) {
    const choice = withTarget(FIRST_CHOICE, target);
    expect(targetOf(choice)).toBe(target);
    const request = { options: exportRequest(choice, KNOWN) };
    expect(desktopRequests.exportFile.safeParse(request).success).toBe(true);
  }
});

test('what does not apply to translation units is not asked for', () => {
  const choice = { ...FIRST_CHOICE, subject: 'health', changedSince: '2026-01-31', collection: 'terms' };
  expect(exportRequest(withTarget(choice, 'format:tmx'), KNOWN)).toEqual({ format: 'tmx', codes: 'region' });
});

test('a pair comes first and brings the other codes of its languages', () => {
  const omegat = withTarget(FIRST_CHOICE, 'tool:omegat');
  expect(exportRequest(omegat, KNOWN).languages).toEqual(['en-US', 'zh-CN', 'en', 'zh']);
  expect(exportRequest({ ...omegat, languages: ['zh_TW', 'en'] }, KNOWN).languages).toEqual(['zh_TW', 'en', 'en-US']);
});

test('ticking everything is the same as choosing nothing', () => {
  expect(toggled(['a', 'b'], null, 'a')).toEqual(['b']);
  expect(toggled(['a', 'b'], ['b'], 'a')).toBeNull();
  expect(isEmpty({ ...FIRST_CHOICE, statuses: [] })).toBe(true);
  expect(isEmpty(FIRST_CHOICE)).toBe(false);
});

test('a file as it was imported keeps its language codes, and other formats what the person chose', () => {
  const full = withTarget(FIRST_CHOICE, 'format:tbx-v3-full');
  expect(full.codes).toBe('kept');
  expect(withTarget(full, 'format:csv').codes).toBe('region');
  expect(withTarget({ ...FIRST_CHOICE, codes: 'primary' }, 'format:csv').codes).toBe('primary');
});
