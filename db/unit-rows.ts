import { segmentText, type TranslationUnit } from '../core/model/memory.ts';
import { fingerprint } from '../core/text/fingerprint.ts';
import { storedAttributes, storedCategories, storedContent } from './stored.ts';

/** A translation unit as the rows it is stored in. Plain data, so that another thread can work it out. */
export interface UnitRows {
  readonly externalId: string | null;
  /** 53 bits of its languages and segments. */
  readonly fingerprint: number;
  readonly attributes: string | null;
  readonly categories: string | null;
  readonly variants: readonly VariantRow[];
}

export interface VariantRow {
  readonly language: string;
  readonly text: string;
  readonly content: string | null;
  readonly attributes: string | null;
  readonly categories: string | null;
}

export function unitRowsOf(unit: TranslationUnit): UnitRows {
  const variants = unit.variants.map(({ language, segment, attributes, categories }) => ({
    language,
    text: segmentText(segment),
    content: storedContent(segment),
    attributes: storedAttributes(attributes),
    categories: storedCategories(categories),
  }));
  return {
    externalId: unit.externalId,
    fingerprint: fingerprintOf(variants),
    attributes: storedAttributes(unit.attributes),
    categories: storedCategories(unit.categories),
    variants,
  };
}

function fingerprintOf(variants: readonly VariantRow[]): number {
  const parts = variants.map(({ language, text, content }) => `${language}\t${content ?? text}`);
  return fingerprint(parts.toSorted().join('\n'));
}
