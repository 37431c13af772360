import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writerOf } from '../../../../core/formats/registry.ts';
import { dialectV3 } from '../../../../core/formats/tbx/dialects.ts';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import { grammarOf } from '../grammar.ts';
import { bytesOf, readAll, written } from '../support.ts';
import { fittingConcepts, strangeConcepts } from './arbitrary.ts';
import { canonical } from './canonical.ts';
import { EVERYTHING_V2, EVERYTHING_V3, ROUND_TRIPS, TAGGED_V3, VENDOR_V3 } from './everything.ts';
import { STRICT_WRITERS } from './writers.ts';

const GRAMMARS = { 2: grammarOf('tbx/tbx2-basic.rng'), 3: grammarOf('tbx/tbx3.rng') };

const grammarFor = (id: string) => GRAMMARS[id === 'tbx-v2' ? 2 : 3];

/** A file read and written again, header and back matter with it. */
async function through(id: string, file: string | Uint8Array): Promise<string> {
  const { concepts, header, back } = await readAll(tbxReader, file);
  return written(writerOf(id), concepts, { header, back });
}

describe('a file comes back as it was', () => {
  test.each(ROUND_TRIPS)('%s: %s', async (id, _, file) => {
    expect(canonical(bytesOf(await through(id, file)))).toEqual(canonical(bytesOf(file)));
  });

  test('with its header, where a strict writer can take it', async () => {
    const again = await through('tbx-linguist', EVERYTHING_V3);
    const { header } = await readAll(tbxReader, again);
    const squeezed = (xml: string): string =>
      /<tbxHeader.*<\/tbxHeader>/su.exec(xml)?.[0].replace(/\s*\n\s*/gu, '') ?? '';
    expect(squeezed(again)).toBe(squeezed(EVERYTHING_V3));
    expect(header?.attributes['xml:lang']).toBe('zh-CN');
  });

  test.each(['tbx-v2', 'tbx-basic'])('%s takes what it can of a careless header', async (id) => {
    const header =
      '<martifHeader><fileDesc><publicationStmt><p>P</p></publicationStmt><sourceDesc><p type="DCSName">A</p></sourceDesc>' +
      '<sourceDesc>bare <b>text</b></sourceDesc></fileDesc><encodingDesc><p type="DCSName">x.xcs</p></encodingDesc></martifHeader>';
    const xml = await through(id, EVERYTHING_V2.replace('<text>', `${header}<text>`));
    expect(grammarFor(id)(xml)).toEqual([]);
    for (const text of ['<p>P</p>', '>A</p>', '<p>bare text</p>']) expect(xml).toContain(text);
    expect(xml).not.toContain('x.xcs');
  });

  test('the same by way of another reading', async () => {
    const once = await through('tbx-v3-full', VENDOR_V3);
    expect(await through('tbx-v3-full', once)).toBe(once);
  });

  test('in v3 what came from v2, its grammar kept', async () => {
    const xml = await through('tbx-linguist', EVERYTHING_V2);
    expect(GRAMMARS[3](xml)).toEqual([]);
    expect(xml).toContain('<note>a <sc id="code-1"/>[b]bold<ec id="code-1-end" startRef="code-1"/>[/b] x</note>');
    const back = await through('tbx-v2', xml);
    expect(GRAMMARS[2](back)).toEqual([]);
    expect(back).toContain('<bpt i="code-1"/>[b]bold<ept i="code-1"/>');
  });
});

describe('ids and what points to them', () => {
  const file = (...entries: string[]): string =>
    `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>${entries.join('')}</body></text></tbx>`;
  const entry = (id: string, to: string): string =>
    `<conceptEntry id="${id}"><ref type="crossReference" target="${to}">r</ref><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>`;
  const links = (xml: string): string[] =>
    [...xml.matchAll(/ (?:id|target)="([^"]*)"/gu)].map(([, value = '']) => value);

  test.each([
    ['a number becomes a name, and references follow', [entry('12', '13'), entry('13', '12')], '_12 _13 _13 _12'],
    ['a second one is told apart, and what follows means it', [entry('a', 'a'), entry('a', 'a')], 'a a a_2 a_2'],
    [
      'one that takes the name of another',
      [entry('12', '_12'), entry('_12', '12'), entry('x', '_12')],
      '_12 _12 _12_2 _12 x _12_2',
    ],
  ])('%s', async (_, entries, expected) => {
    expect(links(await through('tbx-basic', file(...entries)))).toEqual(expected.split(' '));
  });

  test('an entry without an id does not take one that comes later', async () => {
    const nameless = entry('x', 'c1').replace(' id="x"', '');
    expect(links(await through('tbx-basic', file(nameless, entry('c1', 'c1'))))).toEqual(['entry-1', 'c1', 'c1', 'c1']);
  });

  test('of two imports with the same person in their back matter there is one', async () => {
    const { concepts, back } = await readAll(tbxReader, EVERYTHING_V3);
    for (const id of ['tbx-basic', 'tbx-v3-full']) {
      const xml = written(writerOf(id), concepts, { back: [...back, ...back] });
      expect(xml.match(/id="p1"/gu)).toHaveLength(1);
      expect(xml.match(/<back/gu)).toHaveLength(1);
    }
  });
});

describe('without entries there is no file', () => {
  test.each([...STRICT_WRITERS.map(({ id }) => id), 'tbx-v2-full', 'tbx-v3-full'])('%s', (id) => {
    expect(() => written(writerOf(id), [])).toThrow(expect.objectContaining({ code: 'export-empty' }));
  });
});

describe.each(STRICT_WRITERS.map((writer) => writer.id))('%s keeps to the grammar', (id) => {
  const writer = writerOf(id);
  const grammar = grammarFor(id);

  test.each([
    ['v3', EVERYTHING_V3],
    ['v3 in style DCT', TAGGED_V3],
    ['v3 that keeps to no rule', VENDOR_V3],
    ['v2', EVERYTHING_V2],
  ])('with what came from %s', async (_, file) => {
    const xml = await through(id, file);
    expect(grammar(xml)).toEqual([]);
    const { problems } = await readAll(tbxReader, xml);
    // References to ids that never were, and v2's codes as they were written, are the only things left.
    expect(problems.filter(({ code }) => !['tbx-reference-missing', 'tbx-language-odd'].includes(code))).toEqual([]);
  });

  test('with the starter termbase', async () => {
    const starter = readFileSync(path.join(import.meta.dirname, '../../../../resources/starter.tbx'));
    const xml = await through(id, starter);
    expect(grammar(xml)).toEqual([]);
    expect((await readAll(tbxReader, xml)).problems).toEqual([]);
  });

  test('with concepts by chance', () => {
    fc.assert(
      fc.property(fc.oneof(strangeConcepts, fittingConcepts(dialectV3('TBX-Linguist'))), (concepts) => {
        expect(grammar(written(writer, concepts))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the grammars reject', () => {
  const plain = EVERYTHING_V3.replace(/<ref .*?<\/ref>/su, '');

  test.each([
    ['an id that begins with a digit', plain.replace('id="c2"', 'id="2"')],
    ['an entry without an id', plain.replace(' id="c2"', '')],
    ['no entries', plain.replace(/<conceptEntry.*<\/conceptEntry>/su, '')],
    [
      'a term note after other information',
      plain.replace(
        '<term>war</term>',
        '<term>war</term><admin type="source">s</admin><termNote type="register">r</termNote>',
      ),
    ],
    ['markup in a term', plain.replace('<term>war</term>', '<term>war<ph/></term>')],
    ['a date with a time', plain.replace('2020-02-29', '2020-02-29T10:00:00')],
    ['a code with an underscore', plain.replace('"en-US"', '"en_US"')],
    ['an element of nobody', plain.replace('<term>war</term>', '<term>war</term><x/>')],
  ])('v3: %s', (_, file) => {
    expect(GRAMMARS[3](plain)).toEqual([]);
    expect(GRAMMARS[3](file)).not.toEqual([]);
  });

  test('v2: the default constraint set', async () => {
    const basic = await through('tbx-v2', EVERYTHING_V2);
    expect(GRAMMARS[2](basic)).toEqual([]);
    expect(GRAMMARS[2](basic.replaceAll(/<(\/?)tig/gu, '<$1ntig'))).not.toEqual([]);
    expect(GRAMMARS[2](EVERYTHING_V2)).not.toEqual([]);
  });
});
