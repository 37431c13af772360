/**
 * Concept numbers in an order that is kept up to date: by a value for each, then by its number. The value is worked out
 * when it is needed, so that a million entries cost four bytes each.
 */
export class Order {
  #ids: Int32Array;
  #length: number;
  readonly #valueOf: (id: number) => string;

  /** @param room where the numbers will stand; more is made when it is needed */
  constructor(room: Int32Array, valueOf: (id: number) => string) {
    this.#ids = room;
    this.#length = 0;
    this.#valueOf = valueOf;
  }

  /** The numbers in order. A view, good until the next change. */
  get ids(): Int32Array {
    return this.#ids.subarray(0, this.#length);
  }

  remove(id: number): void {
    const at = this.ids.indexOf(id);
    if (at < 0) return;
    this.#ids.copyWithin(at, at + 1, this.#length);
    this.#length--;
  }

  /** Put a number, whose value is the greatest so far, to the end. */
  append(id: number): void {
    this.#makeRoom();
    this.#ids[this.#length++] = id;
  }

  #makeRoom(): void {
    if (this.#length < this.#ids.length) return;
    const larger = new Int32Array(Math.ceil(this.#length * 1.1) + 64);
    larger.set(this.ids);
    this.#ids = larger;
  }

  /** Put a number, which must not be there, to its place. */
  insert(id: number): void {
    this.#makeRoom();
    const at = this.#placeOf(this.#valueOf(id), id);
    this.#ids.copyWithin(at + 1, at, this.#length);
    this.#ids[at] = id;
    this.#length++;
  }

  #placeOf(value: string, id: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#ids[middle] ?? 0;
      if (isBefore(this.#valueOf(other), other, value, id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBefore(a: string, aId: number, b: string, bId: number): boolean {
  return a < b || (a === b && aId < bId);
}

/** Numbers with their values, in order. */
export interface Valued {
  readonly id: number;
  readonly value: string;
}

export function compareValued(a: Valued, b: Valued): number {
  return isBefore(a.value, a.id, b.value, b.id) ? -1 : 1;
}
