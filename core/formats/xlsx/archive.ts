import { Inflate } from 'fflate';
import { ShuyuError } from '../../errors.ts';

/**
 * A ZIP archive read by its central directory, one part at a time and in pieces, so that no part is ever whole in
 * memory. Nothing that the archive says of sizes is believed: what comes out is counted.
 */

/** What an archive may be: more is a bomb, or nothing that this program can use. */
export const ARCHIVE_LIMITS = {
  /** Bytes of the file itself. */
  file: 268_435_456,
  parts: 10_000,
  /** Bytes that are unpacked in all. */
  unpacked: 536_870_912,
  /** How many bytes one byte may unpack to, once so many have come out: sheets reach about 100. */
  ratio: 300,
  ratioFrom: 16_777_216,
} as const;

/** Packed bytes that are unpacked at once: 8 MB at the very most. */
const PIECE = 8_192;

interface Part {
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressed: number;
  /** Where the part's own header begins. */
  readonly offset: number;
}

export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts = new Map<string, Part>();
  #unpacked = 0;

  /** @throws ShuyuError `xlsx-damaged`, `xlsx-too-large` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** A part unpacked piece by piece. @throws ShuyuError `xlsx-damaged`, `xlsx-too-large`, `xlsx-old-format` */
  *open(name: string): Generator<Uint8Array> {
    const part = this.#parts.get(name.toLowerCase());
    if (part === undefined) throw damaged(name, 'missing');
    if (part.encrypted) throw new ShuyuError('xlsx-old-format', {}, START);
    const packed = this.#packedBytes(name, part);
    if (part.method === 0) {
      for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    } else if (part.method === 8) {
      yield* this.#inflated(name, packed);
    } else {
      throw damaged(name, `compression ${part.method}`);
    }
  }

  *#inflated(name: string, packed: Uint8Array): Generator<Uint8Array> {
    let pieces: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((piece) => {
      size += piece.length;
      pieces.push(piece);
    });
    for (let at = 0; at < packed.length; at += PIECE) {
      const to = Math.min(at + PIECE, packed.length);
      try {
        inflate.push(packed.subarray(at, to), to === packed.length);
      } catch (error) {
        throw damaged(name, error instanceof Error ? error.message : String(error));
      }
      this.#unpacked += pieces.reduce((sum, piece) => sum + piece.length, 0);
      const tooDense = size > ARCHIVE_LIMITS.ratioFrom && size > ARCHIVE_LIMITS.ratio * to;
      if (this.#unpacked > ARCHIVE_LIMITS.unpacked || tooDense) throw tooLarge(name);
      const ready = pieces;
      pieces = [];
      yield* ready;
    }
  }

  #packedBytes(name: string, { offset, compressed }: Part): Uint8Array {
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL) {
      throw damaged(name, 'local header');
    }
    const nameLength = this.#view.getUint16(offset + 26, true);
    const extraLength = this.#view.getUint16(offset + 28, true);
    const from = offset + 30 + nameLength + extraLength;
    if (from + compressed > this.#bytes.length) throw damaged(name, 'cut off');
    return this.#bytes.subarray(from, from + compressed);
  }

  #readDirectory(): void {
    const end = this.#endOfDirectory();
    const count = this.#view.getUint16(end + 10, true);
    if (count > ARCHIVE_LIMITS.parts) throw tooLarge(`${count} files`);
    let at = this.#view.getUint32(end + 16, true);
    for (let part = 0; part < count; part++) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== CENTRAL) throw damaged('zip', 'directory');
      const nameLength = this.#view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      this.#parts.set(name.replaceAll('\\', '/').toLowerCase(), {
        method: this.#view.getUint16(at + 10, true),
        encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        compressed: this.#view.getUint32(at + 20, true),
        offset: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  /** The record at the end, before a comment of at most 65,535 bytes. */
  #endOfDirectory(): number {
    const { length } = this.#bytes;
    for (let at = length - 22; at >= Math.max(0, length - 22 - 65_535); at--) {
      if (this.#view.getUint32(at, true) === END) return at;
    }
    throw damaged('zip', 'cut off');
  }
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const START = { line: 1, column: 1 };

/** The error of an archive that cannot be read. */
export function damaged(part: string, reason: string, line = 1): ShuyuError {
  return new ShuyuError('xlsx-damaged', { part, reason }, { line, column: 1 });
}

/** The error of an archive that holds more than this program takes. */
export function tooLarge(part: string): ShuyuError {
  return new ShuyuError('xlsx-too-large', { part }, START);
}
