import type { InlineElement } from '../../core/model/terminology.ts';
import type { Connection } from '../open.ts';
import type { ChangeSets } from './change-sets.ts';

/** What an import or edit puts around its entries: collections, and the headers and back matter of files. */
export interface Frame {
  readonly collections: readonly FramedCollection[];
  readonly parts: readonly { readonly collection: string; readonly part: string; readonly content: InlineElement }[];
}

interface FramedCollection {
  readonly uuid: string;
  readonly name: string;
  readonly kind: string;
  readonly priority: number;
  readonly created_at: string;
  readonly change_set_id: number;
}

/**
 * Take away the file parts of a change set, and collections that nothing stands for any more; answers what has gone. What
 * is read-only stays.
 */
export function takeFrameAway(connection: Connection, root: number, changeSets: ChangeSets): Frame {
  const parts = connection
    .prepare<[number], { collection: string; part: string; content: string }>(
      `SELECT collection.uuid AS collection, part, content FROM file_part JOIN collection ON collection.id = collection_id
       WHERE file_part.change_set_id = ? AND read_only = 0 ORDER BY file_part.id`,
    )
    .all(root)
    // Written by TermbaseWriter.addFilePart, in this shape.
    .map(({ content, ...part }) => ({ ...part, content: JSON.parse(content) as InlineElement }));
  connection
    .prepare(
      `DELETE FROM file_part WHERE change_set_id = ?
         AND collection_id IN (SELECT id FROM collection WHERE read_only = 0)`,
    )
    .run(root);
  const empty = connection
    .prepare<[], FramedCollection>(
      `SELECT uuid, name, kind, priority, created_at, change_set_id FROM collection WHERE change_set_id IS NOT NULL AND read_only = 0
         AND NOT EXISTS (SELECT 1 FROM concept WHERE collection_id = collection.id)
         AND NOT EXISTS (SELECT 1 FROM translation_unit WHERE collection_id = collection.id)
         AND NOT EXISTS (SELECT 1 FROM file_part WHERE collection_id = collection.id)`,
    )
    .all();
  const collections = empty.filter(
    ({ change_set_id }) => change_set_id === root || !changeSets.isInEffect(change_set_id),
  );
  const remove = connection.prepare('DELETE FROM collection WHERE uuid = ?');
  for (const { uuid } of collections) remove.run(uuid);
  return { collections, parts };
}

/** Put back what was taken away. A collection whose name is taken meanwhile gets a number behind it. */
export function putFrameBack(connection: Connection, { collections, parts }: Frame, root: number): void {
  const isKnown = connection.prepare('SELECT 1 FROM collection WHERE uuid = ?');
  const isTaken = connection.prepare('SELECT 1 FROM collection WHERE name = ?');
  const add = connection.prepare(
    'INSERT INTO collection (uuid, name, kind, priority, read_only, created_at, change_set_id) VALUES (?, ?, ?, ?, 0, ?, ?)',
  );
  for (const { uuid, name, kind, priority, created_at, change_set_id } of collections) {
    if (isKnown.get(uuid) !== undefined) continue;
    let free = name;
    for (let number = 2; isTaken.get(free) !== undefined; number++) free = `${name} (${number})`;
    add.run(uuid, free, kind, priority, created_at, change_set_id);
  }
  const addPart = connection.prepare(
    `INSERT INTO file_part (collection_id, part, content, change_set_id)
     SELECT id, ?, ?, ? FROM collection WHERE uuid = ?`,
  );
  for (const { collection, part, content } of parts) addPart.run(part, JSON.stringify(content), root, collection);
}
