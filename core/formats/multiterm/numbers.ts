import { IdentifierSet } from '../identifiers.ts';

/** The field that keeps an id which is no entry number. */
export const ID_FIELD = 'Shuyu ID';

/** The largest number of an entry: MultiTerm keeps 32 bits. */
const LARGEST = 4_294_967_295;

/** Is this a number that MultiTerm gives an entry, written as MultiTerm writes it? */
export function isEntryNumber(text: string): boolean {
  return /^[1-9]\d{0,9}$/u.test(text) && Number(text) <= LARGEST;
}

/** Gives out the entry numbers of a file to be written, each once. */
export class EntryNumbers {
  readonly #used = new IdentifierSet();
  #last = 0;

  /** The id itself where it is a number that was not given out before, else the next number. */
  claim(id: string | null): string {
    if (id !== null && isEntryNumber(id) && this.#used.add(id)) {
      this.#last = Math.max(this.#last, Number(id));
      return id;
    }
    do this.#last = this.#last >= LARGEST ? 1 : this.#last + 1;
    while (!this.#used.add(String(this.#last)));
    return String(this.#last);
  }
}
