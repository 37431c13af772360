import { ShuyuError, type Problem } from '../../core/errors.ts';
import type { DuplicatePolicy, ImportCounts, ImportReport } from '../../core/model/exchange.ts';
import { mergeConcepts } from '../../core/model/merge.ts';
import type { Concept, InlineElement } from '../../core/model/terminology.ts';
import { ConceptReader } from '../concept-reader.ts';
import { conceptFrom, type ConceptRows } from '../concept-rows.ts';
import { MemoryWriter } from '../memory.ts';
import type { Connection } from '../open.ts';
import { collections, type Collection } from '../termbase.ts';
import { TermbaseWriter } from '../termbase-writer.ts';
import type { UnitRows } from '../unit-rows.ts';
import { Duplicates } from './duplicates.ts';
import type { PreparedEvent } from './prepared.ts';
import type { ImportOptions, ImportSource } from './import.ts';

/** Problems listed in a report; the rest are counted. */
const LISTED_PROBLEMS = 10_000;

/** The import of one file, event by event. */
export class ImportRun {
  readonly #connection: Connection;
  readonly #into: string;
  readonly #termbase: TermbaseWriter;
  readonly #memory: MemoryWriter;
  readonly #changeSet: number;
  readonly #reader: ConceptReader;
  readonly #policy: DuplicatePolicy;
  readonly #isStarter: boolean;
  /** Known when the first entry tells what kind of collection it belongs to. */
  #collection: Collection | null = null;
  /** Was the collection made by this import, so that nothing in it can be there already? */
  #isNew = false;
  #duplicates: Duplicates | null = null;
  /** The concepts that this import has put something else in the place of. */
  readonly #replaced = new Set<number>();
  #header: InlineElement | null = null;
  readonly #problems: Problem[] = [];
  #format = '';
  #read = 0;
  #added = 0;
  #merged = 0;
  #skipped = 0;
  #moreProblems = 0;

  constructor(connection: Connection, { into, description }: ImportSource, options: ImportOptions) {
    this.#connection = connection;
    this.#into = into;
    this.#termbase = new TermbaseWriter(connection);
    this.#memory = new MemoryWriter(connection);
    this.#changeSet = this.#termbase.beginChangeSet('import', description, options.who);
    this.#reader = new ConceptReader(connection);
    this.#policy = options.onDuplicate;
    this.#isStarter = options.onlyIfNew === true;
    const known = collections(connection).find((collection) => collection.name === into);
    if (known?.readOnly === true) throw new ShuyuError('collection-read-only', { name: into });
  }

  /** Entries read so far. */
  get read(): number {
    return this.#read;
  }

  /** @throws ShuyuError `collection-other-kind` */
  take(event: PreparedEvent): void {
    switch (event.kind) {
      case 'header':
        this.#format = event.flavour;
        this.#header = event.header;
        break;
      case 'concept':
        this.#takeConcept(event.rows);
        break;
      case 'unit':
        this.#takeUnit(event.rows);
        break;
      case 'back':
        this.#termbase.addFilePart(this.#target('termbase'), 'back', event.back, this.#changeSet);
        break;
      case 'problem':
        if (this.#problems.length < LISTED_PROBLEMS) this.#problems.push(event.problem);
        else this.#moreProblems++;
        break;
      case 'table':
    }
  }

  /** The collection, found or made. */
  #target(kind: Collection['kind']): Collection {
    if (this.#collection !== null) return this.#collection;
    const known = collections(this.#connection).find((collection) => collection.name === this.#into);
    if (known !== undefined && known.kind !== kind) throw new ShuyuError('collection-other-kind', { name: this.#into });
    this.#isNew = known === undefined;
    const collection = known ?? this.#termbase.addCollection(this.#into, kind, 0, this.#changeSet);
    if (this.#header !== null) this.#termbase.addFilePart(collection, 'header', this.#header, this.#changeSet);
    this.#collection = collection;
    return collection;
  }

  #takeConcept(rows: ConceptRows): void {
    const collection = this.#target('termbase');
    this.#duplicates ??= new Duplicates(this.#connection, collection, this.#changeSet);
    this.#read++;
    const known = this.#policy === 'add' ? null : this.#duplicates.find(rows);
    // What the file itself has put there stays: the second entry of the file for one concept is one more.
    if (known === null || (this.#policy === 'replace' && this.#replaced.has(known))) {
      this.#termbase.addConcept(collection, rows, this.#changeSet);
      this.#added++;
    } else if (this.#policy === 'skip') {
      this.#skipped++;
    } else {
      this.#change(known, conceptFrom(rows));
    }
  }

  /** Merge a concept into the one it repeats, or put it in its place; what changes nothing is skipped. */
  #change(known: number, concept: Concept): void {
    const before = this.#reader.read(known);
    const after =
      this.#policy === 'merge'
        ? mergeConcepts(before, concept)
        : { ...concept, externalId: concept.externalId ?? before.externalId };
    if (JSON.stringify(after) === JSON.stringify(before)) {
      this.#skipped++;
    } else {
      this.#termbase.replaceConcept(known, after, this.#changeSet);
      // The next entry of the file may repeat the same concept, and must find it as it is now.
      this.#termbase.settle();
      this.#replaced.add(known);
      this.#merged++;
    }
  }

  /** A unit that is there already, word for word, is there already: only `add` wants it twice. */
  #takeUnit(unit: UnitRows): void {
    const collection = this.#target('memory');
    this.#read++;
    if (this.#policy !== 'add' && !this.#isNew && this.#memory.holds(collection, unit, this.#changeSet)) {
      this.#skipped++;
    } else {
      this.#memory.add(collection, unit, this.#changeSet);
      this.#added++;
    }
  }

  /** All has been read: make it findable, and write down what was done. */
  finish(): ImportReport {
    this.#termbase.settle();
    this.#memory.settle();
    const counts: ImportCounts = {
      format: this.#format,
      read: this.#read,
      added: this.#added,
      merged: this.#merged,
      skipped: this.#skipped,
    };
    // What a new database starts with is no import of the person's, to be taken back.
    if (!this.#isStarter) this.#termbase.reportOn(this.#changeSet, counts);
    return { ...counts, problems: this.#problems, moreProblems: this.#moreProblems };
  }
}
