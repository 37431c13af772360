import { basename } from 'node:path';
import { ShuyuError } from '../../core/errors.ts';
import {
  anyPackHeader,
  PACK_VERSION,
  packChange,
  packEnd,
  packHeader,
  type PackChange,
} from '../../core/model/pack-schema.ts';
import type { PackHeader } from '../../core/model/curation.ts';
import { openFile } from '../files.ts';

/** Longest line, in bytes: far more than an entry takes. */
const LONGEST_LINE = 50_000_000;

/** A pack as it is read: its header, then its changes as a stream. */
export interface OpenPack {
  readonly header: PackHeader;
  readonly changes: AsyncIterable<PackChange>;
  readonly bytesRead: () => number;
  readonly size: number;
}

/**
 * Open a change pack.
 * @throws ShuyuError `file-*`, `pack-foreign`, `pack-newer`; while it is read `pack-damaged`, `pack-cut-short`
 */
export async function openPack(path: string): Promise<OpenPack> {
  const file = basename(path);
  const { bytes, bytesRead, size } = await openFile(path);
  const lines = linesOf(bytes, file);
  const first = await lines.next();
  const header = headerOf(first.done === true ? '' : first.value, file);
  return { header, changes: changesOf(lines, file), bytesRead, size };
}

function headerOf(line: string, file: string): PackHeader {
  const json = parsed(line);
  const any = anyPackHeader.safeParse(json);
  if (!any.success) throw new ShuyuError('pack-foreign', { file });
  const { version } = any.data;
  if (version > PACK_VERSION) throw new ShuyuError('pack-newer', { file, version, latest: PACK_VERSION });
  const header = packHeader.safeParse(json);
  if (!header.success) throw new ShuyuError('pack-damaged', { file, line: 1 });
  return header.data;
}

async function* changesOf(lines: AsyncIterable<string>, file: string): AsyncGenerator<PackChange> {
  let found = 0;
  for await (const line of lines) {
    const json = parsed(line);
    const end = packEnd.safeParse(json);
    if (end.success) {
      if (end.data.end !== found) throw new ShuyuError('pack-cut-short', { file, found });
      return;
    }
    const change = packChange.safeParse(json);
    if (!change.success) throw new ShuyuError('pack-damaged', { file, line: found + 2 });
    found++;
    yield change.data;
  }
  throw new ShuyuError('pack-cut-short', { file, found });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  // What a long line has been put together of so far, which is looked through but once.
  let begun: Uint8Array[] = [];
  let length = 0;
  let read = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield textOf([...begun, chunk.subarray(from, to)], file, ++read);
      [begun, length, from] = [[], 0, to + 1];
    }
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE) throw new ShuyuError('pack-foreign', { file });
  }
  if (length > 0) yield textOf(begun, file, read + 1);
}

const NEWLINE = 0x0a;

/** @throws ShuyuError where a line is no UTF-8: a character that was lost must not go into an entry */
function textOf(pieces: readonly Uint8Array[], file: string, line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw line === 1 ? new ShuyuError('pack-foreign', { file }) : new ShuyuError('pack-damaged', { file, line });
  }
}
