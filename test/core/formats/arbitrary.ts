import fc from 'fast-check';
import type { Inline } from '../../../core/model/terminology.ts';

/** Values by chance that the tests of all XML formats need. */

/** Characters that XML holds, Chinese and awkward ones among them. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc 和平行动術語<>&"\'\n\t\r]]>é€　\u00A0😀𠮷') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);

/** A text of one character or more that XML can hold. */
export const xmlText = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD'));

/** An XML name without a colon. */
export const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/u);

/** Texts that stand beside each other as one, as a reader finds them. */
export function joined(content: readonly Inline[]): readonly Inline[] {
  return content.reduce<readonly Inline[]>((before, part) => {
    const last = before.at(-1);
    return typeof part === 'string' && typeof last === 'string'
      ? [...before.slice(0, -1), last + part]
      : [...before, part];
  }, []);
}
