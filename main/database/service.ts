import {
  databaseRequests,
  workRequests,
  type Answer,
  type DatabaseAnswers,
  type DatabaseRequest,
  type DatabaseRequestName,
  type WorkAnswers,
  type WorkName,
  type WorkRequest,
} from '../../core/contract.ts';
import { editRequests, type EditAnswers, type EditName, type EditRequest } from '../../core/contract/curation.ts';
import { answerOf, parseRequest } from '../answers.ts';
import { ShuyuError } from '../../core/errors.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { readDocumentFile } from '../../db/files.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import type { Work } from '../../db/work.ts';
import { nativeBinding } from './native.ts';
import { readingWorker } from './reading-worker.ts';

type Handlers = {
  [Name in DatabaseRequestName]: (
    database: ShuyuDatabase,
    request: DatabaseRequest<Name>,
  ) => DatabaseAnswers[Name] | Promise<DatabaseAnswers[Name]>;
};

const handlers: Handlers = {
  lookup: (database, { query, side, limit }) => database.lookup(query, { side, limit }),
  recognise: (database, { texts, from }) => texts.map((text) => database.recognise(text, from)),
  concept: (database, { uuid }) => database.concept(uuid),
  summary: (database) => {
    const { concepts, terms, collections, subjects, languages } = database.statistics();
    return { concepts, terms, collections, subjects, languages };
  },
  pastImports: (database) => database.pastImports(),
  mappingNames: (database) => database.mappingNames(),
  mapping: (database, { name }) => database.mapping(name),
  entries: (database, request) => database.desk.entries(request),
  facets: (database, { filter }) => database.desk.facets(filter),
  referred: (database, { target, collection }) => ({ uuid: database.desk.referred(target, collection) }),
  history: (database, { uuid }) => database.desk.history(uuid),
  historySteps: (database) => database.desk.historySteps(),
  log: (database, { from, count }) => database.desk.log(from, count),
  twins: (database, { text, language, except }) => database.desk.twins(text, language, except),
  chineseForms: (database, { text }) => database.desk.chineseForms(text),
  duplicates: (database, { kind, from, count }) => database.desk.duplicates(kind, from, count),
  overview: (database) => database.desk.overview(),
  person: (database) => ({ name: database.desk.person() }),
};

type Editors = {
  [Name in EditName]: (database: ShuyuDatabase, request: EditRequest<Name>) => Promise<EditAnswers[Name]>;
};

/** Small edits, each of which is made at once. */
const editors: Editors = {
  setPerson: async ({ desk }, { name }) => {
    await desk.setPerson(name);
    return null;
  },
  saveConcept: async ({ desk }, { concept, action, ...seen }) => await desk.save(seen, concept, action),
  createConcept: async ({ desk }, { collection, concept }) => await desk.create(collection, concept),
  removeConcept: async ({ desk }, seen) => {
    await desk.remove(seen);
    return null;
  },
  reviewConcept: async ({ desk }, { state, ...seen }) => await desk.review(seen, state),
  mergeConcepts: async ({ desk }, { keep, drop, concept }) => await desk.merge(keep, drop, concept),
  keepApart: async ({ desk }, { uuids }) => {
    await desk.keepApart(uuids);
    return null;
  },
};

/** How long after the start, in ms, what look-ups need once is made ready. */
const WARM_UP = 400;

/** What the database process does, without the ports it does it over. */
export class DatabaseService {
  #open: (() => Promise<ShuyuDatabase>) | null = null;
  #database: Promise<ShuyuDatabase> | null = null;
  #working: AbortController | null = null;
  readonly #onChange: () => void;

  /** @param onChange told after each small edit */
  constructor(onChange: () => void = () => {}) {
    this.#onChange = onChange;
  }

  /** Say which file to open; it is opened at once, and again at the next request where that failed. */
  open(path: string, starter: string): void {
    this.#open = () =>
      ShuyuDatabase.open(path, { starter, readingWorker: readingWorker(), nativeBinding: nativeBinding() });
    // Who asks first is told why it failed.
    this.#opened()
      .then((database) => setTimeout(() => void answerOf(async () => database.warmUp()), WARM_UP))
      .catch(() => {});
  }

  async #opened(): Promise<ShuyuDatabase> {
    if (this.#open === null) throw new Error('no database was named');
    this.#database ??= this.#open();
    try {
      return await this.#database;
    } catch (error) {
      this.#database = null;
      throw error;
    }
  }

  /** Answer what a window asks. Name and request are parsed here. Never rejects. */
  async answer(name: unknown, request: unknown): Promise<Answer<unknown>> {
    return await answerOf(async () => {
      if (isRequestName(name)) return await handle(name, await this.#opened(), request);
      if (!isEditName(name)) throw new ShuyuError('request-malformed');
      const answer = await edit(name, await this.#opened(), request);
      this.#onChange();
      return answer;
    });
  }

  /** Read a file, or do other work one at a time; `cancel` stops it. Never rejects. */
  async work(
    name: WorkName,
    request: unknown,
    onProgress: (progress: Progress) => void,
  ): Promise<Answer<WorkAnswers[WorkName]>> {
    return await answerOf<WorkAnswers[WorkName]>(async () => {
      if (name === 'read') return await readDocumentFile(parseRequest(workRequests.read, request).path);
      if (name === 'preview') {
        const { path, mapping } = parseRequest(workRequests.preview, request);
        return await (await this.#opened()).preview(path, mapping);
      }
      if (this.#working !== null) throw new ShuyuError('work-in-progress');
      const controller = new AbortController();
      this.#working = controller;
      try {
        const work = { signal: controller.signal, onProgress };
        return await doWork(name, await this.#opened(), request, work);
      } finally {
        this.#working = null;
      }
    });
  }

  cancel(): void {
    this.#working?.abort();
  }
}

type Workers = {
  [Name in Exclude<WorkName, 'read' | 'preview'>]: (
    database: ShuyuDatabase,
    request: WorkRequest<Name>,
    work: Work,
  ) => Promise<WorkAnswers[Name]>;
};

/** What is done one at a time, for it writes or holds the database up. */
const workers: Workers = {
  import: async (database, { files, ...options }, work) =>
    await database.importFiles(files, { ...options, who: database.desk.responsible() }, work),
  undo: async (database, { uuid }, work) => await database.undoImport(uuid, database.desk.responsible(), work),
  losses: async (database, { options }, work) => await database.losses(options, work),
  export: async (database, { path, options }, work) => await database.exportFile(path, options, work),
  saveMapping: async (database, { name, mapping }) => {
    database.saveMapping(name, mapping);
    return null;
  },
  removeMapping: async (database, { name }) => {
    database.removeMapping(name);
    return null;
  },
  step: async ({ desk }, { direction }, work) => await desk.step(direction, work),
  bulkPreview: async ({ desk }, { selection, action }, work) => await desk.bulkPreview(selection, action, work),
  bulkEdit: async ({ desk }, { selection, action }, work) => await desk.bulkEdit(selection, action, work),
  findDuplicates: async ({ desk }, _, work) => await desk.findDuplicates(work),
  previewPack: async ({ desk }, { path }, work) => await desk.previewPack(path, work),
  applyPack: async ({ desk }, { path, decisions }, work) => await desk.applyPack(path, decisions, work),
  savePack: async ({ desk }, { path, content }, work) => ({ changes: await desk.savePack(path, content, work) }),
};

async function doWork<Name extends keyof Workers>(name: Name, database: ShuyuDatabase, request: unknown, work: Work) {
  // As in `handle`: the schema of a name parses to the request of that name.
  const parsed = parseRequest(workRequests[name], request) as WorkRequest<Name>;
  return await workers[name](database, parsed, work);
}

function isRequestName(name: unknown): name is DatabaseRequestName {
  return typeof name === 'string' && Object.hasOwn(databaseRequests, name);
}

function isEditName(name: unknown): name is EditName {
  return typeof name === 'string' && Object.hasOwn(editRequests, name);
}

async function edit<Name extends EditName>(name: Name, database: ShuyuDatabase, request: unknown): Promise<unknown> {
  // As in `handle`.
  const parsed = parseRequest(editRequests[name], request) as EditRequest<Name>;
  return await editors[name](database, parsed);
}

function handle<Name extends DatabaseRequestName>(name: Name, database: ShuyuDatabase, request: unknown): unknown {
  // The schema of a name parses to the request of that name, which TypeScript cannot follow through the generic.
  const parsed = parseRequest(databaseRequests[name], request) as DatabaseRequest<Name>;
  return handlers[name](database, parsed);
}
