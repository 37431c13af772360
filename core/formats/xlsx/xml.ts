import { SaxesParser } from 'saxes';
import { ShuyuError } from '../../errors.ts';
import { decode } from '../../text/encoding.ts';
import { LIMITS, checkDepth, checkLength } from '../xml/guard.ts';
import type { Archive } from './archive.ts';
import { damaged } from './archive.ts';

/** What a part of a workbook tells as it is read; names without their prefix. */
export interface PartHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Read a part of a workbook; it yields after every piece, so that what was found can be taken.
 * @param line the row of the sheet that is being read, for errors
 * @throws ShuyuError `xlsx-damaged`, `xlsx-too-large`, `xml-too-deep`, `xml-entities-declared`
 */
export async function* readPart(
  archive: Archive,
  part: string,
  handler: PartHandler,
  line: () => number = () => 1,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const here = () => ({ line: line(), column: 1 });
  let depth = 0;
  let lastEvent = 0;
  let attributes: Record<string, string> = {};
  parser.on('error', (error) => {
    throw damaged(part, error.message.replace(/^\d+:\d+: /u, ''), line());
  });
  parser.on('doctype', () => {
    throw new ShuyuError('xml-entities-declared', {}, here());
  });
  parser.on('attribute', ({ name, value }) => {
    attributes[localName(name)] = value;
  });
  parser.on('opentag', (tag) => {
    checkDepth(++depth, here());
    lastEvent = parser.position;
    const own = attributes;
    attributes = {};
    handler.open?.(localName(tag.name), own);
  });
  parser.on('closetag', (tag) => {
    depth--;
    lastEvent = parser.position;
    handler.close?.(localName(tag.name));
  });
  parser.on('text', (text) => {
    lastEvent = parser.position;
    handler.text?.(text);
  });
  parser.on('cdata', (text) => handler.text?.(text));
  for await (const text of decode(bytesOf(archive, part), { xml: true })) {
    for (let at = 0; at < text.length; at += LIMITS.piece) {
      parser.write(text.slice(at, at + LIMITS.piece));
      checkLength(parser.position - lastEvent, LIMITS.token, here());
      yield;
    }
  }
  parser.close();
  yield;
}

/** Read a part of a workbook to its end. */
export async function readWholePart(archive: Archive, part: string, handler: PartHandler): Promise<void> {
  const reading = readPart(archive, part, handler);
  while ((await reading.next()).done !== true);
}

async function* bytesOf(archive: Archive, part: string): AsyncGenerator<Uint8Array> {
  yield* archive.open(part);
}

function localName(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}
