import { pinyin } from 'pinyin-pro';

/** One way to read a character: letters without a tone mark (ü is v) and the tone, 0 for the neutral one. */
export interface SpokenSyllable {
  readonly letters: string;
  readonly tone: number;
}

/** Tones that 一 and 不 take before others. */
const SANDHI: Readonly<Record<string, readonly SpokenSyllable[]>> = {
  一: [
    { letters: 'yi', tone: 2 },
    { letters: 'yi', tone: 4 },
  ],
  不: [{ letters: 'bu', tone: 2 }],
};

const known = new Map<string, readonly SpokenSyllable[]>();

/** Every way to read a character, the usual one first; none for what is no Chinese character. */
export function readingsOf(character: string): readonly SpokenSyllable[] {
  let readings = known.get(character);
  if (readings === undefined) {
    readings = [...readingsListed(character), ...(SANDHI[character] ?? [])];
    known.set(character, readings);
  }
  return readings;
}

function readingsListed(character: string): SpokenSyllable[] {
  return pinyin(character, { multiple: true, type: 'array', toneType: 'num', v: true }).flatMap((written) => {
    const [, letters = '', tone = '0'] = /^([a-z]+)([0-5]?)$/u.exec(written) ?? [];
    return letters === '' || written === character ? [] : [{ letters, tone: Number(tone) % 5 }];
  });
}

/** The syllables of Standard Chinese as they are typed, by initial. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const LONGEST_SYLLABLE = 6;

/**
 * The ways to part letters into syllables, those with fewer first.
 * @param most no more ways than this
 * @returns none where the letters cannot be parted so
 */
export function syllablesOf(letters: string, most: number): string[][] {
  const ways: string[][] = [];
  // What is known to lead nowhere is not tried again.
  const dead = new Set<number>();
  const walk = (from: number, before: readonly string[]): boolean => {
    if (from === letters.length) {
      ways.push([...before]);
      return true;
    }
    let isAlive = false;
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - from); length > 0; length--) {
      if (ways.length >= most) return true;
      const syllable = letters.slice(from, from + length);
      if (dead.has(from + length) || !SYLLABLES.has(syllable)) continue;
      if (walk(from + length, [...before, syllable])) isAlive = true;
    }
    if (!isAlive) dead.add(from);
    return isAlive;
  };
  walk(0, []);
  return ways.toSorted((a, b) => a.length - b.length);
}

let others: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/**
 * The syllables that a character read as this one may be read as otherwise (zhong: chong, since 重 is both). Taken from
 * the 3,755 characters in common use (level 1 of GB 2312), so that no rare reading of a rare character counts; worked out
 * when it is first asked for.
 */
export function otherReadings(syllable: string): ReadonlySet<string> {
  others ??= polyphones();
  return others.get(syllable) ?? new Set();
}

function polyphones(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xd7; row++) {
    const bytes = Uint8Array.from({ length: 2 * 94 }, (_, at) => (at % 2 === 0 ? row : 0xa1 + (at >> 1)));
    for (const character of decoder.decode(bytes)) {
      const ways = new Set(readingsOf(character).map(({ letters }) => letters));
      if (ways.size < 2) continue;
      for (const way of ways) {
        const rest = found.get(way) ?? new Set();
        for (const other of ways) if (other !== way) rest.add(other);
        found.set(way, rest);
      }
    }
  }
  return found;
}
