import { z } from 'zod';
import { conceptSchema } from './concept-schema.ts';
import type { PackHeader } from './curation.ts';
import type { Concept } from './terminology.ts';

/**
 * A change pack is a text of lines, each a JSON document: a header, a change for each entry, and an end that says how
 * many there were. A change names the entry by its UUID and carries its state now, the state that the sender began with,
 * and a fingerprint of every state it has had, so that the receiver can tell an older state from a different one.
 */

/** The version that is written; packs of a later one are refused. */
export const PACK_VERSION = 1;

/** What any version begins with. */
export const anyPackHeader = z.looseObject({ format: z.literal('shuyu-changes'), version: z.int().min(1) });

export const packHeader: z.ZodType<PackHeader> = z.strictObject({
  format: z.literal('shuyu-changes'),
  version: z.literal(PACK_VERSION),
  who: z.string().max(1000),
  at: z.iso.datetime(),
  since: z.iso.datetime().nullable(),
});

/** What became of one entry. */
export interface PackChange {
  readonly uuid: string;
  /** The name of its collection. */
  readonly collection: string;
  /** The id of the entry in its files; null where it has none. */
  readonly externalId: string | null;
  /** The state that the sender began with; null where the entry was new. */
  readonly base: Concept | null;
  /** The state now; null where the entry was removed. */
  readonly now: Concept | null;
  /** Fingerprints of every state it has had, `base` among them; `removed` where it was gone for a time. */
  readonly ancestors: readonly string[];
}

export const packChange: z.ZodType<PackChange> = z.strictObject({
  uuid: z.uuid(),
  collection: z.string().min(1).max(500),
  externalId: z.string().max(1000).nullable(),
  base: conceptSchema.nullable(),
  now: conceptSchema.nullable(),
  ancestors: z.array(z.string().max(64)).max(10_000),
});

export const packEnd = z.strictObject({ end: z.int().min(0) });
