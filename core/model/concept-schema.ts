import { z } from 'zod';
import type { Concept, DataCategory, Inline } from './terminology.ts';

/** Longest text of a term or a data category, in UTF-16 code units, and most of anything in an entry. */
const LONGEST = 100_000;
const MOST = 1000;

const attributes = z.record(z.string().max(200), z.string().max(LONGEST));

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.string().max(LONGEST),
    z.strictObject({ element: z.string().min(1).max(200), attributes, content: z.array(inline).max(MOST) }),
  ]),
);

const category: z.ZodType<DataCategory> = z.lazy(() =>
  z.strictObject({
    element: z.string().min(1).max(200),
    type: z.string().max(200).nullable(),
    attributes,
    content: z.array(inline).max(MOST),
    group: attributes.nullable(),
    members: z.array(category).max(MOST),
  }),
);

const categories = z.array(category).max(MOST);

/** An entry as it comes from a window or from a file of changes. */
export const conceptSchema: z.ZodType<Concept> = z.strictObject({
  externalId: z.string().max(1000).nullable(),
  attributes,
  categories,
  languages: z
    .array(
      z.strictObject({
        language: z.string().min(1).max(100),
        attributes,
        categories,
        terms: z
          .array(
            z.strictObject({ attributes, term: z.array(inline).max(MOST), termAttributes: attributes, categories }),
          )
          .max(MOST),
      }),
    )
    .max(MOST),
});
