/**
 * The symbol of a United Nations document: series in capitals and numbers, parted by slashes (`S/2021/868`,
 * `A/RES/79/1`, `S/PRST/2007/22`, `A/C.3/75/L.4/Rev.1`). The manual of the Dag Hammarskjöld Library describes them.
 */
const SYMBOL = /(?<![A-Za-z\d/])[A-Z]{1,8}(?:\/[A-Z0-9][A-Za-z0-9.-]*(?:\(\d+\))?)+/gu;

/** How far into a page its own symbol is looked for, in UTF-16 code units. */
const MASTHEAD = 3000;

/** The symbol that a page bears at its head; null where there is none. */
export function documentSymbol(text: string): string | null {
  for (const [found] of text.slice(0, MASTHEAD).matchAll(SYMBOL)) {
    const symbol = found.replace(/[.-]+$/u, '');
    if (/\d/u.test(symbol)) return symbol;
  }
  return null;
}
