import { expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import type { FilePreview } from '../../../core/model/exchange.ts';
import type { TableMapping } from '../../../core/model/table.ts';
import {
  canGo,
  collectionKind,
  collectionNameOf,
  importable,
  importReducer,
  importRequest,
  NO_IMPORT,
  type ImportAction,
  type ImportState,
} from '../../../renderer/exchange/import/import-state.ts';

const PREVIEW: FilePreview = { format: 'TBX', table: null, concepts: [], units: [], problems: [] };
const REPORT = { format: 'TBX', read: 1, added: 1, merged: 0, skipped: 0, problems: [], moreProblems: 0 };
const mapping = (kind: 'term' | 'ignored'): TableMapping => ({
  hasHeader: true,
  separator: null,
  columns: [kind === 'term' ? { kind, language: 'zh' } : { kind }],
});

const add = (...names: string[]): ImportAction => ({
  kind: 'add',
  files: names.map((name) => ({ id: name, name, size: 1 })),
});
const read = (id: string, outcome: FilePreview | ShuyuError = PREVIEW): ImportAction => ({
  kind: 'read',
  id,
  mapping: null,
  outcome,
});
const after = (...actions: ImportAction[]): ImportState => actions.reduce(importReducer, NO_IMPORT);
const report = (isDryRun: boolean): ImportAction => ({
  kind: 'report',
  result: { isDryRun, files: [{ name: 'a.tbx', report: REPORT }], imports: [] },
});

test('files that are chosen are checked first, each bound for a collection of its name', () => {
  const state = after(add('a.tbx', 'b.c.csv'));
  expect(state.step).toBe('check');
  expect(state.shown).toBe('a.tbx');
  expect(state.files.map(({ into }) => into)).toEqual(['a', 'b.c']);
  expect(after(add())).toBe(NO_IMPORT);
});

test.each([
  ['terms.tbx', 'terms'],
  ['.tbx', '.tbx'],
  ['名录', '名录'],
])('the collection of %s is %s', (file, name) => expect(collectionNameOf(file)).toBe(name));

test('one goes on when every file was read and one of them can be imported', () => {
  expect(canGo(after(add('a', 'b'), read('a')), 'target')).toBe(false);
  const state = after(add('a', 'b'), read('a'), read('b', new ShuyuError('format-unknown')));
  expect(canGo(state, 'target')).toBe(true);
  expect(importRequest(importable(state), 'merge', true)).toEqual({
    files: [{ file: 'a', into: 'a', mapping: null }],
    onDuplicate: 'merge',
    dryRun: true,
  });
  expect(canGo(state, 'report')).toBe(false);
  expect(importReducer(state, { kind: 'go', step: 'report' })).toBe(state);
});

test('a table without a column of terms cannot be imported', () => {
  const state = after(add('a'), read('a'), { kind: 'map', id: 'a', mapping: mapping('ignored') });
  expect(importable(state)).toEqual([]);
  const mended = importReducer(state, { kind: 'map', id: 'a', mapping: mapping('term') });
  expect(importable(mended)).toHaveLength(1);
});

test('what was read by a mapping that is not wanted any more comes too late', () => {
  const state = after(add('a'), { kind: 'map', id: 'a', mapping: mapping('term') });
  expect(importReducer(state, read('a'))).toBe(state);
});

test('removing the last file begins again; removing the one that is shown shows another', () => {
  expect(after(add('a'), { kind: 'remove', id: 'a' })).toEqual(NO_IMPORT);
  expect(after(add('a', 'b'), { kind: 'remove', id: 'a' }).shown).toBe('b');
});

test('back goes from step to step, and from the report of a dry run to where the import is begun', () => {
  const dry = after(add('a'), read('a'), { kind: 'go', step: 'target' }, report(true));
  expect(dry.step).toBe('report');
  const steps = [dry];
  for (let press = 0; press < 4; press++) steps.push(importReducer(steps.at(-1) ?? dry, { kind: 'back' }));
  expect(steps.map(({ step }) => step)).toEqual(['report', 'target', 'check', 'choose', 'choose']);
});

test('when all is imported there is only the report, and whatever comes next is a new import', () => {
  const over = after(add('a'), read('a'), { kind: 'policy', onDuplicate: 'merge' }, report(false));
  expect(canGo(over, 'target')).toBe(false);
  expect(importReducer(over, { kind: 'back' })).toEqual({ ...NO_IMPORT, onDuplicate: 'merge' });
  expect(importReducer(over, add('b')).files.map(({ file }) => file.id)).toEqual(['b']);
});

test('files that are offered join those that are there', () => {
  expect(after(add('a'), add('b')).files).toHaveLength(2);
});

test('translation units go into a memory', () => {
  const unit = { externalId: null, attributes: {}, categories: [], variants: [] };
  const [file] = after(add('a'), read('a', { ...PREVIEW, units: [unit] })).files;
  expect(file && collectionKind(file)).toBe('memory');
});
