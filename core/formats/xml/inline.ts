import type { Inline } from '../../model/terminology.ts';

/** Add a part to inline content; two texts in a row become one, as a reader would find them. */
export function appendInline(into: Inline[], part: Inline): void {
  const last = into.at(-1);
  if (typeof part !== 'string') into.push(part);
  else if (typeof last === 'string') into[into.length - 1] = last + part;
  else if (part !== '') into.push(part);
}
