import { ShuyuError } from '../../core/errors.ts';
import type { ConceptWriter, WriteOptions } from '../../core/formats/format.ts';
import { unitWriterOf, writerOf } from '../../core/formats/registry.ts';
import type { ExportOptions, LeftOut, LossReport } from '../../core/model/exchange.ts';
import type { Concept } from '../../core/model/terminology.ts';
import { units } from '../memory.ts';
import type { Connection } from '../open.ts';
import { concepts } from '../termbase.ts';
import { ProgressMeter } from '../progress.ts';
import type { Work } from '../work.ts';
import { selectionOf } from './selection.ts';

/** Entries that are looked at between two pauses. */
const STRETCH = 500;

/** The dialects of TBX v3, the smallest first. */
const DIALECTS = ['tbx-core', 'tbx-min', 'tbx-basic', 'tbx-linguist'];

/**
 * What a format cannot hold of all that an export would write, before it is written.
 * @throws ShuyuError as `exportFile` does
 */
export async function lossesOf(connection: Connection, options: ExportOptions, work: Work): Promise<LossReport> {
  const { filter, options: header } = selectionOf(connection, options);
  const ofUnits = unitWriterOf(options.format);
  const chosen = new Tally();
  const table = ofUnits === null ? 'concept' : 'translation_unit';
  const meter = new ProgressMeter(
    Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
    work.onProgress,
  );
  let entries = 0;
  const pause = async () => {
    entries++;
    if (entries % STRETCH !== 0) return;
    if (work.signal.aborted) throw new ShuyuError('cancelled');
    meter.at(entries, entries);
    await new Promise((resolve) => setImmediate(resolve));
  };
  if (ofUnits !== null) {
    for (const unit of units(connection, filter)) {
      chosen.add(ofUnits.leftOut(unit, header));
      await pause();
    }
    return { format: options.format, entries, losses: chosen.losses(), smallest: null };
  }
  const writer = writerOf(options.format);
  const dialects = DIALECTS.map((id) => new Candidate(writerOf(id), header));
  for (const concept of concepts(connection, filter)) {
    chosen.add(writer.leftOut(concept, header));
    for (const dialect of dialects) dialect.take(concept);
    await pause();
  }
  const fewest = Math.min(...dialects.map(({ losses }) => losses));
  const smallest = dialects.find(({ losses }) => losses === fewest)?.id ?? null;
  return { format: options.format, entries, losses: chosen.losses(), smallest };
}

/** A dialect that may be the smallest to hold everything. */
class Candidate {
  losses = 0;
  readonly #writer: ConceptWriter;
  readonly #options: WriteOptions;

  constructor(writer: ConceptWriter, options: WriteOptions) {
    this.#writer = writer;
    this.#options = options;
  }

  get id(): string {
    return this.#writer.id;
  }

  take(concept: Concept): void {
    this.losses += this.#writer.leftOut(concept, this.#options).length;
  }
}

/** Losses of one kind that are told apart by name; beyond them names are not remembered. */
const NAMES = 500;

class Tally {
  readonly #counts = new Map<string, LeftOut & { count: number }>();

  add(losses: readonly LeftOut[]): void {
    for (const { level, what, name } of losses) {
      // An id stands for itself only; what matters is how many there are.
      const known = what === 'id' || what === 'concept' || this.#counts.size >= NAMES ? '' : name;
      const key = `${level}\t${what}\t${known}`;
      const found = this.#counts.get(key);
      if (found === undefined) this.#counts.set(key, { level, what, name: known, count: 1 });
      else found.count++;
    }
  }

  losses(): (LeftOut & { count: number })[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count);
  }
}
