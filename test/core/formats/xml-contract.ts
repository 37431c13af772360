import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import type { FormatReader } from '../../../core/formats/format.ts';
import { LIMITS } from '../../../core/formats/xml/guard.ts';
import { bytesOf, readAll } from './support.ts';

/** How a file of the format is put together: its root's tags, and a valid entry with this in one of its texts. */
export interface XmlSample {
  readonly before: string;
  readonly entry: (inside: string) => string;
  readonly after: string;
}

/** What every XML format owes to the base they share: hostile files are refused, careless ones are read. */
export function xmlFormatContract(name: string, reader: FormatReader, sample: XmlSample): void {
  const root = /^<(\w+)/u.exec(sample.before)?.[1] ?? '';
  const file = (inside: string, prolog = ''): string =>
    `<?xml version="1.0"?>\n${prolog}${sample.before}\n${sample.entry(inside)}\n${sample.after}`;
  const doctype = (subset: string): string => `<!DOCTYPE ${root} [${subset}]>\n`;

  async function codesOf(input: string | Uint8Array): Promise<readonly string[]> {
    return (await readAll(reader, input)).problems.map((problem) => problem.code);
  }

  describe(`${name} as XML`, () => {
    const doubling = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('');

    test.each([
      ['an entity bomb', file('&a20;', doctype(`<!ENTITY a0 "ha">${doubling}`)), 'xml-entities-declared'],
      [
        'a quadratic entity bomb',
        file('&a;'.repeat(1_000), doctype(`<!ENTITY a "${'x'.repeat(10_000)}">`)),
        'xml-entities-declared',
      ],
      ['an external entity', file('&x;', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')), 'xml-entities-declared'],
      [
        'a parameter entity',
        file('', doctype('<!ENTITY % x SYSTEM "http://192.0.2.1/x">%x;')),
        'xml-entities-declared',
      ],
      ['nesting without end', file('<a>'.repeat(100_000)), 'xml-too-deep'],
      [
        'too many attributes',
        file(`<a ${Array.from({ length: LIMITS.attributes + 1 }, (_, n) => `a${n}=""`).join(' ')}/>`),
        'xml-too-many-attributes',
      ],
      [
        'megabytes of attributes',
        file(`<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}="${'y'.repeat(30)}"`).join(' ')}/>`),
        'xml-too-many-attributes',
      ],
      ['an endless attribute', file(`<a b="${'x'.repeat(LIMITS.attributeLength + 1)}"/>`), 'xml-too-long'],
      ['an endless text', file('x'.repeat(LIMITS.token + LIMITS.piece)), 'xml-too-long'],
      ['an endless comment', file(`<!--${'x'.repeat(LIMITS.token + LIMITS.piece)}`), 'xml-too-long'],
      ['an endless entry', file('<a>xxxxxxxxxxxxxxxxxxxxxxxxx</a>'.repeat(270_000)), 'xml-too-long'],
      ['nothing', '', 'xml-empty'],
      ['only space', ' \n ', 'xml-empty'],
      ['a second prolog', file('<?xml version="1.0"?>'), 'xml-not-well-formed'],
      ['a bare ampersand', file('a & b'), 'xml-not-well-formed'],
      ['an unclosed tag', file('<a>'), 'xml-not-well-formed'],
    ])('refuses %s', async (_, input, code) => {
      const error: unknown = await readAll(reader, input).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ShuyuError);
      expect(error).toHaveProperty('code', code);
    });

    test.each([
      ['an undefined entity', file('a&nbsp;b'), 'xml-entity-undefined'],
      ['a reference to a control character', file('a&#1;b'), 'xml-entity-undefined'],
      ['a control character', file('a\u0001b'), 'xml-character-invalid'],
      [
        'another encoding than declared',
        `<?xml version="1.0" encoding="UTF-16"?>${file('').slice(21)}`,
        'encoding-not-as-declared',
      ],
    ])('reads on after %s', async (_, input, code) => {
      expect(await codesOf(input)).toContain(code);
    });

    test('gives the place of invalid bytes', async () => {
      const [before, after] = file('和平@').split('@');
      const bytes = Uint8Array.from([...bytesOf(before ?? ''), 0xff, ...bytesOf(after ?? '')]);
      const { problems } = await readAll(reader, bytes);
      expect(problems.find((problem) => problem.code === 'encoding-replaced')?.position?.line).toBe(3);
    });

    test('takes names that JavaScript gives every object for names', async () => {
      const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
      const elements = names.map((odd) => `<${odd} ${odd}="1" type="${odd}">a</${odd}>`).join('');
      const input = file(elements).replace(sample.after, elements + sample.after);
      const { concepts, units, problems } = await readAll(reader, input);
      expect(concepts.length + units.length).toBe(1);
      expect(problems.length).toBeGreaterThan(0);
    });

    test('never loads a DTD', async () => {
      const input = file('', `<!DOCTYPE ${root} SYSTEM "http://192.0.2.1/x.dtd" [<!ELEMENT x ANY>]>\n`);
      const { concepts, units } = await readAll(reader, input);
      expect(concepts.length + units.length).toBe(1);
    });

    test.each([
      ['UTF-16LE', 'utf-16le', true],
      ['UTF-16LE without a mark', 'utf-16le', false],
      ['UTF-16BE', 'utf-16be', true],
      ['UTF-16BE without a mark', 'utf-16be', false],
    ] as const)('reads %s', async (_, encoding, marked) => {
      const text = file('和平').replace('?>', ' encoding="UTF-16"?>');
      const little = Buffer.from(marked ? `\uFEFF${text}` : text, 'utf16le');
      const reading = await readAll(reader, encoding === 'utf-16le' ? little : little.swap16());
      expect(reading.concepts.length + reading.units.length).toBe(1);
      expect(reading.problems).toEqual((await readAll(reader, file('和平'))).problems);
    });
  });
}
