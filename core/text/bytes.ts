/** What can be told from bytes alone: is it UTF-8, how much of it, is it UTF-16 without a mark. */

export interface Utf8Survey {
  /** Valid sequences of two to four bytes. */
  readonly sequences: number;
  /** Bytes that begin no valid sequence; a sequence cut off by the end of the bytes is not counted. */
  readonly invalid: number;
}

/** Count the valid multi-byte sequences of UTF-8 (RFC 3629: no overlong forms, no surrogates) and the invalid bytes. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let sequences = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    const second = bytes[at + 1];
    if (length === 0 || (second !== undefined && !secondByteFits(lead, second))) {
      invalid++;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < at + length && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
    if (end === at + length) sequences++;
    else if (end < bytes.length) invalid++;
    at = end;
  }
  return { sequences, invalid };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function secondByteFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (lead === 0xed) return second >= 0x80 && second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (lead === 0xf4) return second >= 0x80 && second <= 0x8f;
  return second >= 0x80 && second <= 0xbf;
}

export function containsNul(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

/**
 * UTF-16 without a byte order mark: nearly every code unit is ASCII, Latin, general punctuation, a Chinese character
 * or Chinese punctuation in one byte order, and far fewer are in the other. Null where it does not look like UTF-16.
 */
export function hasUtf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length >> 1, 2_048);
  if (units === 0) return null;
  let little = 0;
  let big = 0;
  for (let unit = 0; unit < units; unit++) {
    const first = bytes[2 * unit] ?? 0;
    const second = bytes[2 * unit + 1] ?? 0;
    if (isUsualUnit(second * 256 + first)) little++;
    if (isUsualUnit(first * 256 + second)) big++;
  }
  if (little >= 0.95 * units && big < 0.7 * little) return 'utf-16le';
  if (big >= 0.95 * units && little < 0.7 * big) return 'utf-16be';
  return null;
}

function isUsualUnit(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x250) ||
    unit === 0x09 ||
    unit === 0x0a ||
    unit === 0x0d ||
    (unit >= 0x2010 && unit <= 0x203f) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xff5f)
  );
}

/** Text as UTF-16LE, without a byte order mark of its own. */
export function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

/**
 * Is everything beside ASCII a common Chinese character of GB 2312 (its level 1) or a sign of its first rows, and are
 * there two characters at least? Accented letters of Latin-1 stand beside ASCII letters, which is no pair of GB 2312.
 */
export function isCommonChinese(bytes: Uint8Array): boolean {
  let characters = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const character = lead >= 0xb0 && lead <= 0xd7;
    const sign = lead >= 0xa1 && lead <= 0xa3;
    at++;
    // The end of the bytes may cut a pair off.
    const trail = bytes[at] ?? 0xa1;
    if ((!character && !sign) || trail < 0xa1 || trail > 0xfe) return false;
    if (character) characters++;
  }
  return characters >= 2;
}
