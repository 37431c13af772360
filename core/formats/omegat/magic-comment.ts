/**
 * The first line of a glossary, in which OmegaT and other editors look for `# -*- coding: utf-8 -*-`. It may say more,
 * and Shuyu says the languages there: `# -*- coding: utf-8; source: zh-CN; target: en-US -*-`.
 */
export function magicComment(source: string, target: string): string {
  return `# -*- coding: utf-8; source: ${source}; target: ${target} -*-`;
}

const COMMENT = /^\uFEFF?#[^\r\n]*?-\*-([^\r\n]*?)-\*-/u;

/** What the magic comment of a text says, by name; null where the text begins with none. */
export function readMagicComment(text: string): ReadonlyMap<string, string> | null {
  const content = COMMENT.exec(text)?.[1];
  if (content === undefined) return null;
  return new Map(
    content.split(';').map((part): [string, string] => {
      const [name = '', ...value] = part.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
}
