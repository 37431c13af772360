import { plainText, type Inline } from './terminology.ts';

/**
 * Inline content with another text, its markup kept wherever the text stays: what the old and the new text have in
 * common at both ends is left as it is, and what is new stands between. The same content where the text is the same.
 */
export function withText(content: readonly Inline[], text: string): readonly Inline[] {
  const before = plainText(content);
  if (before === text) return content;
  const start = commonStart(before, text);
  const end = before.length - commonEnd(before, text, start);
  const insertion = text.slice(start, text.length - (before.length - end));
  const target = leafAt(content, start, end);
  if (target === null) return [...content, insertion];
  return rebuilt(content, { start, end, insertion, target, offset: 0, leaf: 0 });
}

/** Does the content hold anything but text? */
export function hasMarkup(content: readonly Inline[]): boolean {
  return content.some((part) => typeof part !== 'string');
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insertion: string;
  /** The number of the run of text that takes the insertion. */
  readonly target: number;
  offset: number;
  leaf: number;
}

function rebuilt(content: readonly Inline[], splice: Splice): readonly Inline[] {
  return content.flatMap((part): readonly Inline[] => {
    if (typeof part !== 'string') {
      const wasEmpty = plainText(part.content) === '';
      const inside = rebuilt(part.content, splice);
      return !wasEmpty && plainText(inside) === '' ? [] : [{ ...part, content: inside }];
    }
    const { start, end, insertion, target } = splice;
    const from = splice.offset;
    splice.offset += part.length;
    const head = part.slice(0, Math.max(0, start - from));
    const tail = part.slice(Math.max(0, end - from));
    const text = splice.leaf++ === target ? `${head}${insertion}${tail}` : `${head}${tail}`;
    return text === '' && part !== '' ? [] : [text];
  });
}

/**
 * The run of text that takes an insertion: the one where what is replaced begins; where nothing is, one that is in no
 * element rather than one that is. Null where there is no text.
 */
function leafAt(content: readonly Inline[], start: number, end: number): number | null {
  let offset = 0;
  let leaf = 0;
  let inside: number | null = null;
  let outside: number | null = null;
  const visit = (parts: readonly Inline[], depth: number): void => {
    for (const part of parts) {
      if (typeof part !== 'string') {
        visit(part.content, depth + 1);
        continue;
      }
      const after = offset + part.length;
      if (offset <= start && (start === end ? start <= after : start < after)) {
        if (depth === 0) outside ??= leaf;
        else inside ??= leaf;
      }
      offset += part.length;
      leaf += 1;
    }
  };
  visit(content, 0);
  return outside ?? inside;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return isHighSurrogate(a, at - 1) ? at - 1 : at;
}

/** How much both have in common at the end, without what they have in common at the start. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return isHighSurrogate(a, a.length - length - 1) && length > 0 ? length - 1 : length;
}

/** A character must not be cut in two. */
function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
