import { ShuyuError } from '../../errors.ts';
import type { Position } from '../../errors.ts';

/**
 * What keeps a hostile or broken file from filling the memory. saxes buffers a text, a comment, a tag until it is
 * complete, so it is fed in pieces, and the characters between two of its events are counted.
 */
export const LIMITS = {
  /** Elements inside one another. The formats themselves need about ten. */
  depth: 100,
  attributes: 100,
  /** Characters of one attribute value. */
  attributeLength: 65_536,
  /** Characters of one text, tag, comment or DOCTYPE. */
  token: 4_194_304,
  /** Characters of one section: an entry, the header, the back matter. */
  section: 8_388_608,
  /** Characters fed to the XML parser at once. */
  piece: 65_536,
} as const;

/** @throws ShuyuError where the internal subset speaks of entities: the entity bomb, the external entity */
export function checkDoctype(doctype: string, position: Position): void {
  if (/<!ENTITY/iu.test(doctype)) throw new ShuyuError('xml-entities-declared', {}, position);
}

/** @throws ShuyuError where elements are nested too deep */
export function checkDepth(depth: number, position: Position): void {
  if (depth > LIMITS.depth) throw new ShuyuError('xml-too-deep', { limit: LIMITS.depth }, position);
}

/** @throws ShuyuError where an element has too many attributes */
export function checkAttributeCount(count: number, position: Position): void {
  if (count > LIMITS.attributes) {
    throw new ShuyuError('xml-too-many-attributes', { limit: LIMITS.attributes }, position);
  }
}

/** @throws ShuyuError where something that must be kept whole is longer than its limit, in characters */
export function checkLength(length: number, limit: number, position: Position): void {
  if (length > limit) throw new ShuyuError('xml-too-long', { limit }, position);
}
