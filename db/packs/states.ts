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

/** Stands among the states that an entry has had for its having been removed. */
export const REMOVED = 'removed';

/** Reads which states an entry has had, as the history tells. */
export class PastStates {
  readonly #states;

  constructor(connection: Connection) {
    this.#states = connection.prepare<[string], { before: string | null; after: string | null }>(
      'SELECT before, after FROM history WHERE concept_uuid = ? ORDER BY id',
    );
  }

  /** Fingerprints of the states that the history has of an entry, the oldest first. */
  of(uuid: string): readonly string[] {
    const states: string[] = [];
    for (const { before, after } of this.#states.all(uuid)) {
      const known = before === null ? null : fingerprintOfJson(before);
      if (known !== null && known !== states.at(-1)) states.push(known);
      states.push(after === null ? REMOVED : fingerprintOfJson(after));
    }
    return states;
  }
}
