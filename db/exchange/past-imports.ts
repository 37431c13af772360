import type { ImportCounts, PastImport } from '../../core/model/exchange.ts';
import { ChangeSets } from '../history/change-sets.ts';
import type { Connection } from '../open.ts';

interface ImportRow {
  id: number;
  uuid: string;
  file: string;
  who: string;
  at: string;
  report: string;
}

/** Imports that can be looked back on. */
const LISTED = 100;

/** The latest imports, the last one first. */
export function pastImports(connection: Connection): PastImport[] {
  const changeSets = new ChangeSets(connection);
  return connection
    .prepare<[], ImportRow>(
      `SELECT id, uuid, description AS file, who, at, report FROM change_set
       WHERE kind = 'import' AND report IS NOT NULL ORDER BY id DESC LIMIT ${LISTED}`,
    )
    .all()
    .map(({ id, uuid, file, who, at, report }) => ({
      // Written by TermbaseWriter.reportOn, in this shape.
      ...(JSON.parse(report) as ImportCounts),
      uuid,
      file,
      who,
      at,
      isUndone: !changeSets.isInEffect(id),
    }));
}
