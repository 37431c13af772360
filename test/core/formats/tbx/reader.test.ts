import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../../core/errors.ts';
import { LIMITS } from '../../../../core/formats/xml/guard.ts';
import { tbxReader } from '../../../../core/formats/tbx/reader.ts';
import { dataCategory } from '../../../../core/model/terminology.ts';
import { bytesOf, readAll } from '../support.ts';

/** The hard cases of real files, one by one. */

const V3 = 'xmlns="urn:iso:std:iso:30042:ed-2"';
const HEADER = '<tbxHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader>';
const ENTRY =
  '<conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>和平</term></termSec></langSec></conceptEntry>';

function v3(body: string, root = `type="TBX-Basic" style="dca" xml:lang="en" ${V3}`, before = ''): string {
  return `<?xml version="1.0"?>\n${before}<tbx ${root}>${HEADER}<text><body>\n${body}\n</body></text></tbx>`;
}

function entry(inside: string, id = 'id="c1"'): string {
  return v3(`<conceptEntry ${id}>${inside}</conceptEntry>`);
}

function term(inside: string): string {
  return entry(`<langSec xml:lang="zh"><termSec>${inside}</termSec></langSec>`);
}

async function codesOf(file: string | Uint8Array): Promise<readonly string[]> {
  return (await readAll(tbxReader, file)).problems.map((problem) => problem.code);
}

async function refusalOf(file: string | Uint8Array): Promise<ShuyuError> {
  const error: unknown = await readAll(tbxReader, file).catch((thrown: unknown) => thrown);
  if (!(error instanceof ShuyuError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('what is kept with a problem', () => {
  test.each([
    ['an entry without language section', entry('<note>n</note>'), 'tbx-no-language'],
    ['a language section without term', entry('<langSec xml:lang="zh"/>'), 'tbx-no-term'],
    ['an empty term', term('<term> </term>'), 'tbx-term-empty'],
    ['a term section without term', term('<note>n</note>'), 'tbx-no-term'],
    ['two terms in a section', term('<term>a</term><term>b</term>'), 'tbx-term-second'],
    ['an id used twice', v3(ENTRY + ENTRY), 'tbx-id-duplicate'],
    [
      'an entry without id',
      entry('<langSec xml:lang="zh"><termSec><term>a</term></termSec></langSec>', ''),
      'tbx-id-missing',
    ],
    ['no language', entry('<langSec><termSec><term>a</term></termSec></langSec>'), 'tbx-language-missing'],
    [
      'an odd language',
      entry('<langSec xml:lang="---"><termSec><term>a</term></termSec></langSec>'),
      'tbx-language-odd',
    ],
    [
      'a category at the wrong level',
      term('<term>a</term><descrip type="subjectField">x</descrip>'),
      'tbx-category-level',
    ],
    [
      'a value off its list',
      term('<term>a</term><termNote type="partOfSpeech">nominal</termNote>'),
      'tbx-value-unlisted',
    ],
    ['an unknown category', term('<term>a</term><admin type="across_userdef_1">x</admin>'), 'tbx-category-unknown'],
    [
      'a category on the wrong element',
      term('<term>a</term><descrip type="source">x</descrip>'),
      'tbx-category-element',
    ],
    ['a category without type', term('<term>a</term><admin>x</admin>'), 'tbx-category-untyped'],
    [
      'an odd date',
      entry('<transacGrp><transac type="transactionType">origination</transac><date>May</date></transacGrp>'),
      'tbx-date-odd',
    ],
    ['a term out of place', entry('<langSec xml:lang="zh"><term>a</term></langSec>'), 'tbx-misplaced'],
    ['an element out of place', v3(`<admin type="source">x</admin>${ENTRY}`), 'tbx-misplaced'],
    [
      'stray text',
      entry('stray<langSec xml:lang="zh"><termSec><term>a</term></termSec></langSec>'),
      'tbx-text-misplaced',
    ],
    ['an undefined entity', term('<term>a&nbsp;b</term>'), 'xml-entity-undefined'],
    ['a reference to a control character', term('<term>a&#1;b</term>'), 'xml-entity-undefined'],
    ['a control character', term('<term>a\u0001b</term>'), 'xml-character-invalid'],
    ['a wrong namespace', v3(ENTRY, 'type="TBX-Basic" style="dca" xmlns="urn:other"'), 'tbx-wrong-namespace'],
    ['no header', `<martif type="TBX"><text><body>${ENTRY}</body></text></martif>`, 'tbx-header-missing'],
    ['no entries', v3(''), 'tbx-no-entries'],
  ])('%s', async (_, file, code) => {
    expect(await codesOf(file)).toContain(code);
  });

  test('a problem has the place of its element', async () => {
    const { problems } = await readAll(
      tbxReader,
      v3('  <conceptEntry id="x">\n    <langSec xml:lang="zh"/></conceptEntry>'),
    );
    expect(problems).toEqual([
      { code: 'tbx-no-term', parameters: { language: 'zh' }, position: { line: 4, column: 5 } },
    ]);
  });

  test('a vocabulary is complained of once, with a count', async () => {
    const odd = '<admin type="across_userdef_1">x</admin>';
    const { problems } = await readAll(tbxReader, term(`<term>a</term>${odd.repeat(2_500)}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.parameters).toEqual({ category: 'across_userdef_1', dialect: 'TBX-Basic', count: 2_500 });
  });

  test('ten thousand broken entries do not give ten thousand lines', async () => {
    const { problems } = await readAll(tbxReader, v3('<conceptEntry id="x"></conceptEntry>'.repeat(10_000)));
    expect(problems.length).toBeLessThan(2_010);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems' });
  });

  test('an undefined entity stays as text', async () => {
    const { concepts } = await readAll(tbxReader, term('<term>a&nbsp;b</term>'));
    expect(concepts[0]?.languages[0]?.terms[0]?.term).toEqual(['a&nbsp;b']);
  });

  test('a DOCTYPE without entities is accepted and not loaded', async () => {
    const file = v3(ENTRY, undefined, '<!DOCTYPE tbx SYSTEM "http://192.0.2.1/TBX.dtd" [<!ELEMENT x ANY>]>\n');
    expect((await readAll(tbxReader, file)).concepts).toHaveLength(1);
  });
});

describe('what is read alike', () => {
  const category = {
    ...dataCategory('descrip', 'definition', 'D'),
    group: {},
    members: [dataCategory('admin', 'source', 'S')],
  };

  test('styles DCA and DCT, whatever the prefix', async () => {
    const dct = v3(
      '<conceptEntry id="c1"><descripGrp><b:definition>D</b:definition><b:source>S</b:source></descripGrp>' +
        '<subjectField xmlns="http://www.tbxinfo.net/ns/min">law</subjectField></conceptEntry>',
      `type="TBX-Basic" style="dct" xml:lang="en" ${V3} xmlns:b="http://www.tbxinfo.net/ns/basic"`,
    );
    const { concepts, problems } = await readAll(tbxReader, dct);
    expect(concepts[0]?.categories[0]).toEqual(category);
    expect(concepts[0]?.categories[1]).toMatchObject({ element: 'descrip', type: 'subjectField', content: ['law'] });
    expect(problems.map((problem) => problem.code)).toEqual(['tbx-no-language']);
  });

  test('v2 with tig and ntig, lang for xml:lang', async () => {
    const section = (name: string, inside: string): string =>
      `<langSet lang="EN"><${name}>${inside}</${name}></langSet>`;
    const fields = '<term id="t1">peace</term><termNote type="partOfSpeech">noun</termNote>';
    const file = `<martif type="TBX" xml:lang="en">${HEADER.replaceAll('tbxHeader', 'martifHeader')}<text><body><termEntry id="c1">${section('tig', fields)}${section(
      'ntig',
      `<termGrp>${fields.replace(' id="t1"', '')}</termGrp>`,
    )}</termEntry></body></text></martif>`;
    const { concepts, problems } = await readAll(tbxReader, file);
    const [tig, ntig] = concepts[0]?.languages ?? [];
    expect({ ...ntig?.terms[0], attributes: {}, termAttributes: { id: 't1' } }).toEqual(tig?.terms[0]);
    expect(ntig?.terms[0]?.attributes).toEqual({ '#element': 'ntig' });
    expect(tig).toMatchObject({
      language: 'EN',
      attributes: { '#language': 'lang' },
      terms: [{ term: ['peace'], termAttributes: { id: 't1' } }],
    });
    expect(problems.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['tbx-attribute-unknown', { attribute: 'lang', element: 'langSet', count: 2 }],
    ]);
  });

  test('the TBX-Min of 2013', async () => {
    const file =
      '<TBX dialect="TBX-Min"><header><id>x</id></header><body><entry id="C1"><subjectField>law</subjectField>' +
      '<langGroup xml:lang="en"><termGroup><term>dog</term><customer>SAP</customer><termStatus>obsolete</termStatus>' +
      '<partOfSpeech>noun</partOfSpeech></termGroup></langGroup></entry></body></TBX>';
    const { concepts, problems, flavour } = await readAll(tbxReader, file);
    expect(flavour).toBe('TBX-Min (2013)');
    expect(problems).toEqual([]);
    expect(concepts[0]?.languages[0]?.terms[0]?.categories).toEqual([
      dataCategory('admin', 'customerSubset', 'SAP'),
      dataCategory('termNote', 'administrativeStatus', 'supersededTerm-admn-sts'),
      dataCategory('termNote', 'partOfSpeech', 'noun'),
    ]);
  });

  test('what nobody knows is kept whole', async () => {
    const file = term('<term>a<hi type="bold">b</hi></term><acme:x y="1">p<z>q</z></acme:x>');
    const { concepts } = await readAll(tbxReader, file);
    const section = concepts[0]?.languages[0]?.terms[0];
    expect(section?.term).toEqual(['a', { element: 'hi', attributes: { type: 'bold' }, content: ['b'] }]);
    expect(section?.categories).toEqual([
      {
        element: 'acme:x',
        type: null,
        attributes: { y: '1' },
        content: ['p', { element: 'z', attributes: {}, content: ['q'] }],
        group: null,
        members: [],
      },
    ]);
  });

  test("a note that carries Shuyu's own category becomes it again, any other stays a note", async () => {
    const { concepts } = await readAll(
      tbxReader,
      term('<term>a</term><note>reliability: attested</note><note>reliability: who knows</note>'),
    );
    expect(concepts[0]?.languages[0]?.terms[0]?.categories).toEqual([
      dataCategory('descrip', 'reliability', 'attested'),
      dataCategory('note', null, 'reliability: who knows'),
    ]);
  });

  test('a note that carries a review state becomes it again with who and when, of the whole entry only', async () => {
    const written = 'reviewState: approved (responsibility: Li (UN); date: 2026-11-25)';
    const notes = ['reviewState: proposed', written, 'reviewState: approved (by: Li)', 'reviewState: perhaps'];
    const marked = '<note>reviewState: <hi type="bold">approved</hi></note>';
    const { concepts } = await readAll(
      tbxReader,
      entry(
        `${notes.map((text) => `<note>${text}</note>`).join('')}${marked}` +
          `<langSec xml:lang="zh"><termSec><term>a</term><note>${written}</note></termSec></langSec>`,
      ),
    );
    const [bare, signed, ...others] = concepts[0]?.categories ?? [];
    expect(bare).toEqual(dataCategory('admin', 'reviewState', 'proposed'));
    expect(signed).toEqual({
      ...dataCategory('admin', 'reviewState', 'approved'),
      group: {},
      members: [dataCategory('transacNote', 'responsibility', 'Li (UN)'), dataCategory('date', null, '2026-11-25')],
    });
    expect(others.map(({ element }) => element)).toEqual(['note', 'note', 'note']);
    expect(concepts[0]?.languages[0]?.terms[0]?.categories).toEqual([dataCategory('note', null, written)]);
  });
});

describe('what is refused', () => {
  const bomb = `<!DOCTYPE tbx [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&a;&a;&a;&a;&a;&a;">`).join('')}]>\n`;

  test.each([
    ['an entity bomb', v3(term('&a19;'), undefined, bomb), 'xml-entities-declared'],
    [
      'an external entity',
      v3(ENTRY, undefined, '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'),
      'xml-entities-declared',
    ],
    [
      'a parameter entity',
      v3(ENTRY, undefined, '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://192.0.2.1/x">%x;]>\n'),
      'xml-entities-declared',
    ],
    ['nesting without end', entry('<hi>'.repeat(100_000)), 'xml-too-deep'],
    [
      'too many attributes',
      entry(`<note ${Array.from({ length: 200 }, (_, n) => `a${n}=""`).join(' ')}/>`),
      'xml-too-many-attributes',
    ],
    ['an endless attribute', entry(`<note a="${'x'.repeat(LIMITS.attributeLength + 1)}"/>`), 'xml-too-long'],
    ['an endless text', entry(`<note>${'x'.repeat(LIMITS.token + LIMITS.piece)}`), 'xml-too-long'],
    ['an endless comment', v3(`<!--${'x'.repeat(LIMITS.token + LIMITS.piece)}`), 'xml-too-long'],
    ['another root', '<tmx version="1.4"/>', 'tbx-not-tbx'],
    ['nothing', '', 'xml-empty'],
    ['only space', ' \n ', 'xml-empty'],
    ['an unclosed tag', v3('<conceptEntry>'), 'xml-not-well-formed'],
    ['a second prolog', v3('<?xml version="1.0"?>'), 'xml-not-well-formed'],
    ['a bare ampersand', term('<term>a & b</term>'), 'xml-not-well-formed'],
  ])('%s', async (_, file, code) => {
    expect((await refusalOf(file)).code).toBe(code);
  });

  test('a refusal has its place', async () => {
    expect((await refusalOf(v3('<conceptEntry>\n  <langSec></wrong>'))).position).toEqual({ line: 4, column: 19 });
  });
});

describe('bytes', () => {
  test('invalid bytes are replaced and the first has its place', async () => {
    const [before, after] = v3(`${ENTRY.repeat(3)}\n  @${ENTRY}`).split('@');
    const file = Uint8Array.from([...bytesOf(before ?? ''), 0xff, 0xfe, ...bytesOf(after ?? '')]);
    const { problems } = await readAll(tbxReader, file);
    expect(problems.find((problem) => problem.code === 'encoding-replaced')).toEqual({
      code: 'encoding-replaced',
      parameters: { encoding: 'utf-8', count: 2 },
      position: { line: 4, column: 3 },
    });
  });
});
