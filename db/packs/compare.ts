import type { PackConflict, PackOutcome } from '../../core/model/curation.ts';
import type { PackChange } from '../../core/model/pack-schema.ts';
import { plainText, type Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { fingerprintOf, PastStates, REMOVED } from './states.ts';

/** An entry of this termbase that a change is about. */
export interface Counterpart {
  readonly id: number;
  readonly uuid: string;
  readonly concept: Concept;
  readonly collection: string;
  readonly readOnly: number;
}

const ENTRY = `SELECT concept.id, concept.uuid, collection.name AS collection, read_only AS readOnly
  FROM concept CROSS JOIN collection ON collection.id = collection_id`;

export interface Compared {
  readonly outcome: PackOutcome;
  readonly counterpart: Counterpart | null;
}

/**
 * Compares changes of a pack with the entries that are here. An entry is known by its UUID; where two people imported
 * one file each for themselves, by its id in the collection of the same name, if a term agrees.
 */
export class PackComparison {
  readonly #reader: ConceptReader;
  readonly #past: PastStates;
  readonly #statements;

  constructor(connection: Connection) {
    this.#reader = new ConceptReader(connection);
    this.#past = new PastStates(connection);
    this.#statements = {
      byUuid: connection.prepare<[string], Omit<Counterpart, 'concept'>>(`${ENTRY} WHERE concept.uuid = ?`),
      byId: connection.prepare<[string, string], Omit<Counterpart, 'concept'>>(
        `${ENTRY} WHERE external_id = ? AND collection.name = ? ORDER BY concept.id`,
      ),
    };
  }

  compare(change: PackChange): Compared {
    const counterpart = this.#counterpart(change);
    return { counterpart, outcome: this.#outcome(change, counterpart) };
  }

  /** Both sides of a conflict with where they began. */
  conflictOf({ uuid, base, now }: PackChange, counterpart: Counterpart | null): PackConflict {
    return { uuid, base, ours: counterpart?.concept ?? null, theirs: now };
  }

  #outcome({ uuid, base, now, ancestors }: PackChange, counterpart: Counterpart | null): PackOutcome {
    if (counterpart === null) {
      if (now === null) return 'same';
      const past = this.#past.of(uuid);
      if (past.at(-1) === REMOVED) return isBehind(now, ancestors, past) ? 'same' : 'conflict';
      return base === null ? 'new' : 'missing';
    }
    const ours = fingerprintOf(counterpart.concept);
    if (now !== null && fingerprintOf(now) === ours) return 'same';
    if (ancestors.includes(ours)) return 'apply';
    return now !== null && isBehind(now, ancestors, this.#past.of(counterpart.uuid)) ? 'same' : 'conflict';
  }

  #counterpart(change: PackChange): Counterpart | null {
    const row = this.#statements.byUuid.get(change.uuid) ?? this.#byExternalId(change);
    return row === undefined ? null : { ...row, concept: this.#reader.read(row.id) };
  }

  #byExternalId({ externalId, collection, base, now }: PackChange): Omit<Counterpart, 'concept'> | undefined {
    if (externalId === null) return undefined;
    const terms = new Set([base, now].flatMap((concept) => (concept === null ? [] : termsOf(concept))));
    return this.#statements.byId
      .all(externalId, collection)
      .find(({ id }) => termsOf(this.#reader.read(id)).some((term) => terms.has(term)));
  }
}

/** Has this termbase gone beyond a state, and do they not know of it? Who went back to it has meant to. */
function isBehind(now: Concept, ancestors: readonly string[], past: readonly string[]): boolean {
  const at = past.lastIndexOf(fingerprintOf(now));
  return at >= 0 && past.slice(at + 1).every((later) => !ancestors.includes(later));
}

function termsOf({ languages }: Concept): string[] {
  return languages.flatMap(({ terms }) => terms.map((term) => plainText(term.term)));
}
