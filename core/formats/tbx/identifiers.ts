import { escapeAttribute } from '../xml/writing.ts';
import { IdentifierSet } from '../identifiers.ts';

/** An ASCII or Chinese XML NCName: what both TBX grammars and older XML validators accept as an id. */
const NC_NAME = /^[A-Za-z_\u4E00-\u9FA5][\w.\-\u4E00-\u9FA5]*$/u;

export function isNcName(text: string): boolean {
  return NC_NAME.test(text);
}

/** The nearest XML NCName: `_` before a digit, `_` for what a name cannot hold. */
export function ncName(text: string): string {
  if (isNcName(text)) return text;
  const name = text.replace(/[^\w.\-\u4E00-\u9FA5]/gu, '_');
  return isNcName(name) ? name : `_${name}`;
}

/** How the ids of a file to be written, and what points to them, are spelt: ready to stand in an attribute. */
export interface Identifiers {
  /** The id of something. */
  claim(id: string): string;
  /** The id that something points to. */
  reference(id: string): string;
  /** The id of an entry that has none; null where it stays without. */
  generate(): string | null;
}

/** Ids as they were read, whatever they look like. */
export const KEPT_IDENTIFIERS: Identifiers = {
  claim: escapeAttribute,
  reference: escapeAttribute,
  generate: () => null,
};

/** Ids told apart that are remembered for what points to them; beyond them the oldest are forgotten. */
const REMEMBERED = 100_000;

/** Gives out ids for a file to be written: XML NCNames, each once. */
export class IdentifierSource implements Identifiers {
  readonly #used = new IdentifierSet();
  /** The name last given to an id whose own was taken. */
  readonly #renamed = new Map<string, string>();
  /** How often a name was asked for. */
  readonly #copies = new Map<string, number>();
  #next = 1;

  /** This id, made a name and, where it was given out before, told apart by `_2`, `_3`, … */
  claim(id: string): string {
    const name = ncName(id);
    if (this.#used.add(name)) return name;
    for (let copy = (this.#copies.get(name) ?? 1) + 1; ; copy++) {
      const other = `${name}_${copy}`;
      if (!this.#used.add(other)) continue;
      remember(this.#copies, name, copy);
      remember(this.#renamed, id, other);
      return other;
    }
  }

  /**
   * The name that this id has. Where several things have the id, as after two imports, it is the last of them so far;
   * where none has come yet, the first.
   */
  reference(id: string): string {
    return this.#renamed.get(id) ?? ncName(id);
  }

  /** The next of `entry-1`, `entry-2`, … that was not given out yet. */
  generate(): string {
    for (;;) {
      const name = `entry-${this.#next++}`;
      if (this.#used.add(name)) return name;
    }
  }
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= REMEMBERED) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    break;
  }
}
