import { describe, expect, test } from 'vitest';
import { decode, decodeText, detectEncoding, isBinary } from '../../../core/text/encoding.ts';
import {
  BIG5,
  FRENCH,
  GB18030,
  LATIN_1,
  PORTUGUESE,
  SIMPLIFIED,
  SMALL_GB18030,
  SMALL_GB18030_NAMED,
  SMALL_SIMPLIFIED,
  SMALL_SIMPLIFIED_NAMED,
  TRADITIONAL,
  WINDOWS_1252,
  utf16,
} from '../../support/encoded.ts';
import { bytesOf, inChunks } from '../formats/support.ts';

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', bytesOf(SIMPLIFIED), 'utf-8', SIMPLIFIED],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${SIMPLIFIED}`), 'utf-8', SIMPLIFIED],
    ['ASCII', bytesOf('plain'), 'utf-8', 'plain'],
    ['nothing', new Uint8Array(0), 'utf-8', ''],
    ['GB18030', GB18030, 'gb18030', SIMPLIFIED],
    ['GB18030, a few words', SMALL_GB18030, 'gb18030', SMALL_SIMPLIFIED],
    ['GB18030, names and a row', SMALL_GB18030_NAMED, 'gb18030', SMALL_SIMPLIFIED_NAMED],
    ['Big5', BIG5, 'big5', TRADITIONAL],
    ['windows-1252, French', WINDOWS_1252, 'windows-1252', FRENCH],
    ['Latin-1, Portuguese', LATIN_1, 'windows-1252', PORTUGUESE],
    ['UTF-16LE with a mark', utf16(SIMPLIFIED, true, true), 'utf-16le', SIMPLIFIED],
    ['UTF-16BE with a mark', utf16(SIMPLIFIED, false, true), 'utf-16be', SIMPLIFIED],
    ['UTF-16LE without', utf16(`A/75/1 ${SIMPLIFIED}`, true, false), 'utf-16le', `A/75/1 ${SIMPLIFIED}`],
    ['UTF-16BE without', utf16(`A/75/1 ${SIMPLIFIED}`, false, false), 'utf-16be', `A/75/1 ${SIMPLIFIED}`],
    ['UTF-16LE without, Chinese only', utf16(SIMPLIFIED, true, false), 'utf-16le', SIMPLIFIED],
    ['English that could be UTF-16', bytesOf('Bush hid the facts'), 'utf-8', 'Bush hid the facts'],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, replaced: 0 });
  });

  test.each(['un déjà vu\n', 'Großübung', 'ÄÖÜ', 'HYVÄÄ PÄIVÄÄ', 'créée', 'la naïveté\n', '«Été» 20°C'])(
    'a few words of Latin-1: %s',
    (text) => {
      const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
      expect(decodeText(bytes)).toEqual({ text, encoding: 'windows-1252', replaced: 0 });
    },
  );

  test.each([true, false])('U+FFFD that stands in UTF-16 itself replaces nothing', (little) => {
    const text = `${SIMPLIFIED}\uFFFD。`;
    expect(decodeText(utf16(text, little, true))).toMatchObject({ text, replaced: 0 });
  });

  test('invalid bytes in UTF-8 are replaced and counted', () => {
    const bytes = Uint8Array.from([...bytesOf(SIMPLIFIED), 0xff, ...bytesOf('、'), 0xe4, 0xb8, ...bytesOf('x\uFFFD')]);
    expect(decodeText(bytes)).toEqual({ text: `${SIMPLIFIED}\uFFFD、\uFFFDx\uFFFD`, encoding: 'utf-8', replaced: 2 });
  });

  test('a sequence that the end of the head cuts off is not invalid', () => {
    expect(detectEncoding(bytesOf(SIMPLIFIED).slice(0, 31))).toBe('utf-8');
  });
});

describe('what is no text', () => {
  test.each([
    ['NUL bytes', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 0xff, 0xfe, 0x12, 0, 0xd8]), true],
    ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), true],
    ['control characters', Uint8Array.from({ length: 200 }, (_, at) => (at % 8) + 1), true],
    ['Chinese', bytesOf(SIMPLIFIED), false],
    ['GB18030', GB18030, false],
    ['UTF-16 without a mark', utf16(`A/75/1 ${SIMPLIFIED}`, true, false), false],
    ['nothing', new Uint8Array(0), false],
  ])('%s', (_, bytes, expected) => {
    expect(isBinary(bytes)).toBe(expected);
  });
});

interface Streamed {
  readonly text: string;
  readonly encoding: string | null;
  readonly declared: string | null;
  readonly replaced: number;
}

async function streamed(bytes: Uint8Array, size: number, xml: boolean): Promise<Streamed> {
  let encoding: string | null = null;
  let declared: string | null = null;
  let replaced = 0;
  let text = '';
  const notices = {
    encoding: (found: string, said: string | null): void => {
      encoding = found;
      declared = said;
    },
    replaced: (count: number): void => void (replaced += count),
  };
  for await (const piece of decode(inChunks(bytes, [size]), { xml, notices })) text += piece;
  return { text, encoding, declared, replaced };
}

describe('a stream', () => {
  const long = `${'ASCII at first. '.repeat(6_000)}${SIMPLIFIED.repeat(1_500)}`;

  test.each([1, 3, 1_000, 65_536, 1_000_000])('in chunks of %i bytes is decoded as a whole is', async (size) => {
    expect(await streamed(bytesOf(long), size, false)).toEqual({
      text: long,
      encoding: 'utf-8',
      declared: null,
      replaced: 0,
    });
    expect((await streamed(GB18030, size, false)).text).toBe(SIMPLIFIED);
    expect((await streamed(utf16(`A/75 ${SIMPLIFIED}`, true, false), size, false)).text).toBe(`A/75 ${SIMPLIFIED}`);
  });

  test('counts what it replaces the same in any chunks', async () => {
    const bytes = Uint8Array.from([...bytesOf(long), 0xff, ...bytesOf('、\uFFFD'), 0xfe, ...bytesOf('。')]);
    for (const size of [1, 7, 100_000]) expect((await streamed(bytes, size, false)).replaced).toBe(2);
  });
});

describe('XML', () => {
  const xml = (encoding: string, body: Uint8Array): Uint8Array =>
    Uint8Array.from([...bytesOf(`<?xml version="1.0" encoding="${encoding}"?><a>`), ...body, ...bytesOf('</a>')]);

  test.each([
    ['UTF-8', xml('UTF-8', bytesOf(SIMPLIFIED)), 'utf-8', SIMPLIFIED],
    ['GB2312', xml('GB2312', GB18030), 'gbk', SIMPLIFIED],
    ['Big5', xml('Big5', BIG5), 'big5', TRADITIONAL],
    ['ISO-8859-1', xml('ISO-8859-1', LATIN_1), 'windows-1252', PORTUGUESE],
    ['UTF-8 declared, Latin-1 in truth', xml('UTF-8', LATIN_1), 'windows-1252', PORTUGUESE],
    ['UTF-8 declared, GB18030 in truth', xml('UTF-8', GB18030), 'gb18030', SIMPLIFIED],
    ['UTF-16 declared, UTF-8 in truth', xml('UTF-16', bytesOf(SIMPLIFIED)), 'utf-8', SIMPLIFIED],
    ['an unknown label', xml('x-nonsense', bytesOf(SIMPLIFIED)), 'utf-8', SIMPLIFIED],
  ])('%s', async (_, bytes, encoding, text) => {
    const found = await streamed(bytes, 50, true);
    expect(found.encoding).toBe(encoding);
    expect(found.text).toContain(`<a>${text}</a>`);
    expect(found.replaced).toBe(0);
  });

  test('UTF-16 without a mark is told by its first character', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><a>${SIMPLIFIED}</a>`;
    expect(await streamed(utf16(text, true, false), 9, true)).toMatchObject({ text, encoding: 'utf-16le' });
    expect(await streamed(utf16(text, false, false), 9, true)).toMatchObject({ text, encoding: 'utf-16be' });
  });
});
