import { toSimplified } from './script.ts';

/**
 * Which characters belong to one way of writing Chinese only. A character that the tables of conversion would change
 * may be right all the same (著作, 覆盖 and 乾坤 are Simplified Chinese), so that each side's own standard set decides:
 * GB 2312 for Simplified, Big5 for Traditional Chinese.
 */

/** Lead bytes from and to, trail bytes from and to, all inclusive. */
type Block = readonly [number, number, number, number];

const GB_2312: readonly Block[] = [[0xb0, 0xf7, 0xa1, 0xfe]];
const BIG_5: readonly Block[] = [
  [0xa4, 0xc6, 0x40, 0x7e],
  [0xa4, 0xc6, 0xa1, 0xfe],
  [0xc9, 0xf9, 0x40, 0x7e],
  [0xc9, 0xf9, 0xa1, 0xfe],
];

interface CharacterSets {
  readonly gb2312: ReadonlySet<string>;
  readonly big5: ReadonlySet<string>;
  /** What the characters of Big5 that are not in GB 2312 become in Simplified Chinese. */
  readonly simplified: ReadonlySet<string>;
}

let known: CharacterSets | null = null;

function characterSets(): CharacterSets {
  if (known !== null) return known;
  const gb2312 = charactersOf('gbk', GB_2312);
  const big5 = charactersOf('big5', BIG_5);
  const changed = [...big5].filter((character) => !gb2312.has(character));
  known = { gb2312, big5, simplified: new Set(changed.map(toSimplified)) };
  return known;
}

function charactersOf(encoding: string, blocks: readonly Block[]): ReadonlySet<string> {
  const bytes: number[] = [];
  for (const [firstLead, lastLead, firstTrail, lastTrail] of blocks) {
    for (let lead = firstLead; lead <= lastLead; lead++) {
      for (let trail = firstTrail; trail <= lastTrail; trail++) bytes.push(lead, trail);
    }
  }
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
}

/** The characters of a text that Simplified Chinese does not use, each once; empty where there are none. */
export function traditionalIn(text: string): string {
  return distinct(text, isTraditionalOnly);
}

/** The characters of a text that only Simplified Chinese uses, each once; empty where there are none. */
export function simplifiedIn(text: string): string {
  return distinct(text, isSimplifiedOnly);
}

function isTraditionalOnly(character: string): boolean {
  return toSimplified(character) !== character && !characterSets().gb2312.has(character);
}

function isSimplifiedOnly(character: string): boolean {
  if (character < '\u3400') return false;
  const { gb2312, big5, simplified } = characterSets();
  return gb2312.has(character) && !big5.has(character) && simplified.has(character);
}

function distinct(text: string, isMeant: (character: string) => boolean): string {
  let found = '';
  for (const character of text) if (isMeant(character) && !found.includes(character)) found += character;
  return found;
}
