import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { multitermReader } from '../../../../core/formats/multiterm/reader.ts';
import { multitermWriter } from '../../../../core/formats/multiterm/writer.ts';
import { decodeText } from '../../../../core/text/encoding.ts';
import { HAVE_SHARED, samples } from '../../../support/shared.ts';
import { grammarOf } from '../grammar.ts';
import { OPTIONS, headOf, readAll, written } from '../support.ts';

/** Public reference files beside the project; without them these tests are skipped. */
const FILES = samples('multiterm', '.xml').map((file): [string, string] => [path.basename(file), file]);

type Node = string | { readonly name: string; readonly attributes: Record<string, string>; readonly content: Node[] };

/**
 * A file as a tree in which neither the order of attributes nor space between elements counts, nor whether fields stand
 * before the languages of an entry and the terms of a language (MTF allows either).
 */
function treeOf(xml: string): Node {
  const root: Exclude<Node, string> = { name: '', attributes: {}, content: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, content: [] };
    open.at(-1)?.content.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    closed?.content.sort((a, b) => Number(isSection(a)) - Number(isSection(b)));
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)?.content.push(text);
  });
  parser.write(xml).close();
  return root;
}

function isSection(node: Node): boolean {
  return typeof node !== 'string' && (node.name === 'termGrp' || node.name === 'languageGrp');
}

test.skipIf(HAVE_SHARED)('the reference files are not beside the project: their tests are skipped', () => undefined);

test.skipIf(!HAVE_SHARED).each(FILES)('%s is read without problems and comes back equal', async (_, file) => {
  const bytes = readFileSync(file);
  expect(multitermReader.recognises(headOf(bytes))).toBe(true);
  const { concepts, problems, flavour } = await readAll(multitermReader, bytes);
  expect(flavour).toBe('MultiTerm XML');
  expect(problems).toEqual([]);
  expect(concepts.flatMap((concept) => multitermWriter.leftOut(concept, OPTIONS))).toEqual([]);
  const again = written(multitermWriter, concepts);
  expect(treeOf(again)).toEqual(treeOf(decodeText(bytes).text));
  expect(grammarOf('multiterm/mtf.rng')(again)).toEqual([]);
});
