import type {
  BulkAction,
  BulkPreview,
  BulkReport,
  ChineseForms,
  DuplicatePage,
  EntryFilter,
  EntryPage,
  EntrySelection,
  Facets,
  HistoryEntry,
  HistorySteps,
  LoggedStep,
  Overview,
  PackDecision,
  PackPreview,
  PackReport,
  ReviewState,
  StepReport,
} from '../core/model/curation.ts';
import type { Twin } from '../core/model/lookup.ts';
import type { Concept } from '../core/model/terminology.ts';
import { chineseForms } from '../core/text/chinese-forms.ts';
import { Catalogue, type ListRequest } from './catalogue/catalogue.ts';
import type { RepeatGroup } from './catalogue/repeats.ts';
import { RepeatSearch } from './catalogue/repeats.ts';
import { editInBulk, previewBulk } from './curation/bulk.ts';
import { Edits, type SeenConcept } from './curation/edits.ts';
import { personName, responsible, setPersonName } from './curation/person.ts';
import { referredConcept } from './curation/references.ts';
import type { Guard } from './guard.ts';
import { historySteps, log, takeStep } from './history/steps.ts';
import { timeline } from './history/timeline.ts';
import type { Connection, OpenedDatabase } from './open.ts';
import { applyPack, previewPack } from './packs/apply.ts';
import { writePack } from './packs/write.ts';
import type { Lookup } from './search/lookup.ts';
import type { StoredConcept } from './termbase.ts';
import { editing, paceOf } from './transaction.ts';
import type { Work } from './work.ts';

/** What the terminologist's desk asks and does. Everything it throws is a ShuyuError. */
export class Desk {
  readonly #reader: Connection;
  readonly #writer: Connection;
  readonly #guard: Guard;
  readonly #catalogue: Catalogue;
  readonly #lookup: Lookup;
  readonly #edits: Edits;

  constructor({ reader, writer }: OpenedDatabase, lookup: Lookup, guard: Guard) {
    this.#reader = reader;
    this.#writer = writer;
    this.#guard = guard;
    this.#lookup = lookup;
    this.#catalogue = new Catalogue(reader, lookup);
    this.#edits = new Edits(writer);
  }

  // Questions

  async entries(request: ListRequest): Promise<EntryPage> {
    return await this.#guard.wait(() => this.#catalogue.entries(request));
  }

  async facets(filter: EntryFilter): Promise<Facets> {
    return await this.#guard.wait(() => this.#catalogue.facets(filter));
  }

  async overview(): Promise<Overview> {
    return await this.#guard.wait(() => this.#catalogue.overview());
  }

  async duplicates(kind: RepeatGroup['kind'], from: number, count: number): Promise<DuplicatePage> {
    return await this.#guard.wait(() => this.#catalogue.duplicates(kind, from, count));
  }

  /** The entry that a cross reference points to; null where it is not here. */
  referred(target: string, collection: string): string | null {
    return this.#guard.run(() => referredConcept(this.#reader, target, collection));
  }

  history(uuid: string): HistoryEntry[] {
    return this.#guard.run(() => timeline(this.#reader, uuid));
  }

  historySteps(): HistorySteps {
    return this.#guard.run(() => historySteps(this.#reader));
  }

  log(from: number, count: number): LoggedStep[] {
    return this.#guard.run(() => log(this.#reader, from, count));
  }

  twins(text: string, language: string, except: string | null): readonly Twin[] {
    return this.#guard.run(() => this.#lookup.twins(text, language, except));
  }

  chineseForms(text: string): ChineseForms {
    return this.#guard.run(() => chineseForms(text));
  }

  person(): string | null {
    return this.#guard.run(() => personName(this.#reader));
  }

  /** Who works, for the history. */
  responsible(): string {
    return this.#guard.run(() => responsible(this.#reader));
  }

  // Small edits

  async setPerson(name: string): Promise<void> {
    await this.#guard.wait(() => editing(this.#writer, () => setPersonName(this.#writer, name)));
  }

  async save(seen: SeenConcept, concept: Concept, action: 'edit' | 'restore'): Promise<StoredConcept> {
    return await this.#guard.wait(() => this.#edits.save(seen, concept, action));
  }

  async create(collection: string, concept: Concept): Promise<StoredConcept> {
    return await this.#guard.wait(() => this.#edits.create(collection, concept));
  }

  async remove(seen: SeenConcept): Promise<void> {
    await this.#guard.wait(() => this.#edits.remove(seen));
  }

  async review(seen: SeenConcept, state: ReviewState | null): Promise<StoredConcept> {
    return await this.#guard.wait(() => this.#edits.review(seen, state));
  }

  async merge(keep: SeenConcept, drop: readonly SeenConcept[], concept: Concept): Promise<StoredConcept> {
    return await this.#guard.wait(() => this.#edits.merge(keep, drop, concept));
  }

  async keepApart(uuids: readonly string[]): Promise<void> {
    await this.#guard.wait(() => this.#edits.keepApart(uuids));
    this.#catalogue.keptApart(uuids);
  }

  // Work that is followed and can be cancelled

  async step(direction: 'undo' | 'redo', work: Work): Promise<StepReport | null> {
    return await this.#guard.wait(() => takeStep(this.#writer, direction, responsible(this.#writer), work));
  }

  async bulkPreview(selection: EntrySelection, action: BulkAction, work: Work): Promise<BulkPreview> {
    return await this.#guard.wait(async () => {
      return await previewBulk(this.#reader, await this.#selected(selection), action, work);
    });
  }

  async bulkEdit(selection: EntrySelection, action: BulkAction, work: Work): Promise<BulkReport> {
    return await this.#guard.wait(async () => {
      return await editInBulk(this.#writer, () => this.#selected(selection), action, work);
    });
  }

  /** Look for entries that repeat others; answers how many groups of each kind there are. */
  async findDuplicates({ signal, onProgress }: Work): Promise<DuplicatePage['totals']> {
    return await this.#guard.wait(async () => {
      const search = new RepeatSearch(this.#reader);
      const total = Number(
        this.#reader.prepare(`SELECT count(*) FROM search_key WHERE route IN ('zh', 'en')`).pluck().get(),
      );
      await paceOf(total, search.steps(), signal, onProgress);
      await this.#catalogue.keepRepeats(search.groups);
      return (await this.#catalogue.duplicates('both', 0, 1)).totals;
    });
  }

  async previewPack(path: string, work: Work): Promise<PackPreview> {
    return await this.#guard.wait(() => previewPack(this.#reader, path, work));
  }

  async applyPack(path: string, decisions: readonly PackDecision[], work: Work): Promise<PackReport> {
    return await this.#guard.wait(() => applyPack(this.#writer, path, decisions, work));
  }

  /** Write the changes since a moment, or entries, for a colleague; answers how many changes there are. */
  async savePack(
    path: string,
    content: { readonly since: string } | { readonly selection: EntrySelection },
    work: Work,
  ): Promise<number> {
    return await this.#guard.wait(async () => {
      const chosen = 'since' in content ? content : { ids: await this.#selected(content.selection) };
      return await writePack(this.#reader, path, chosen, work);
    });
  }

  /** The numbers of the entries of a selection. */
  async #selected(selection: EntrySelection): Promise<readonly number[]> {
    const numberOf = this.#reader.prepare<[string], number>('SELECT id FROM concept WHERE uuid = ?').pluck();
    const numbers = (uuids: readonly string[]) => [...new Set(uuids)].flatMap((uuid) => numberOf.get(uuid) ?? []);
    if ('uuids' in selection) return numbers(selection.uuids);
    const except = new Set(numbers(selection.except));
    return (await this.#catalogue.matching(selection.filter)).filter((id) => !except.has(id));
  }
}
