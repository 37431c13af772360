import { analyse } from 'chardet';
import type { ByteSource } from '../formats/format.ts';
import { containsNul, hasUtf16Pattern, isCommonChinese, surveyUtf8 } from './bytes.ts';

/**
 * Which encoding bytes are in, and their text. UTF-8 is tested strictly first; GB18030 and Big5 are told apart by the
 * characters they would give; whatever is left is windows-1252, in which every byte means something.
 */

/** A label of the WHATWG Encoding Standard; these six are detected, an XML declaration may name others. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252' | (string & {});

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** How many sequences of bytes were not valid in the encoding and became U+FFFD. */
  readonly replaced: number;
}

/** What `decode` tells beside the text, before it yields the text that it is about. */
export interface DecodingNotices {
  /** The encoding is settled; `declared` is what the XML declaration says, null where it says nothing. */
  encoding?(encoding: Encoding, declared: string | null): void;
  /** The next piece of text holds this many U+FFFD that stand for invalid bytes. */
  replaced?(count: number): void;
}

/** How many bytes from the first one that is not ASCII are looked at before the encoding is settled. */
const WINDOW = 65_536;
/** An XML declaration ends well within this many bytes. */
const DECLARATION = 1_024;
/** chardet's confidence (0 to 100) from which GB18030 or Big5 is believed. */
const CONFIDENT = 40;

/** The byte order mark's encoding and length; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * The encoding of bytes taken from the beginning of a text, or from its first byte that is not ASCII. A few invalid
 * bytes in what is otherwise UTF-8 (at most one for two valid sequences) leave it UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return mark.encoding;
  if (containsNul(bytes)) {
    const wide = hasUtf16Pattern(bytes);
    if (wide !== null) return wide;
  }
  const survey = surveyUtf8(bytes);
  if (survey.invalid === 0 || survey.invalid * 2 <= survey.sequences) return 'utf-8';
  return hasUtf16Pattern(bytes) ?? detectChinese(bytes) ?? 'windows-1252';
}

/** GB18030 or Big5 where the bytes are convincingly Chinese in it; of a few words chardet is never convinced. */
function detectChinese(bytes: Uint8Array): Encoding | null {
  return statisticallyChinese(bytes) ?? (isCommonChinese(bytes) ? 'gb18030' : null);
}

function statisticallyChinese(bytes: Uint8Array): Encoding | null {
  for (const match of analyse(bytes.subarray(0, WINDOW))) {
    if (match.confidence < CONFIDENT) return null;
    if (match.name === 'GB18030') return 'gb18030';
    if (match.name === 'Big5') return 'big5';
  }
  return null;
}

/** Decode a whole file. Never throws: what cannot be decoded becomes U+FFFD and is counted. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: replacements(text, bytes, encoding) };
}

/**
 * Is this no text at all? A PDF, or NUL bytes that are not UTF-16, or more control characters than a text has.
 * The first 8,192 bytes decide.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8_192);
  if (byteOrderMark(head) !== null) return false;
  if (head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46) return true; // %PDF
  if (containsNul(head)) return hasUtf16Pattern(head) === null;
  const controls = head.reduce((sum, byte) => sum + (byte < 0x20 && !TEXT_CONTROLS.has(byte) ? 1 : 0), 0);
  return controls * 50 > head.length;
}

/** Tab, line feed, form feed, carriage return, Ctrl-Z at the end of old files, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * Decode a stream. As long as there is only ASCII every encoding but UTF-16 agrees, so the choice waits for the first
 * byte that is not ASCII and is made on the 64 KiB from there. The byte order mark is taken off.
 * @param xml honour the XML declaration where the bytes do not contradict it
 */
export async function* decode(
  source: ByteSource,
  options: { readonly xml?: boolean; readonly notices?: DecodingNotices } = {},
): AsyncGenerator<string> {
  const { xml = false, notices = {} } = options;
  const state = new StreamDecoder(xml, notices);
  for await (const chunk of source) yield* state.take(chunk);
  yield* state.end();
}

class StreamDecoder {
  readonly #xml: boolean;
  readonly #notices: DecodingNotices;
  #chunks: Uint8Array[] = [];
  #held = 0;
  /** How many bytes must be held before there is anything to decide. */
  #needed = DECLARATION;
  /** What the XML declaration names; undefined until the beginning has been looked at. */
  #declared: string | null | undefined;
  #encoding: Encoding = 'utf-8';
  #decoder: TextDecoder | null = null;
  /** The last two bytes, so that a U+FFFD that is in the file itself is recognised across chunks. */
  #tail: Uint8Array = new Uint8Array(0);

  constructor(xml: boolean, notices: DecodingNotices) {
    this.#xml = xml;
    this.#notices = notices;
  }

  *take(chunk: Uint8Array): Generator<string> {
    if (this.#decoder !== null) return yield* this.#emit(this.#decoder, chunk, true);
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    if (this.#held >= this.#needed) yield* this.#settle(false);
  }

  *end(): Generator<string> {
    if (this.#decoder === null) yield* this.#settle(true);
    if (this.#decoder !== null) yield* this.#emit(this.#decoder, new Uint8Array(0), false);
  }

  /** Choose the encoding if enough is known, and emit what may be emitted. */
  *#settle(last: boolean): Generator<string> {
    const bytes = joined(this.#chunks);
    if (this.#declared === undefined) {
      this.#declared = this.#xml ? declaredEncoding(bytes) : null;
      const wide = byteOrderMark(bytes)?.encoding ?? wideText(bytes, this.#xml);
      if (wide !== null) return yield* this.#choose(wide, bytes);
    }
    const first = firstNotAscii(bytes);
    if (first === -1) {
      this.#hold([], 0);
      if (last) this.#notices.encoding?.('utf-8', this.#declared);
      if (bytes.length > 0) yield new TextDecoder('utf-8').decode(bytes);
    } else if (last || bytes.length - first >= WINDOW) {
      yield* this.#choose(encodingFor(bytes.subarray(first, first + WINDOW), this.#declared), bytes);
    } else {
      this.#hold([bytes], first + WINDOW);
    }
  }

  #hold(chunks: Uint8Array[], needed: number): void {
    this.#chunks = chunks;
    this.#held = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    this.#needed = needed;
  }

  *#choose(encoding: Encoding, bytes: Uint8Array): Generator<string> {
    this.#hold([], 0);
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding);
    this.#notices.encoding?.(encoding, this.#declared ?? null);
    yield* this.#emit(this.#decoder, bytes, true);
  }

  *#emit(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): Generator<string> {
    const text = decoder.decode(bytes, { stream });
    if (text.includes('\uFFFD')) {
      const count = replacements(text, joined([this.#tail, bytes]), this.#encoding);
      if (count > 0) this.#notices.replaced?.(count);
    }
    this.#tail = bytes.length >= 2 ? bytes.slice(-2) : joined([this.#tail, bytes]).slice(-2);
    if (text.length > 0) yield text;
  }
}

/** U+FFFD in the encodings that can hold it and commonly do. */
const REPLACEMENT_BYTES: Readonly<Record<string, readonly [number, ...number[]]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
};

/** The U+FFFD of a text that are not in its bytes already. */
function replacements(text: string, bytes: Uint8Array, encoding: Encoding): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
  const sequence = REPLACEMENT_BYTES[encoding];
  if (sequence === undefined || count === 0) return count;
  for (let at = bytes.indexOf(sequence[0]); at !== -1; at = bytes.indexOf(sequence[0], at + 1)) {
    if (sequence.every((byte, place) => bytes[at + place] === byte)) count--;
  }
  return Math.max(0, count);
}

/** UTF-16 without a mark: in XML told by the first `<` (XML 1.0, appendix F), in text by its pattern. */
function wideText(bytes: Uint8Array, xml: boolean): Encoding | null {
  if (!xml) return containsNul(bytes) ? hasUtf16Pattern(bytes) : null;
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  return null;
}

/** What an XML declaration in an ASCII-compatible encoding names; null where it names none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION).filter((byte) => byte !== 0));
  return /<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/u.exec(head)?.[1] ?? null;
}

/** The declared encoding where the bytes bear it out, else the one that is detected. */
function encodingFor(bytes: Uint8Array, declared: string | null): Encoding {
  if (declared !== null && !/^utf-?(8|16)/iu.test(declared) && decodes(bytes, declared)) {
    return new TextDecoder(declared).encoding;
  }
  return detectEncoding(bytes);
}

/** Does the declared label mean the encoding that the file was read in? UTF-16 may be declared for either order. */
export function declaresEncoding(declared: string, encoding: Encoding): boolean {
  if (/^(utf-?16|ucs-?2|iso-10646-ucs-2)/iu.test(declared)) return encoding.startsWith('utf-16');
  try {
    const label = new TextDecoder(declared).encoding;
    return label === encoding || (label === 'gbk' && encoding === 'gb18030');
  } catch {
    return false;
  }
}

/** Are these bytes valid in the encoding of this label? False too where the label is unknown. */
function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function firstNotAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0) return at;
  }
  return -1;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
