import { expect, test } from 'vitest';
import { CONCEPT_WRITERS, READERS, UNIT_WRITERS, unitWriterOf, writerOf } from '../../../core/formats/registry.ts';
import { EXPORT_FORMATS, TOOLS } from '../../../core/model/tools.ts';

test('every format that is written can be chosen, with its own ending', () => {
  const offered = EXPORT_FORMATS.map(({ id, extension, holds }) => `${id} ${extension} ${holds}`);
  const written = [
    ...CONCEPT_WRITERS.map(({ id, extension }) => `${id} ${extension} concepts`),
    ...UNIT_WRITERS.map(({ id, extension }) => `${id} ${extension} units`),
  ];
  expect(new Set(offered)).toEqual(new Set(written));
});

test('every tool gets a format that there is', () => {
  for (const { format } of TOOLS) expect(writerOf(format).id).toBe(format);
});

test('ids are told apart, and one that is not there is refused with those that are', () => {
  for (const ids of [READERS.map(({ id }) => id), EXPORT_FORMATS.map(({ id }) => id)]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(unitWriterOf('tbx-v2')).toBeNull();
  expect(() => writerOf('docx')).toThrow(expect.objectContaining({ code: 'format-not-written' }));
});
