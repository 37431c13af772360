import { pinyin } from 'pinyin-pro';
import { syllablesOf } from './syllables.ts';

/** How a Chinese text is read, as it is typed. */
export interface Reading {
  /** Syllables without tones, joined: `jiechuwuzhuang`; ü is written v. Letters and digits stand as they are. */
  readonly full: string;
  /** First letters of the syllables: `jcwz`. */
  readonly initials: string;
}

const HAN = /\p{Script=Han}/u;

/** The reading of a text; null where it holds no Chinese character. */
export function readingOf(text: string): Reading | null {
  if (!HAN.test(text)) return null;
  return joined(
    pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
      .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''))
      .filter((syllable) => syllable !== ''),
  );
}

/**
 * The reading that somebody has written down for a text, with or without tones and spaces.
 * @returns null where it is no pinyin or does not have a syllable for each character
 */
export function writtenReading(text: string, written: string): Reading | null {
  // What is read on its own: a Chinese character, a word or a number.
  const parts = text.match(/\p{Script=Han}|[a-z]+[a-z0-9]*|\d+/giu)?.length ?? 0;
  const letters = typedReading(written);
  if (letters === null || parts === 0 || !HAN.test(text)) return null;
  const spaced = written
    .split(/[\s'’-]+/u)
    .map((part) => typedReading(part) ?? part.toLowerCase())
    .filter((part) => /^[a-z0-9]+$/u.test(part));
  if (spaced.length === parts) return joined(spaced);
  const way = syllablesOf(letters, 64).find((syllables) => syllables.length === parts);
  return way === undefined ? null : joined(way);
}

function joined(syllables: readonly string[]): Reading {
  return { full: syllables.join(''), initials: syllables.map(initialOf).join('') };
}

/** Numbers stay whole among initials: 2030年议程 is 2030nyc. */
function initialOf(syllable: string): string {
  return /^\d/u.test(syllable) ? syllable : syllable.slice(0, 1);
}

/** The reading of a text with tone marks, a space between syllables, for a person to read. */
export function readingWithTones(text: string): string {
  return pinyin(text, { nonZh: 'consecutive' });
}

/** What a person typed as pinyin. */
export interface TypedReading {
  /** In the form of a reading: tones, spaces and apostrophes dropped. */
  readonly letters: string;
  /** The tone said on or after each letter, 0 for the neutral one; −1 where none is said. */
  readonly tones: readonly number[];
  readonly hasTones: boolean;
}

const TONE_OF_MARK: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
const DIAERESIS = '\u0308';

/** What a person typed as pinyin, with its tones by marks or digits; null where it is none. */
export function typedPinyin(query: string): TypedReading | null {
  const written = query.normalize('NFD').toLowerCase();
  let letters = '';
  const tones: number[] = [];
  const sayTone = (tone: number) => {
    if (tones.length > 0) tones[tones.length - 1] = tone;
  };
  for (let at = 0; at < written.length; at++) {
    const unit = written.charAt(at);
    const mark = TONE_OF_MARK[unit];
    if (mark !== undefined) sayTone(mark);
    else if (unit === DIAERESIS && letters.endsWith('u')) letters = `${letters.slice(0, -1)}v`;
    else if (/[a-z0-9]/u.test(unit)) {
      if (isToneDigit(written, at)) sayTone(Number(unit) % 5);
      else {
        letters += unit;
        tones.push(-1);
      }
    } else if (!/[\s'’\p{M}-]/u.test(unit)) return null;
  }
  return /[a-z]/u.test(letters) ? { letters, tones, hasTones: tones.some((tone) => tone >= 0) } : null;
}

function isToneDigit(written: string, at: number): boolean {
  return /^(?:[a-z]|\u0308)[1-5](?![^a-z\s'’-])/u.test(written.slice(at - 1, at + 2)) && at > 0;
}

/** What a person typed as pinyin, in the form of a reading: tones (marks or digits), spaces and apostrophes dropped. */
export function typedReading(query: string): string | null {
  return typedPinyin(query)?.letters ?? null;
}
