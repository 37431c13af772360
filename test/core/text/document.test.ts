import { describe, expect, test } from 'vitest';
import { ShuyuError } from '../../../core/errors.ts';
import { documentOf, readDocument, readText, tooLarge } from '../../../core/text/document.ts';
import { BIG5, GB18030, SIMPLIFIED, TRADITIONAL, utf16 } from '../../support/encoded.ts';
import { bytesOf } from '../formats/support.ts';

const ENGLISH = 'The Security Council met on Monday. It adopted resolution 1325 (2000).';

describe('a text file is read in any encoding, and its language told', () => {
  test.each([
    ['UTF-8', bytesOf(SIMPLIFIED), SIMPLIFIED, 'zh'],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${SIMPLIFIED}`), SIMPLIFIED, 'zh'],
    ['UTF-16LE with a mark', utf16(SIMPLIFIED, true, true), SIMPLIFIED, 'zh'],
    ['UTF-16BE with a mark', utf16(ENGLISH, false, true), ENGLISH, 'en'],
    ['UTF-16LE without a mark', utf16(ENGLISH, true, false), ENGLISH, 'en'],
    ['GB18030', GB18030, SIMPLIFIED, 'zh'],
    ['Big5', BIG5, TRADITIONAL, 'zh'],
    ['ASCII', bytesOf(ENGLISH), ENGLISH, 'en'],
  ])('%s', (_, bytes, text, side) => {
    const document = readDocument(bytes, 'page.txt', null);
    expect(readText(bytes, 'page.txt')).toBe(text);
    expect(document.side).toBe(side);
    expect(document.blocks.map((block) => block.text)).toEqual([text]);
  });

  test('a language that is said is not detected', () => {
    expect(readDocument(bytesOf(ENGLISH), 'page.txt', 'zh').side).toBe('zh');
  });
});

describe('what is no text is refused by name', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['white space', bytesOf(' \r\n\t\n'), 'file-empty'],
    ['a mark alone', bytesOf('\uFEFF'), 'file-empty'],
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0xff, 0, 0x12, 0xd8]), 'file-binary'],
    ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), 'file-binary'],
  ])('%s', (_, bytes, code) => {
    expect(() => readText(bytes, 'page.txt')).toThrow(ShuyuError);
    expect(() => readText(bytes, 'page.txt')).toThrow(
      expect.objectContaining({ code, parameters: { path: 'page.txt' } }),
    );
  });

  test('one that is too large, in megabytes', () => {
    expect(tooLarge('page.txt', 300 * 1024 * 1024)).toMatchObject({
      code: 'file-too-large',
      parameters: { path: 'page.txt', size: 300, limit: 256 },
    });
  });
});

test('links and page furniture have no sentences; every other block has', () => {
  const page =
    '1. 安理会开会。会议结束。 \n\nhttps://undocs.org/ch/S/2021/875\n\n21-14670 (C)\n\n2. 下一次会议在下周。 \n';
  const { blocks } = documentOf(page, 'zh');
  expect(blocks.map(({ kind, segments }) => [kind, segments.length])).toEqual([
    ['paragraph', 2],
    ['url', 0],
    ['page-furniture', 0],
    ['paragraph', 1],
  ]);
  expect(blocks[0]?.segments.map(({ start, end }) => blocks[0]?.text.slice(start, end))).toEqual([
    '安理会开会。',
    '会议结束。',
  ]);
});
