import { fingerprint } from '../../text/fingerprint.ts';

/**
 * The ids of a file. A termbase holds millions of them, so only a 53-bit fingerprint of each is kept, in an open
 * hash table of 16 to 32 bytes an id: two different ids of a million are taken for one with a chance of 1 in 20,000.
 */
export class IdentifierSet {
  #slots = new Float64Array(1_024);
  #size = 0;

  /** Remember an id; false where it was there already. */
  add(id: string): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    if (!place(this.#slots, fingerprint(id))) return false;
    this.#size++;
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const print of this.#slots) if (print !== 0) place(slots, print);
    this.#slots = slots;
  }
}

function place(slots: Float64Array, print: number): boolean {
  let at = print % slots.length;
  while (slots[at] !== 0) {
    if (slots[at] === print) return false;
    at = (at + 1) % slots.length;
  }
  slots[at] = print;
  return true;
}

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

/** Gives out ids for a file to be written: XML NCNames, each once. */
export class IdentifierSource {
  readonly #used = new IdentifierSet();
  #next = 1;

  /** This id, made a name and, where it was given out before, told apart by `_2`, `_3`, … */
  claim(id: string): string {
    const name = ncName(id);
    if (this.#used.add(name)) return name;
    for (let copy = 2; ; copy++) {
      const other = `${name}_${copy}`;
      if (this.#used.add(other)) return other;
    }
  }

  /** The next of `c1`, `c2`, … that was not given out yet. */
  generate(): string {
    for (;;) {
      const name = `c${this.#next++}`;
      if (this.#used.add(name)) return name;
    }
  }
}
