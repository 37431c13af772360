import type { ChangeAction, HistoryEntry } from '../../core/model/curation.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { ACTION } from './change-sets.ts';

interface HistoryRow {
  changeSet: string;
  action: ChangeAction;
  description: string;
  who: string;
  at: string;
  revision: number;
  before: string | null;
  after: string | null;
  movedTo: string | null;
}

/** The states that are told of one entry. */
const LISTED = 500;

/** What became of an entry, the newest first, down to the import that brought it. */
export function timeline(connection: Connection, uuid: string): HistoryEntry[] {
  const rows = connection
    .prepare<[string], HistoryRow>(
      `SELECT change_set.uuid AS changeSet, ${ACTION} AS action, description, who, at, revision, before, after,
         (SELECT name FROM collection WHERE collection.uuid = collection_after AND before IS NOT NULL) AS movedTo
       FROM history JOIN change_set ON change_set.id = history.change_set_id
       WHERE concept_uuid = ? ORDER BY history.id DESC LIMIT ${LISTED}`,
    )
    .all(uuid)
    .map(({ before, after, ...row }) => ({ ...row, before: stateOf(before), after: stateOf(after) }));
  const oldest = rows.at(-1);
  if (rows.length === LISTED || oldest?.before === null) return rows;
  const origin = originOf(connection, uuid);
  if (origin === null) return rows;
  const { now, ...change } = origin;
  return [...rows, { ...change, revision: 1, before: null, after: oldest?.before ?? now, movedTo: null }];
}

/** Written by TermbaseWriter, in this shape. */
function stateOf(json: string | null): Concept | null {
  return json === null ? null : (JSON.parse(json) as Concept);
}

type Origin = Pick<HistoryEntry, 'changeSet' | 'action' | 'description' | 'who' | 'at'> & { readonly now: Concept };

/** The change set by which an entry came that no history tells of: an import. */
function originOf(connection: Connection, uuid: string): Origin | null {
  const row = connection
    .prepare<[string], Omit<Origin, 'now'> & { id: number }>(
      `SELECT concept.id, change_set.uuid AS changeSet, ${ACTION} AS action, description, who, at
       FROM concept JOIN change_set ON change_set.id = concept.change_set_id WHERE concept.uuid = ?`,
    )
    .get(uuid);
  if (row === undefined) return null;
  const { id, ...origin } = row;
  return { ...origin, now: new ConceptReader(connection).read(id) };
}
