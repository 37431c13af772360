import { z } from 'zod';
import { conceptSchema } from '../model/concept-schema.ts';
import type {
  BulkPreview,
  BulkReport,
  ChineseForms,
  DuplicatePage,
  EntryPage,
  Facets,
  HistoryEntry,
  HistorySteps,
  LoggedStep,
  Overview,
  StepReport,
} from '../model/curation.ts';
import type { Twin } from '../model/lookup.ts';
import type { ConceptDetail } from '../contract.ts';

/** What the terminologist's desk asks for. */

const side = z.enum(['zh', 'en']);
const status = z.enum(['preferred', 'admitted', 'deprecated', 'superseded']);
const reviewState = z.enum(['proposed', 'reviewed', 'approved']);
const names = z.array(z.string().max(1000)).min(1).max(500).readonly();
const uuids = z.array(z.uuid()).max(100_000).readonly();
const someUuids = z.array(z.uuid()).min(1).max(100_000).readonly();
const revision = z.int().min(1);
const collectionName = z.string().trim().min(1).max(500);

export const entryFilter = z.strictObject({
  query: z.string().max(1000),
  collections: names.optional(),
  subjects: names.optional(),
  statuses: z
    .array(z.enum([...status.options, 'none']))
    .min(1)
    .readonly()
    .optional(),
  reviews: z
    .array(z.enum([...reviewState.options, 'none']))
    .min(1)
    .readonly()
    .optional(),
  missing: z.array(side).min(1).readonly().optional(),
  changedBy: names.optional(),
  changedSince: z.union([z.iso.date(), z.iso.datetime()]).optional(),
  hasDuplicate: z.boolean().optional(),
  hasProblem: z.boolean().optional(),
});

const selection = z.union([
  z.strictObject({ uuids: someUuids }),
  z.strictObject({ filter: entryFilter, except: uuids }),
]);

const bulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), side: side.nullable(), status: status.nullable() }),
  z.strictObject({ kind: z.literal('subject'), subject: z.string().trim().min(1).max(1000).nullable() }),
  z.strictObject({ kind: z.literal('collection'), collection: collectionName }),
  z.strictObject({ kind: z.literal('review'), state: reviewState.nullable() }),
  z.strictObject({ kind: z.literal('remove') }),
  z.strictObject({
    kind: z.literal('replace'),
    find: z.string().min(1).max(1000),
    replacement: z.string().max(1000),
    in: z.enum(['terms', 'texts', 'everywhere']),
    side: side.nullable(),
    isCaseSensitive: z.boolean(),
  }),
]);

/** Questions to the database process. */
export const curationRequests = {
  /** A stretch of the list. */
  entries: z.strictObject({
    filter: entryFilter,
    sort: z.enum(['relevance', 'pinyin', 'strokes', 'english', 'changed']),
    from: z.int().min(0),
    count: z.int().min(1).max(500),
    /** How far a search by words goes: just to the end of the stretch, at once, or to the end. */
    depth: z.enum(['stretch', 'end']),
  }),
  facets: z.strictObject({ filter: entryFilter }),
  /** The entry that a cross reference points to: one with this id in the same collection. */
  referred: z.strictObject({ target: z.string().min(1).max(1000), collection: z.string().max(500) }),
  /** What became of an entry, the newest first; of one that has been removed as well. */
  history: z.strictObject({ uuid: z.uuid() }),
  historySteps: z.strictObject({}),
  /** What was done to the termbase, the newest first. */
  log: z.strictObject({ from: z.int().min(0), count: z.int().min(1).max(200) }),
  /** Terms that are there already, or nearly so. */
  twins: z.strictObject({
    text: z.string().max(1000),
    language: z.string().min(1).max(100),
    except: z.uuid().nullable(),
  }),
  chineseForms: z.strictObject({ text: z.string().max(1000) }),
  /** Groups of entries that look like one concept, once they have been looked for. */
  duplicates: z.strictObject({
    kind: z.enum(['both', 'zh', 'en']),
    from: z.int().min(0),
    count: z.int().min(1).max(200),
  }),
  overview: z.strictObject({}),
  /** The name under which a person works; null until it was asked. */
  person: z.strictObject({}),
} as const;

export interface CurationAnswers {
  readonly entries: EntryPage;
  readonly facets: Facets;
  readonly referred: { readonly uuid: string | null };
  readonly history: readonly HistoryEntry[];
  readonly historySteps: HistorySteps;
  readonly log: readonly LoggedStep[];
  readonly twins: readonly Twin[];
  readonly chineseForms: ChineseForms;
  readonly duplicates: DuplicatePage;
  readonly overview: Overview;
  readonly person: { readonly name: string | null };
}

/** Small edits, which the database process makes at once. All but the name and what is kept apart can be undone. */
export const editRequests = {
  setPerson: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  /**
   * Save an entry. `concept-changed` where it is no longer at this revision. An entry that was reviewed or approved is
   * proposed again where its content has changed and its review state has not.
   */
  saveConcept: z.strictObject({
    uuid: z.uuid(),
    revision,
    concept: conceptSchema,
    action: z.enum(['edit', 'restore']),
  }),
  createConcept: z.strictObject({ collection: collectionName, concept: conceptSchema }),
  removeConcept: z.strictObject({ uuid: z.uuid(), revision }),
  reviewConcept: z.strictObject({ uuid: z.uuid(), revision, state: reviewState.nullable() }),
  /** Put `concept` in the place of the first and remove the others; what refers to them refers to the first. */
  mergeConcepts: z.strictObject({
    keep: z.strictObject({ uuid: z.uuid(), revision }),
    drop: z
      .array(z.strictObject({ uuid: z.uuid(), revision }))
      .min(1)
      .max(50)
      .readonly(),
    concept: conceptSchema,
  }),
  /** These entries look alike and are not one concept. */
  keepApart: z.strictObject({ uuids: z.array(z.uuid()).min(2).max(50).readonly() }),
} as const;

export type EditName = keyof typeof editRequests;
export type EditRequest<Name extends EditName> = z.infer<(typeof editRequests)[Name]>;

export interface EditAnswers {
  readonly setPerson: null;
  readonly saveConcept: ConceptDetail;
  readonly createConcept: ConceptDetail;
  readonly removeConcept: null;
  readonly reviewConcept: ConceptDetail;
  readonly mergeConcepts: ConceptDetail;
  readonly keepApart: null;
}

/** Work on many entries, which is followed and can be cancelled. */
export const curationWork = {
  /** Take the last step back, or the last one taken back forward. */
  step: z.strictObject({ direction: z.enum(['undo', 'redo']) }),
  bulkPreview: z.strictObject({ selection, action: bulkAction }),
  bulkEdit: z.strictObject({ selection, action: bulkAction }),
  findDuplicates: z.strictObject({}),
} as const;

export interface CurationWorkAnswers {
  readonly step: StepReport | null;
  readonly bulkPreview: BulkPreview;
  readonly bulkEdit: BulkReport;
  readonly findDuplicates: Readonly<Record<'both' | 'zh' | 'en', number>>;
}

export const packContent = z.union([z.strictObject({ since: z.iso.datetime() }), z.strictObject({ selection })]);

export const packDecisions = z
  .array(
    z.strictObject({
      uuid: z.uuid(),
      take: z.union([z.enum(['ours', 'theirs']), z.strictObject({ concept: conceptSchema })]),
    }),
  )
  .max(10_000)
  .readonly();
