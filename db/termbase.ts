import { ShuyuError } from '../core/errors.ts';
import { administrativeStatus, type Concept, type TermSection } from '../core/model/terminology.ts';
import { momentOf } from './moment.ts';
import type { Connection } from './open.ts';
import { ConceptReader } from './concept-reader.ts';

export interface Collection {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly kind: 'termbase' | 'memory';
  readonly priority: number;
  readonly readOnly: boolean;
}

export interface StoredConcept {
  /** The stable identity of the concept, across files and databases. */
  readonly uuid: string;
  readonly revision: number;
  readonly collection: string;
  readonly isReadOnly: boolean;
  /** The last change: when (ISO 8601) and by whom. */
  readonly changedAt: string;
  readonly changedBy: string;
  readonly concept: Concept;
}

interface CollectionRow {
  id: number;
  uuid: string;
  name: string;
  kind: 'termbase' | 'memory';
  priority: number;
  read_only: number;
}

function collectionOf(row: CollectionRow): Collection {
  return { ...row, readOnly: row.read_only === 1 };
}

/** The collections, those of higher priority first. */
export function collections(connection: Connection): Collection[] {
  const rows = connection
    .prepare<[], CollectionRow>(
      'SELECT id, uuid, name, kind, priority, read_only FROM collection ORDER BY priority DESC, id',
    )
    .all();
  return rows.map(collectionOf);
}

/** @throws ShuyuError `collection-not-found` */
export function collectionNamed(connection: Connection, name: string): Collection {
  const all = collections(connection);
  const found = all.find((collection) => collection.name === name);
  if (found === undefined) {
    throw new ShuyuError('collection-not-found', { name, names: all.map((collection) => collection.name).join('、') });
  }
  return found;
}

/** The concept with this identity. @throws ShuyuError `concept-not-found` */
export function conceptByUuid(connection: Connection, uuid: string): StoredConcept {
  const row = connection
    .prepare<[string], Omit<StoredConcept, 'concept' | 'isReadOnly'> & { id: number; readOnly: number }>(
      `SELECT concept.id, concept.uuid, revision, collection.name AS collection, read_only AS readOnly,
         at AS changedAt, who AS changedBy
       FROM concept JOIN collection ON collection.id = collection_id JOIN change_set ON change_set.id = changed_id
       WHERE concept.uuid = ?`,
    )
    .get(uuid);
  if (row === undefined) throw new ShuyuError('concept-not-found');
  const { id, readOnly, ...stored } = row;
  return { ...stored, isReadOnly: readOnly === 1, concept: new ConceptReader(connection).read(id) };
}

export interface ConceptFilter {
  /** Only these collections; all of them where there are none. */
  readonly collections?: readonly number[] | undefined;
  readonly subject?: string | undefined;
  /** Only terms of these statuses; concepts left without a term are left out. */
  readonly statuses?: readonly string[] | undefined;
  /** Only language sections for which this is true; concepts left without one are left out. */
  readonly language?: ((code: string) => boolean) | undefined;
  /** Only what was added or changed at this moment or later (ISO 8601). */
  readonly changedSince?: string | undefined;
}

/** Concepts that are read at once. */
const PAGE = 256;

/**
 * The concepts that pass a filter, in the order in which they were stored, read a page at a time. Who wants them all as
 * they were at one moment holds a transaction meanwhile.
 */
export function* concepts(connection: Connection, filter: ConceptFilter = {}): Generator<Concept> {
  const reader = new ConceptReader(connection);
  const page = connection
    .prepare<[{ after: number; collections: string; subject: string | null; since: string | null }], number>(
      `SELECT id FROM concept
       WHERE id > @after
         AND (json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections)))
         AND (@subject IS NULL OR subject = @subject)
         AND (@since IS NULL OR changed_id IN (SELECT id FROM change_set WHERE at >= @since))
       ORDER BY id LIMIT ${PAGE}`,
    )
    .pluck();
  const chosen = {
    collections: JSON.stringify(filter.collections ?? []),
    subject: filter.subject ?? null,
    since: filter.changedSince === undefined ? null : momentOf(filter.changedSince),
  };
  for (let after = 0; ;) {
    const ids = page.all({ after, ...chosen });
    for (const concept of reader.readAll(ids)) {
      const kept = filtered(concept, filter);
      if (kept !== null) yield kept;
    }
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

function filtered(concept: Concept, { statuses, language }: ConceptFilter): Concept | null {
  if (statuses === undefined && language === undefined) return concept;
  const keepsTerm = (term: TermSection) =>
    statuses === undefined || statuses.includes(administrativeStatus(term) ?? 'none');
  const languages = concept.languages
    .filter((section) => language === undefined || language(section.language))
    .map((section) => ({ ...section, terms: section.terms.filter(keepsTerm) }))
    .filter((section) => section.terms.length > 0);
  return languages.length === 0 ? null : { ...concept, languages };
}
