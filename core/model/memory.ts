import type { Attributes, DataCategory, Inline } from './terminology.ts';

/**
 * A translation memory in the words of TMX 1.4: a translation unit holds variants, one a language, each with its
 * segment; both may carry notes and properties.
 */

export interface Variant {
  /** The language code as written in `xml:lang` or `lang`. */
  readonly language: string;
  /** The attributes of the `tuv` without its language. */
  readonly attributes: Attributes;
  /** `note` and `prop` (whose `type` is the category's), in order. */
  readonly categories: readonly DataCategory[];
  /** The segment with its inline elements (`bpt`, `ept`, `ph`, `it`, `hi`, `ut`, `sub`); see `segmentText`. */
  readonly segment: readonly Inline[];
}

export interface TranslationUnit {
  /** The `tuid`; null where it has none. */
  readonly externalId: string | null;
  /** The other attributes of the `tu`. */
  readonly attributes: Attributes;
  readonly categories: readonly DataCategory[];
  readonly variants: readonly Variant[];
}

/** Elements whose content is code of the original file and not text of the segment. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** The text of a segment without its codes; what a `sub` holds is a text of its own and not part of it. */
export function segmentText(segment: readonly Inline[]): string {
  return segment
    .map((part) => (typeof part === 'string' ? part : CODES.has(part.element) ? '' : segmentText(part.content)))
    .join('');
}
