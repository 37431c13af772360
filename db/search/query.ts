/** What a person typed, by how it is to be searched. */
export type Query =
  | { readonly kind: 'plain'; readonly text: string }
  /** In quotation marks: as it is, in order. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** With `*` for anything. */
  | { readonly kind: 'wildcard'; readonly text: string };

/** Longer input is cut: no term is as long. */
const LONGEST = 300;

const QUOTED = /^["“”„«「『](.+)["“”»」』]$/su;

export function queryOf(typed: string): Query {
  const text = typed.normalize('NFC').trim().slice(0, LONGEST).replaceAll('＊', '*');
  const [, inside] = QUOTED.exec(text) ?? [];
  if (inside !== undefined) return { kind: 'phrase', text: inside };
  if (text.includes('*')) return { kind: 'wildcard', text };
  return { kind: 'plain', text };
}
