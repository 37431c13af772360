import { withReferences, type Renaming } from '../../core/model/references.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import type { TermbaseWriter } from '../termbase-writer.ts';

// CROSS JOIN keeps SQLite from beginning with all concepts of the collection.

/** Have the entries of a collection that refer to something by its id follow its renaming. */
export function followRenaming(
  connection: Connection,
  collection: string,
  renaming: Renaming,
  { writer, changeSet }: { readonly writer: TermbaseWriter; readonly changeSet: number },
): void {
  const referring = connection
    .prepare<[string, string], number>(
      `SELECT concept_id FROM cross_reference CROSS JOIN concept ON concept.id = concept_id
         CROSS JOIN collection ON collection.id = collection_id WHERE target = ? AND collection.name = ?`,
    )
    .pluck()
    .all(renaming.id, collection);
  const reader = new ConceptReader(connection);
  for (const id of referring) {
    const before = reader.read(id);
    const after = withReferences(before, renaming);
    if (after !== before) writer.replaceConcept(id, after, changeSet, before);
  }
  writer.settle();
}

/** Does any entry refer to something by this id? */
export function isReferredTo(connection: Connection, id: string): boolean {
  return connection.prepare<[string]>('SELECT 1 FROM cross_reference WHERE target = ? LIMIT 1').get(id) !== undefined;
}

/** The UUID of the entry of a collection that has this id; null where there is none. */
export function referredConcept(connection: Connection, target: string, collection: string): string | null {
  const found = connection
    .prepare<[string, string], string>(
      `SELECT concept.uuid FROM concept CROSS JOIN collection ON collection.id = collection_id
       WHERE external_id = ? AND collection.name = ? ORDER BY concept.id LIMIT 1`,
    )
    .pluck();
  return found.get(target, collection) ?? null;
}
