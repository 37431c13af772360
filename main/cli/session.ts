import { join } from 'node:path';
import { bothSentences, type Problem } from '../../core/errors.ts';
import type { Progress } from '../../core/model/exchange.ts';
import { readingWorker } from '../database/reading-worker.ts';
import { ShuyuDatabase } from '../../db/shuyu-database.ts';
import type { Work } from '../../db/work.ts';

/** A problem as the command line prints it. */
export interface PrintedProblem {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** A problem in the form of the command line's JSON, its message in both languages. */
export function printed({ code, parameters, position }: Problem): PrintedProblem {
  const { zh, en } = bothSentences(code, parameters);
  return { code, line: position?.line ?? null, column: position?.column ?? null, message: `${zh} ${en}` };
}

/** One run of the command line: which database, how results are printed, whether the work failed. */
export class Session {
  /** The work was done but found something wrong, as `validate` and `check` may. */
  failed = false;
  #path = '';
  #isJson = false;
  #database: ShuyuDatabase | null = null;

  /** Begin with the options of the command that was called. */
  start({ database, json }: { database: string; json?: boolean }): void {
    this.#path = database;
    this.#isJson = json === true;
  }

  /** The database, opened (and made and filled, where there is none) when it is first needed. @throws ShuyuError */
  async database(): Promise<ShuyuDatabase> {
    return (this.#database ??= await ShuyuDatabase.open(this.#path, {
      starter: STARTER,
      readingWorker: readingWorker(),
    }));
  }

  /** Print a result: the JSON document, or lines for a person. */
  print(json: unknown, lines: () => Iterable<string>): void {
    if (this.#isJson) process.stdout.write(`${JSON.stringify(json)}\n`);
    else for (const line of lines()) process.stdout.write(`${line}\n`);
  }

  /** Long work that tells its progress on standard error and stops at Ctrl+C. */
  work(): Work {
    const controller = new AbortController();
    process.once('SIGINT', () => controller.abort());
    const isShown = process.stderr.isTTY;
    const onProgress = (progress: Progress) => {
      if (isShown) process.stderr.write(`\r${progressLine(progress)}\u001b[K`);
    };
    return { signal: controller.signal, onProgress };
  }

  close(): void {
    this.#database?.close();
  }
}

/** Beside the built program, in a checkout as in the application. */
const STARTER = join(import.meta.dirname, '..', '..', 'resources', 'starter.tbx');

function progressLine({ done, total, entries, rate, left }: Progress): string {
  const share = total === null || total === 0 ? '' : `${Math.floor((100 * done) / total)}% `;
  const rest = left === null ? '' : `，约剩 ${Math.ceil(left / 1000)} 秒 left`;
  return `${share}${entries} 条 entries，每秒 ${Math.round(rate)}/s${rest}`;
}
