import { pinyin } from 'pinyin-pro';

/** How a Chinese text is read, as it is typed. */
export interface Reading {
  /** Syllables without tones, joined: `jiechuwuzhuang`; ü is written v. Letters and digits stand as they are. */
  readonly full: string;
  /** First letters of the syllables: `jcwz`. */
  readonly initials: string;
}

/** The reading of a text; null where it holds no Chinese character. */
export function readingOf(text: string): Reading | null {
  if (!/\p{Script=Han}/u.test(text)) return null;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((syllable) => syllable !== '');
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

const TONE_MARKS: Readonly<Record<string, string>> = { ü: 'v', ǖ: 'v', ǘ: 'v', ǚ: 'v', ǜ: 'v' };

/** What a person typed as pinyin, in the form of a reading: tones (marks or digits), spaces and apostrophes dropped. */
export function typedReading(query: string): string | null {
  const letters = query
    .normalize('NFC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, (mark) => TONE_MARKS[mark] ?? mark)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])[1-5](?=[a-z\s']|$)/gu, '$1')
    .replace(/[\s'’-]/gu, '');
  return /^[a-z0-9]+$/u.test(letters) && /[a-z]/u.test(letters) ? letters : null;
}
