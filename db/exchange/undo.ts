import { ShuyuError } from '../../core/errors.ts';
import type { ImportCounts, PastImport, Progress, UndoReport } from '../../core/model/exchange.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { TermbaseWriter } from '../termbase.ts';
import { ProgressMeter } from './progress.ts';
import { begin } from './transaction.ts';

interface ImportRow {
  id: number;
  uuid: string;
  file: string;
  who: string;
  at: string;
  report: string;
  isUndone: number;
}

const IMPORTS = `SELECT id, uuid, description AS file, who, at, report,
  EXISTS (SELECT 1 FROM change_set AS later WHERE later.undoes = change_set.id) AS isUndone
  FROM change_set WHERE kind = 'import' AND report IS NOT NULL`;

/** Imports that can be looked back on. */
const LISTED = 100;

/** The latest imports, the last one first. */
export function pastImports(connection: Connection): PastImport[] {
  return connection
    .prepare<[], ImportRow>(`${IMPORTS} ORDER BY id DESC LIMIT ${LISTED}`)
    .all()
    .map(({ uuid, file, who, at, report, isUndone }) => ({
      // Written by TermbaseWriter.reportOn, in this shape.
      ...(JSON.parse(report) as ImportCounts),
      uuid,
      file,
      who,
      at,
      isUndone: isUndone === 1,
    }));
}

/** How long the process may be held up between two pauses, in ms. */
const STRETCH = 30;

/**
 * Take back a whole import, in one transaction: what it added goes, what it changed is as it was before. What somebody
 * has changed since stays as it is and is counted.
 * @throws ShuyuError `import-not-found`, `import-undone`, `cancelled`
 */
export async function undoImport(
  connection: Connection,
  uuid: string,
  who: string,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<UndoReport> {
  await begin(connection, signal);
  try {
    const run = new UndoRun(connection, importOf(connection, uuid), who);
    const meter = new ProgressMeter(run.total, onProgress);
    let paused = performance.now();
    for (const done of run.steps()) {
      if (signal.aborted) throw new ShuyuError('cancelled');
      if (performance.now() - paused < STRETCH) continue;
      meter.at(done, done);
      await new Promise((resolve) => setImmediate(resolve));
      paused = performance.now();
    }
    connection.exec('COMMIT');
    return run.report;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function importOf(connection: Connection, uuid: string): ImportRow {
  const row = connection.prepare<[string], ImportRow>(`${IMPORTS} AND uuid = ?`).get(uuid);
  if (row === undefined) throw new ShuyuError('import-not-found');
  if (row.isUndone === 1) throw new ShuyuError('import-undone');
  return row;
}

/** What an import did to one concept: its first and last entry in the history. */
interface ChangeRow {
  uuid: string;
  first: number;
  last: number;
}

class UndoRun {
  readonly #connection: Connection;
  readonly #writer: TermbaseWriter;
  readonly #reader: ConceptReader;
  readonly #statements;
  readonly #import: number;
  readonly #changeSet: number;
  #removed = 0;
  #restored = 0;
  #kept = 0;
  readonly total: number;

  constructor(connection: Connection, { id, file, report }: ImportRow, who: string) {
    this.#connection = connection;
    this.#import = id;
    this.#statements = {
      states: connection.prepare<[number, number, string], { id: number; before: string; after: string }>(
        `SELECT concept.id, first.before, last.after FROM concept, history AS first, history AS last
         WHERE first.id = ? AND last.id = ? AND concept.uuid = ?`,
      ),
      /** What a concept was before anybody changed it. */
      original: connection
        .prepare<[number], string>(
          `SELECT before FROM history WHERE concept_uuid = (SELECT uuid FROM concept WHERE id = ?) ORDER BY id LIMIT 1`,
        )
        .pluck(),
      forgetUnit: connection.prepare('DELETE FROM translation_unit WHERE id = ?'),
    };
    this.#writer = new TermbaseWriter(connection);
    this.#reader = new ConceptReader(connection);
    this.#changeSet = this.#writer.beginChangeSet('edit', file, who, id);
    const { added, merged } = JSON.parse(report) as ImportCounts;
    this.total = added + merged;
  }

  /** Take back entry by entry, answering how many are done. */
  *steps(): Generator<number> {
    let done = 0;
    for (const change of this.#changes()) {
      this.#restore(change);
      yield ++done;
    }
    for (const id of this.#added('concept')) {
      const original = this.#statements.original.get(id);
      if (original === undefined || this.#isStill(id, original)) {
        this.#writer.removeConcept(id);
        this.#removed++;
      } else {
        this.#kept++;
      }
      yield ++done;
    }
    for (const id of this.#added('translation_unit')) {
      this.#statements.forgetUnit.run(id);
      this.#removed++;
      yield ++done;
    }
    this.#removeFrame();
    this.#writer.settle();
  }

  /** The rows that the import has put into a table. */
  #added(table: 'concept' | 'translation_unit'): number[] {
    return this.#connection
      .prepare<[number], number>(`SELECT id FROM ${table} WHERE change_set_id = ?`)
      .pluck()
      .all(this.#import);
  }

  #changes(): ChangeRow[] {
    return this.#connection
      .prepare<[number], ChangeRow>(
        `SELECT concept_uuid AS uuid, min(id) AS first, max(id) AS last
         FROM history WHERE change_set_id = ? GROUP BY concept_uuid`,
      )
      .all(this.#import);
  }

  #restore({ uuid, first, last }: ChangeRow): void {
    const found = this.#statements.states.get(first, last, uuid);
    if (found !== undefined && this.#isStill(found.id, found.after)) {
      // Written by TermbaseWriter.replaceConcept, in this shape.
      this.#writer.replaceConcept(found.id, JSON.parse(found.before) as Concept, this.#changeSet);
      this.#restored++;
    } else {
      this.#kept++;
    }
  }

  /** Is a concept as it was then? Changes that have been taken back since do not count. */
  #isStill(id: number, state: string): boolean {
    this.#writer.settle();
    return JSON.stringify(this.#reader.read(id)) === state;
  }

  /** The header and back matter, and collections that are empty now and that no import stands for any more. */
  #removeFrame(): void {
    this.#connection.prepare('DELETE FROM file_part WHERE change_set_id = ?').run(this.#import);
    this.#connection
      .prepare(
        `DELETE FROM collection WHERE change_set_id IN (SELECT undoes FROM change_set WHERE undoes IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM concept WHERE collection_id = collection.id)
         AND NOT EXISTS (SELECT 1 FROM translation_unit WHERE collection_id = collection.id)
         AND NOT EXISTS (SELECT 1 FROM file_part WHERE collection_id = collection.id)`,
      )
      .run();
  }

  get report(): UndoReport {
    return { removed: this.#removed, restored: this.#restored, kept: this.#kept };
  }
}
