import { fingerprint } from '../text/fingerprint.ts';

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

  has(id: string): boolean {
    const print = fingerprint(id);
    let at = print % this.#slots.length;
    while (this.#slots[at] !== 0) {
      if (this.#slots[at] === print) return true;
      at = (at + 1) % this.#slots.length;
    }
    return false;
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
