import { asShuyuError } from '../core/errors.ts';
import { databaseError } from './open.ts';

/** Turns what SQLite and others throw into errors that a person is told. */
export class Guard {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** @throws ShuyuError */
  run<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#errorOf(error);
    }
  }

  /** @throws ShuyuError */
  async wait<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#errorOf(error);
    }
  }

  #errorOf(error: unknown): Error {
    const isSqlite = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');
    return isSqlite ? databaseError(error, this.#path) : asShuyuError(error);
  }
}
