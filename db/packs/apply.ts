import { basename } from 'node:path';
import { problemsOf } from '../../core/model/check-concept.ts';
import type { PackConflict, PackDecision, PackOutcome, PackPreview, PackReport } from '../../core/model/curation.ts';
import type { PackChange } from '../../core/model/pack-schema.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { ShuyuError } from '../../core/errors.ts';
import { responsible } from '../curation/person.ts';
import type { Connection } from '../open.ts';
import { ProgressMeter } from '../progress.ts';
import { collections, type Collection } from '../termbase.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import { writing } from '../transaction.ts';
import { PackComparison, type Compared } from './compare.ts';
import { openPack, type OpenPack } from './read.ts';
import type { Work } from '../work.ts';

/** How long the process may be held up between two pauses, in ms. */
const STRETCH = 30;

/** Conflicts that are listed in a preview. */
const LISTED = 500;

type Counts = Record<PackOutcome, number>;

function noCounts(): Counts {
  return { new: 0, apply: 0, same: 0, conflict: 0, missing: 0 };
}

/** Compare a pack with the termbase; nothing is changed. @throws ShuyuError `pack-*`, `file-*`, `cancelled` */
export async function previewPack(connection: Connection, path: string, work: Work): Promise<PackPreview> {
  const pack = await openPack(path);
  const comparison = new PackComparison(connection);
  const counts = noCounts();
  const conflicts: PackConflict[] = [];
  for await (const change of followed(pack, work)) {
    const { outcome, counterpart } = comparison.compare(change);
    counts[outcome]++;
    if (outcome === 'conflict' && conflicts.length < LISTED) conflicts.push(comparison.conflictOf(change, counterpart));
  }
  if (counts.missing > 0 && counts.new + counts.apply + counts.same + counts.conflict === 0) {
    throw new ShuyuError('pack-other-database', { file: basename(path), count: counts.missing });
  }
  return { header: pack.header, counts, conflicts, moreConflicts: counts.conflict - conflicts.length };
}

/**
 * Make the changes of a pack in one transaction, as one step of the history; none where all is here already. A conflict
 * that nobody has decided stays as it is here. @throws ShuyuError `pack-*`, `file-*`, `cancelled`, `collection-read-only`
 */
export async function applyPack(
  connection: Connection,
  path: string,
  decisions: readonly PackDecision[],
  work: Work,
): Promise<PackReport> {
  const taken = new Map(decisions.map(({ uuid, take }) => [uuid, take]));
  return await writing(connection, work, async () => {
    const pack = await openPack(path);
    const run = new PackRun(connection, basename(path));
    const counts = noCounts();
    let kept = 0;
    for await (const change of followed(pack, work)) {
      const compared = run.comparison.compare(change);
      counts[compared.outcome]++;
      if (compared.outcome === 'conflict') {
        const take = taken.get(change.uuid) ?? 'ours';
        if (take === 'ours') kept++;
        else run.put(change, compared, take === 'theirs' ? change.now : take.concept);
      } else if (compared.outcome === 'new' || compared.outcome === 'apply') {
        run.put(change, compared, change.now);
      }
    }
    run.writer.settle();
    return { counts, applied: run.applied, kept };
  });
}

async function* followed(pack: OpenPack, { signal, onProgress }: Work): AsyncGenerator<PackChange> {
  const meter = new ProgressMeter(pack.size, onProgress);
  let entries = 0;
  let paused = performance.now();
  for await (const change of pack.changes) {
    if (signal.aborted) throw new ShuyuError('cancelled');
    yield change;
    meter.at(pack.bytesRead(), ++entries);
    if (performance.now() - paused < STRETCH) continue;
    await new Promise((resolve) => setImmediate(resolve));
    paused = performance.now();
  }
}

class PackRun {
  readonly #connection: Connection;
  readonly #file: string;
  #changeSet: number | null = null;
  readonly comparison: PackComparison;
  readonly writer: TermbaseWriter;
  applied = 0;

  constructor(connection: Connection, file: string) {
    this.#connection = connection;
    this.comparison = new PackComparison(connection);
    this.writer = new TermbaseWriter(connection);
    this.#file = file;
  }

  /** The number of the change set, begun with the first change. */
  #begun(): number {
    this.#changeSet ??= this.writer.beginChangeSet('pack', this.#file, responsible(this.#connection));
    return this.#changeSet;
  }

  /** Put a state in the place of what is here; null takes the entry away. */
  put(change: PackChange, { counterpart }: Compared, concept: Concept | null): void {
    if (concept !== null) {
      const error = problemsOf(concept).find(({ severity }) => severity === 'error');
      if (error !== undefined) throw new ShuyuError(error.code, error.parameters);
    }
    if (counterpart?.readOnly === 1) throw new ShuyuError('collection-read-only', { name: counterpart.collection });
    if (counterpart === null && concept === null) return;
    this.applied++;
    if (counterpart === null) {
      if (concept !== null) this.#create(change, concept);
    } else if (concept === null) {
      this.writer.removeConcept(counterpart.id, this.#begun());
    } else {
      this.writer.replaceConcept(counterpart.id, concept, this.#begun(), counterpart.concept);
    }
    // The next change of the pack may be about the same entry.
    this.writer.settle();
  }

  #create({ uuid, collection }: PackChange, concept: Concept): void {
    const revision = (this.#lastRevision(uuid) ?? 0) + 1;
    this.writer.createConcept(this.#collection(collection), concept, this.#begun(), { uuid, revision });
  }

  #lastRevision(uuid: string): number | null {
    const sql = 'SELECT max(revision) FROM history WHERE concept_uuid = ?';
    return this.#connection.prepare<[string], number | null>(sql).pluck().get(uuid) ?? null;
  }

  #collection(name: string): Collection {
    const known = collections(this.#connection).find((collection) => collection.name === name);
    if (known?.readOnly === true) throw new ShuyuError('collection-read-only', { name });
    if (known !== undefined && known.kind !== 'termbase') throw new ShuyuError('collection-other-kind', { name });
    return known ?? this.writer.addCollection(name, 'termbase', 0, this.#begun());
  }
}
