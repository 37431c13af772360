import { PACK_VERSION, type PackChange } from '../../core/model/pack-schema.ts';
import type { PackHeader } from '../../core/model/curation.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuError } from '../../core/errors.ts';
import { ConceptReader } from '../concept-reader.ts';
import { responsible } from '../curation/person.ts';
import { writeFileWhole } from '../files.ts';
import { momentOf } from '../moment.ts';
import type { Connection } from '../open.ts';
import { ProgressMeter } from '../progress.ts';
import { fingerprintOf, PastStates, REMOVED } from './states.ts';
import type { Work } from '../work.ts';

/** What a pack is made of: all changes since a moment (ISO 8601), or the entries of a selection by their numbers. */
export type PackContent = { readonly since: string } | { readonly ids: readonly number[] };

interface ChangedRow {
  readonly uuid: string;
  /** The first entry of the history since then; null where the entry came since then, whatever became of it. */
  readonly first: number | null;
}

/**
 * Write a change pack, whole or not at all; answers how many changes are in it.
 * @throws ShuyuError `pack-empty`, `file-unwritable`, `cancelled`
 */
export async function writePack(
  connection: Connection,
  path: string,
  content: PackContent,
  { signal, onProgress }: Work,
): Promise<number> {
  const writer = new PackWriter(connection);
  const header: PackHeader = {
    format: 'shuyu-changes',
    version: PACK_VERSION,
    who: responsible(connection),
    at: new Date().toISOString(),
    since: 'since' in content ? content.since : null,
  };
  const rows = 'since' in content ? writer.changedSince(content.since) : writer.selected(content.ids);
  const meter = new ProgressMeter(rows.length, onProgress);
  let written = 0;
  function* lines(): Generator<string> {
    yield `${JSON.stringify(header)}\n`;
    for (const [index, row] of rows.entries()) {
      const change = writer.changeOf(row);
      if (change !== null) {
        written++;
        yield `${JSON.stringify(change)}\n`;
      }
      meter.at(index + 1, written);
    }
    if (written === 0) throw new ShuyuError('pack-empty');
    yield `${JSON.stringify({ end: written })}\n`;
  }
  await writeFileWhole(path, lines(), () => signal.aborted);
  return written;
}

class PackWriter {
  readonly #connection: Connection;
  readonly #reader: ConceptReader;
  readonly #past: PastStates;
  readonly #statements;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#reader = new ConceptReader(connection);
    this.#past = new PastStates(connection);
    this.#statements = {
      current: connection.prepare<[string], { id: number; collection: string }>(
        `SELECT concept.id, collection.name AS collection
         FROM concept JOIN collection ON collection.id = collection_id WHERE concept.uuid = ?`,
      ),
      first: connection.prepare<[number], string | null>('SELECT before FROM history WHERE id = ?').pluck(),
      lastCollection: connection
        .prepare<[string], string | null>(
          `SELECT collection.name FROM history JOIN collection ON collection.uuid = collection_before
           WHERE concept_uuid = ? ORDER BY history.id DESC LIMIT 1`,
        )
        .pluck(),
      uuid: connection.prepare<[number], string>('SELECT uuid FROM concept WHERE id = ?').pluck(),
    };
  }

  /** Entries that came, changed or went at this moment or later, in the order of their changes. */
  changedSince(since: string): ChangedRow[] {
    return this.#connection
      .prepare<[{ since: string }], ChangedRow>(
        // Everybody has what a new database starts with: an import without a report.
        `WITH recent AS (SELECT id FROM change_set WHERE at >= @since AND NOT (kind = 'import' AND report IS NULL))
         SELECT uuid, NULL AS first, min(history.id) AS position FROM concept
           LEFT JOIN history ON concept_uuid = uuid AND history.change_set_id IN recent
           WHERE concept.change_set_id IN recent GROUP BY uuid
         UNION ALL
         SELECT concept_uuid, min(id), min(id) FROM history WHERE change_set_id IN recent
           AND concept_uuid NOT IN (SELECT uuid FROM concept WHERE change_set_id IN recent)
           GROUP BY concept_uuid ORDER BY 3`,
      )
      .all({ since: momentOf(since) });
  }

  selected(ids: readonly number[]): ChangedRow[] {
    return ids.flatMap((id) => {
      const uuid = this.#statements.uuid.get(id);
      return uuid === undefined ? [] : [{ uuid, first: null }];
    });
  }

  /**
   * What became of an entry; null where nothing did. What was changed and changed back is told, since an earlier pack may
   * have told of the change.
   */
  changeOf({ uuid, first }: ChangedRow): PackChange | null {
    const current = this.#statements.current.get(uuid);
    const now = current === undefined ? null : this.#reader.read(current.id);
    const json = first === null ? null : (this.#statements.first.get(first) ?? null);
    // Written by TermbaseWriter, in this shape.
    const base = json === null ? null : (JSON.parse(json) as Concept);
    const ancestors = new Set(this.#past.of(uuid));
    const isAsBefore = JSON.stringify(base) === JSON.stringify(now);
    if (isAsBefore && (now === null || ancestors.size < 2)) return null;
    ancestors.delete(now === null ? REMOVED : fingerprintOf(now));
    return {
      uuid,
      collection: current?.collection ?? this.#statements.lastCollection.get(uuid) ?? '?',
      externalId: (now ?? base)?.externalId ?? null,
      base,
      now,
      ancestors: [...ancestors],
    };
  }
}
