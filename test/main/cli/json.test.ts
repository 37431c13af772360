import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shuyuHere } from '../../support/command-line.ts';
import { STARTER_FILE } from '../../support/term-index.ts';

/** The JSON of every command, exactly as the design has it. */

const status = z.enum(['preferred', 'admitted', 'deprecated', 'superseded']).nullable();
const text = z.string().min(1);
const count = z.int().min(0);
const problems = z.array(
  z.strictObject({ code: text, line: count.nullable(), column: count.nullable(), message: text }),
);
const collection = z.strictObject({ name: text, kind: z.enum(['termbase', 'memory']), concepts: count, units: count });

const LOOKUP = z.strictObject({
  query: z.string(),
  hits: z.array(
    z.strictObject({
      concept: z.uuid(),
      score: z.number().gt(0).lte(100),
      kind: z.enum(['exact', 'prefix', 'inside', 'fuzzy', 'pinyin']),
      terms: z.array(z.strictObject({ language: text, text, status })).min(1),
      subject: z.string().nullable(),
      collection: text,
    }),
  ),
});
const ANNOTATE = z.strictObject({
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['heading', 'paragraph', 'list-item', 'bullet', 'footnote', 'signature', 'url', 'page-furniture']),
      number: z.string().nullable(),
      text: z.string(),
      segments: z.array(
        z.strictObject({
          start: count,
          end: count,
          terms: z.array(
            z.strictObject({
              start: count,
              end: count,
              text,
              concept: z.uuid(),
              targets: z.array(z.strictObject({ text, status })),
            }),
          ),
          placeables: z.array(z.strictObject({ start: count, end: count, kind: text, target: z.string() })),
        }),
      ),
    }),
  ),
});
const IMPORTED = z.strictObject({ format: text, read: count, added: count, merged: count, skipped: count, problems });
const EXPORTED = z.strictObject({ format: text, written: count });
const VALIDATED = z.strictObject({ format: z.string(), valid: z.boolean(), problems });
const STATS = z.strictObject({
  concepts: count,
  terms: count,
  languages: z.record(text, count),
  subjects: z.record(text, count),
  collections: z.array(collection),
});

let folder: string;
let database: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shuyu-cli-'));
  database = inFolder('shuyu.sqlite');
  const { status: ended, stderr } = await shuyuHere('--database', database, 'stats');
  expect([ended, stderr]).toEqual([0, '']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run a command with --json on the starter; it must end well and print one document of this shape. */
async function json<Schema extends z.ZodType>(schema: Schema, ...args: readonly string[]): Promise<z.infer<Schema>> {
  const ran = await shuyuHere('--database', database, ...args, '--json');
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout.trim().split('\n')).toHaveLength(1);
  return schema.parse(JSON.parse(ran.stdout));
}

describe('on a new database, which holds the starter termbase', () => {
  test('lookup', async () => {
    const { query, hits } = await json(LOOKUP, 'lookup', '安理會', '--limit', '3');
    expect(query).toBe('安理會');
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(hits[0]).toMatchObject({ score: 100, kind: 'exact', collection: '联合国基础术语库' });
    expect(hits[0]?.terms).toContainEqual({ language: 'en-US', text: 'Security Council', status: 'preferred' });
  });

  test('lookup on one side that holds nothing', async () => {
    expect(await json(LOOKUP, 'lookup', '安理会', '--in', 'en')).toEqual({ query: '安理会', hits: [] });
  });

  test('annotate: offsets count in the text of the block', async () => {
    const page = inFolder('page.txt');
    writeFileSync(page, '一. 组织事项\n\n1. 安全理事会欢迎秘书长的报告。联合国支持非洲联盟。\n');
    const { blocks } = await json(ANNOTATE, 'annotate', page);
    const found = blocks.flatMap((block) =>
      block.segments.flatMap((segment) =>
        segment.terms.map((term) => {
          expect(block.text.slice(term.start, term.end)).toBe(term.text);
          expect(term.start).toBeGreaterThanOrEqual(segment.start);
          expect(term.end).toBeLessThanOrEqual(segment.end);
          return [term.text, term.targets[0]?.text];
        }),
      ),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['安全理事会', 'Security Council'],
        ['非洲联盟', 'African Union'],
      ]),
    );
    expect(blocks.map(({ number, segments }) => [number, segments.length])).toEqual([
      ['一.', 1],
      ['1.', 2],
    ]);
  });

  test('annotate from English', async () => {
    const page = inFolder('english.txt');
    writeFileSync(page, 'The Security Council met.\n');
    const { blocks } = await json(ANNOTATE, 'annotate', page, '--from', 'en');
    expect(blocks[0]?.segments[0]?.terms[0]).toMatchObject({ text: 'Security Council', start: 4, end: 20 });
    expect(blocks[0]?.segments[0]?.terms[0]?.targets[0]?.text).toBe('安全理事会');
  });

  test('export, then validate', async () => {
    const file = inFolder('out.tbx');
    expect(await json(EXPORTED, 'export', file, '--format', 'tbx-basic', '--style', 'dct')).toEqual({
      format: 'tbx-basic-dct',
      written: 742,
    });
    expect(readFileSync(file, 'utf8')).toContain('style="dct"');
    expect(await json(VALIDATED, 'validate', file)).toEqual({ format: 'TBX-Basic v3 DCT', valid: true, problems: [] });
  });

  test('import into a copy: all of it, then none of it, and a dry run', async () => {
    const copy = inFolder('copy.sqlite');
    copyFileSync(database, copy);
    const importing = (...flags: readonly string[]) =>
      json(IMPORTED, '--database', copy, 'import', STARTER_FILE, ...flags);
    const dry = await importing('--into', '另一', '--dry-run');
    expect(dry).toMatchObject({ format: 'TBX-Basic v3 DCA', read: 742, added: 742, problems: [] });
    expect(await importing('--into', '另一')).toEqual(dry);
    expect(await importing('--into', '另一', '--on-duplicate', 'skip')).toMatchObject({ added: 0, skipped: 742 });
  });

  test('collections', async () => {
    const { collections } = await json(z.strictObject({ collections: z.array(collection) }), 'collections');
    expect(collections).toEqual([{ name: '联合国基础术语库', kind: 'termbase', concepts: 742, units: 0 }]);
  });

  test('stats', async () => {
    const { concepts, terms, languages } = await json(STATS, 'stats');
    expect(concepts).toBe(742);
    expect(languages['zh-CN']).toBe(816);
    expect(Object.values(languages).reduce((sum, one) => sum + one, 0)).toBe(terms);
  });

  test('check', async () => {
    const schema = z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) });
    expect(await json(schema, 'check')).toEqual({ ok: true, problems: [] });
  });
});
