import {
  databaseRequests,
  workRequests,
  type Answer,
  type DatabaseAnswers,
  type DatabaseRequest,
  type DatabaseRequestName,
  type WorkAnswers,
  type WorkName,
} from '../../core/contract.ts';
import { userInfo } from 'node:os';
import { answerOf, parseRequest } from '../answers.ts';
import { ShuyuError } from '../../core/errors.ts';
import type { ExportReport, ImportReport, Progress } from '../../core/model/exchange.ts';
import { readDocumentFile } from '../../db/files.ts';
import { ShuyuDatabase, type DatabaseReads, type Work } from '../../db/shuyu-database.ts';
import { nativeBinding } from './native.ts';

type Handlers = {
  [Name in DatabaseRequestName]: (database: DatabaseReads, request: DatabaseRequest<Name>) => DatabaseAnswers[Name];
};

const handlers: Handlers = {
  lookup: (database, { query, side, limit }) => database.lookup(query, { side, limit }),
  recognise: (database, { texts, from }) => texts.map((text) => database.recognise(text, from)),
  concept: (database, { uuid }) => database.concept(uuid),
  summary: (database) => {
    const { concepts, terms, collections, subjects } = database.statistics();
    return { concepts, terms, collections, subjects };
  },
};

/** What the database process does, without the ports it does it over. */
export class DatabaseService {
  #open: (() => Promise<ShuyuDatabase>) | null = null;
  #database: Promise<ShuyuDatabase> | null = null;
  #working: AbortController | null = null;

  /** Say which file to open; it is opened at once, and again at the next request where that failed. */
  open(path: string, starter: string): void {
    this.#open = () => ShuyuDatabase.open(path, { starter, nativeBinding: nativeBinding() });
    // Who asks first is told why it failed.
    this.#opened().catch(() => {});
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
      if (!isRequestName(name)) throw new ShuyuError('request-malformed');
      return handle(name, await this.#opened(), request);
    });
  }

  /** Read a file, or import or export one at a time; `cancel` stops an import or export. Never rejects. */
  async work(
    name: WorkName,
    request: unknown,
    onProgress: (progress: Progress) => void,
  ): Promise<Answer<WorkAnswers[WorkName]>> {
    return await answerOf<WorkAnswers[WorkName]>(async () => {
      if (name === 'read') return await readDocumentFile(parseRequest(workRequests.read, request).path);
      if (this.#working !== null) throw new ShuyuError('work-in-progress');
      const controller = new AbortController();
      this.#working = controller;
      try {
        return await this.#exchange(name, request, { signal: controller.signal, onProgress });
      } finally {
        this.#working = null;
      }
    });
  }

  async #exchange(name: 'import' | 'export', request: unknown, work: Work): Promise<ImportReport | ExportReport> {
    const database = await this.#opened();
    if (name === 'export') {
      const { path, format } = parseRequest(workRequests.export, request);
      return await database.exportFile(path, { format }, work);
    }
    const { path, ...options } = parseRequest(workRequests.import, request);
    return await database.importFile(path, { ...options, dryRun: false, who: userInfo().username }, work);
  }

  cancel(): void {
    this.#working?.abort();
  }
}

function isRequestName(name: unknown): name is DatabaseRequestName {
  return typeof name === 'string' && Object.hasOwn(databaseRequests, name);
}

function handle<Name extends DatabaseRequestName>(name: Name, database: ShuyuDatabase, request: unknown): unknown {
  // The schema of a name parses to the request of that name, which TypeScript cannot follow through the generic.
  const parsed = parseRequest(databaseRequests[name], request) as DatabaseRequest<Name>;
  return handlers[name](database, parsed);
}
