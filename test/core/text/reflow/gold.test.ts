import { describe, expect, test } from 'vitest';
import { documentOf, isText } from '../../../../core/text/document.ts';
import { goldDocuments, HAVE_SHARED, type GoldDocument } from '../../../support/shared.ts';

/** Documents that a careful reader put together again, which lie beside the project; skipped where they are missing. */

/** White space and title brackets are left out of account. */
const squeeze = (text: string) => text.replace(/[\s《》]/gu, '');

/** The harmonic mean of precision and recall of one multiset against another. */
function f1(given: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
  let right = 0;
  for (const item of given) {
    const count = left.get(item) ?? 0;
    if (count > 0) right++;
    left.set(item, count - 1);
  }
  return (2 * right) / (given.length + wanted.length);
}

function scores(page: string, gold: GoldDocument) {
  const blocks = documentOf(page, 'zh').blocks.filter(isText);
  const wanted = gold.blocks.filter(({ kind }) => kind !== 'url' && kind !== 'page-furniture');
  return {
    blocks: f1(
      blocks.map(({ text }) => squeeze(text)),
      wanted.map(({ text }) => squeeze(text)),
    ),
    sentences: f1(
      blocks.flatMap(({ text, segments }) => segments.map(({ start, end }) => squeeze(text.slice(start, end)))),
      wanted.flatMap(({ sentences }) => sentences.map(squeeze)),
    ),
  };
}

const WAYS: readonly (readonly [string, (page: string) => string])[] = [
  ['as it is', (page) => page],
  ['without the spaces at the ends of lines', (page) => page.replace(/[ \t]+$/gmu, '')],
  ['with carriage returns', (page) => page.replaceAll('\n', '\r\n')],
];

test.skipIf(HAVE_SHARED)('the documents are not beside the project: their tests are skipped', () => undefined);

describe.skipIf(!HAVE_SHARED).each(goldDocuments().map((gold) => [gold.name, gold] as const))('%s', (_, gold) => {
  test.each(WAYS)('%s: blocks and sentences are the reader’s', (_way, change) => {
    const { blocks, sentences } = scores(change(gold.page), gold);
    expect(blocks).toBeGreaterThanOrEqual(0.97);
    expect(sentences).toBeGreaterThanOrEqual(0.97);
  });

  test('most blocks are of the reader’s kind', () => {
    const kinds = new Map(gold.blocks.map(({ text, kind }) => [squeeze(text), kind]));
    const blocks = documentOf(gold.page, 'zh').blocks.filter(({ text }) => kinds.has(squeeze(text)));
    const right = blocks.filter(({ text, kind }) => kinds.get(squeeze(text)) === kind);
    expect(right.length / blocks.length).toBeGreaterThanOrEqual(0.9);
  });
});
