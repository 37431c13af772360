import type { PackConflict, PackOutcome } from '../../core/model/curation.ts';
import type { PackChange } from '../../core/model/pack-schema.ts';
import { plainText, type Concept } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import type { Connection } from '../open.ts';
import { fingerprintOf, PastStates } from './states.ts';

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
      const { wasRemoved, fingerprints } = this.#past.of(uuid);
      // It was here and somebody removed it: perhaps knowing this very state.
      if (wasRemoved) return fingerprints.has(fingerprintOf(now)) ? 'same' : 'conflict';
      return base === null ? 'new' : 'missing';
    }
    const ours = fingerprintOf(counterpart.concept);
    if (now !== null && fingerprintOf(now) === ours) return 'same';
    if (ancestors.includes(ours)) return 'apply';
    // They have a state that ours has gone beyond.
    const isBehind = now !== null && this.#past.of(counterpart.uuid).fingerprints.has(fingerprintOf(now));
    return isBehind ? 'same' : 'conflict';
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

function termsOf({ languages }: Concept): string[] {
  return languages.flatMap(({ terms }) => terms.map((term) => plainText(term.term)));
}
