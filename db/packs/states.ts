import { createHash } from 'node:crypto';
import type { Concept } from '../../core/model/terminology.ts';
import type { Connection } from '../open.ts';

/** Tells one state of an entry from another: 64 bits of its JSON, in the order in which Shuyu writes it. */
export function fingerprintOf(concept: Concept): string {
  return fingerprintOfJson(JSON.stringify(concept));
}

function fingerprintOfJson(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}

/** Reads which states an entry has had, as the history tells. */
export class PastStates {
  readonly #states;

  constructor(connection: Connection) {
    this.#states = connection.prepare<[string], { before: string | null; after: string | null }>(
      'SELECT before, after FROM history WHERE concept_uuid = ? ORDER BY id',
    );
  }

  /** Fingerprints of every state that the history has of an entry, each once, and whether it was ever removed. */
  of(uuid: string): { readonly fingerprints: ReadonlySet<string>; readonly wasRemoved: boolean } {
    const rows = this.#states.all(uuid);
    const states = rows.flatMap(({ before, after }) => [before, after]).filter((state) => state !== null);
    return {
      fingerprints: new Set(states.map(fingerprintOfJson)),
      wasRemoved: rows.at(-1)?.after === null,
    };
  }
}
