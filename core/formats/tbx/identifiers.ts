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
