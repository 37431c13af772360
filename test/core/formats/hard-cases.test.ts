import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import { recogniseFormat } from '../../../core/formats/registry.ts';
import { plainText } from '../../../core/model/terminology.ts';
import type { Reading } from './support.ts';
import { bytesOf, headOf, readAll } from './support.ts';

/** Files that somebody has to import on a Monday morning, small ones of our own making. */

const entry = (id: string, inside: string): string => `<termEntry${id}>${inside}</termEntry>`;
const section = (language: string, term: string): string => `<langSet ${language}><tig>${term}</tig></langSet>`;
const PEACE = section('xml:lang="zh"', '<term>和平</term>');
const SOURCE = '<martifHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc></martifHeader>';

function martif(entries: string, root = 'type="TBX-Basic" xml:lang="en"', header = SOURCE): string {
  return `<?xml version="1.0"?>\n<martif ${root}>${header}<text><body>${entries}</body></text></martif>`;
}

const GOOD = martif(entry(' id="c1"', PEACE));

/** A file read by whatever reader recognises it. */
function read(input: string | Uint8Array): Promise<Reading> {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  const reader = recogniseFormat(headOf(bytes));
  if (reader === null) throw new Error('not recognised');
  return readAll(reader, bytes);
}

function terms({ concepts }: Reading): readonly string[] {
  return concepts.flatMap(({ languages }) =>
    languages.flatMap(({ language, terms: found }) => found.map(({ term }) => `${language}: ${plainText(term)}`)),
  );
}

const codes = ({ problems }: Reading): readonly string[] => problems.map(({ code }) => code);

async function refusal(input: string | Uint8Array): Promise<ShuyuError> {
  const error: unknown = await read(input).catch((thrown: unknown) => thrown);
  if (!(error instanceof ShuyuError)) throw new Error('not refused');
  return error;
}

describe('hard cases real files show', () => {
  describe('bytes', () => {
    const declared = GOOD.replace('?>', ' encoding="UTF-16"?>');
    const little = (marked: boolean): Buffer => Buffer.from(marked ? `\uFEFF${declared}` : declared, 'utf16le');

    test.each([
      ['UTF-16 with a mark', little(true)],
      ['UTF-16 without one', little(false)],
      ['UTF-16BE with a mark', little(true).swap16()],
      ['UTF-16BE without one', little(false).swap16()],
      ['UTF-8 with a mark', bytesOf(`\uFEFF${GOOD}`)],
    ])('%s', async (_, bytes) => {
      const reading = await read(bytes);
      expect(terms(reading)).toEqual(['zh: 和平']);
      expect(codes(reading)).toEqual([]);
    });

    test('UTF-8 declared, Latin-1 in truth', async () => {
      const text = GOOD.replace('?>', ' encoding="UTF-8"?>').replace('和平', 'un café déjà préparé à Genève');
      const reading = await read(Buffer.from(text, 'latin1'));
      expect(terms(reading)).toEqual(['zh: un café déjà préparé à Genève']);
      expect(codes(reading)).toEqual(['encoding-not-as-declared']);
    });

    test('text garbled before it came here stays as it is', async () => {
      const garbled = Buffer.from('和平', 'utf8')
        .toString('latin1')
        .replaceAll(/[\x80-\x9F]/gu, '¤');
      expect(terms(await read(GOOD.replace('和平', garbled)))).toEqual([`zh: ${garbled}`]);
    });

    test('0 bytes are recognised as nothing', () => {
      expect(recogniseFormat(headOf(new Uint8Array()))).toBeNull();
    });

    test('a control character', async () => {
      const reading = await read(GOOD.replace('和平', '和\u0001平'));
      expect(terms(reading)).toEqual(['zh: 和\uFFFD平']);
      expect(codes(reading)).toEqual(['xml-character-invalid']);
    });
  });

  describe('XML', () => {
    test('a second prolog inside the body', async () => {
      const error = await refusal(martif(`<?xml version="1.0"?>${entry('', PEACE)}`));
      expect(error.code).toBe('xml-not-well-formed');
      expect(error.position?.line).toBe(2);
    });

    test('an unclosed tag', async () => {
      expect((await refusal(GOOD.replace('</tig>', ''))).code).toBe('xml-not-well-formed');
    });

    test('an undefined entity', async () => {
      const reading = await read(GOOD.replace('和平', '和&nbsp;平'));
      expect(terms(reading)).toEqual(['zh: 和&nbsp;平']);
      expect(codes(reading)).toEqual(['xml-entity-undefined']);
    });

    test('a DOCTYPE with an internal subset', async () => {
      const doctype = '?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd" [<!ELEMENT x ANY>]>';
      expect(codes(await read(GOOD.replace('?>', doctype)))).toEqual([]);
      const entities = doctype.replace('<!ELEMENT x ANY>', '<!ENTITY x "y">');
      expect((await refusal(GOOD.replace('?>', entities))).code).toBe('xml-entities-declared');
    });
  });

  describe('languages', () => {
    test.each([
      ['lang for xml:lang', 'lang="zh"', 'zh', ['tbx-attribute-unknown']],
      ['capitals', 'xml:lang="EN"', 'EN', []],
      ['an underscore', 'xml:lang="zh_CN"', 'zh_CN', ['tbx-language-odd']],
      ['C', 'xml:lang="C"', 'C', ['tbx-language-odd']],
      ['---', 'xml:lang="---"', '---', ['tbx-language-odd']],
      ['none', '', 'und', ['tbx-language-missing']],
    ])('%s', async (_, attribute, language, expected) => {
      const reading = await read(martif(entry('', section(attribute, '<term>a</term>'))));
      expect(terms(reading)).toEqual([`${language}: a`]);
      expect(codes(reading)).toEqual(expected);
    });

    test('two sections of one language', async () => {
      const reading = await read(martif(entry('', PEACE + section('xml:lang="zh"', '<term>安宁</term>'))));
      expect(terms(reading)).toEqual(['zh: 和平', 'zh: 安宁']);
      expect(reading.concepts[0]?.languages).toHaveLength(2);
      expect(codes(reading)).toEqual([]);
    });
  });

  describe('structure', () => {
    test.each([
      [
        'a wrong namespace',
        GOOD.replace('<martif', '<martif xmlns="urn:other"'),
        ['zh: 和平'],
        ['tbx-wrong-namespace'],
      ],
      ['an untyped martif', martif(entry('', PEACE), 'xml:lang="en"'), ['zh: 和平'], ['tbx-attribute-missing']],
      ['a martif without a header', martif(entry('', PEACE), undefined, ''), ['zh: 和平'], ['tbx-header-missing']],
      ['an empty term', martif(entry('', section('xml:lang="zh"', '<term/>'))), ['zh: '], ['tbx-term-empty']],
      ['an entry without a language section', martif(entry('', '<note>n</note>')), [], ['tbx-no-language']],
      ['a language section without a term', martif(entry('', '<langSet xml:lang="zh"/>')), [], ['tbx-no-term']],
      [
        'a transaction without a type',
        martif(entry('', `<transacGrp><transac>x</transac></transacGrp>${PEACE}`)),
        ['zh: 和平'],
        ['tbx-category-untyped'],
      ],
      [
        "vendors' categories",
        martif(
          entry('', `<descrip type="across_userdef_1">x</descrip><admin type="Txt::Text Field">y</admin>${PEACE}`),
        ),
        ['zh: 和平'],
        ['tbx-category-unknown', 'tbx-category-unknown'],
      ],
      [
        'hi inside a term',
        martif(entry('', section('xml:lang="en"', '<term>H<hi type="subscript">2</hi>O</term>'))),
        ['en: H2O'],
        [],
      ],
      ['an id that is a number', martif(entry(' id="57"', PEACE)), ['zh: 和平'], ['tbx-id-odd']],
      ['an id used twice', martif(entry(' id="c1"', PEACE).repeat(2)), ['zh: 和平', 'zh: 和平'], ['tbx-id-duplicate']],
      [
        'a category at the wrong level',
        martif(entry('', section('xml:lang="zh"', '<term>和平</term><descrip type="definition">d</descrip>'))),
        ['zh: 和平'],
        ['tbx-category-level'],
      ],
      [
        'a value off its list',
        martif(entry('', section('xml:lang="zh"', '<term>和平</term><termNote type="partOfSpeech">n.</termNote>'))),
        ['zh: 和平'],
        ['tbx-value-unlisted'],
      ],
    ])('%s', async (_, file, found, expected) => {
      const reading = await read(file);
      expect(terms(reading)).toEqual(found);
      expect(codes(reading)).toEqual(expected);
      for (const { position } of reading.problems) expect(position?.line).toBeGreaterThan(0);
    });

    test('the TBX-Min of 2013', async () => {
      const reading = await read(
        '<TBX dialect="TBX-Min"><header><id>x</id></header><body><entry id="C1"><langGroup xml:lang="zh"><termGroup>' +
          '<term>和平</term><termStatus>preferred</termStatus></termGroup></langGroup></entry></body></TBX>',
      );
      expect(reading.flavour).toBe('TBX-Min (2013)');
      expect(terms(reading)).toEqual(['zh: 和平']);
      expect(codes(reading)).toEqual([]);
    });
  });
});
