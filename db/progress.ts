import type { Progress } from '../core/model/exchange.ts';

/** Least time between two reports, in ms. */
const INTERVAL = 100;

/** Measures long work and reports on it, not more often than a person can see. */
export class ProgressMeter {
  readonly #report: (progress: Progress) => void;
  readonly #total: number | null;
  readonly #began = performance.now();
  #last = 0;

  constructor(total: number | null, report: (progress: Progress) => void) {
    this.#total = total;
    this.#report = report;
  }

  /** Tell how far the work has come: bytes or entries of the total, and entries. */
  at(done: number, entries: number): void {
    const now = performance.now();
    if (now - this.#last < INTERVAL) return;
    this.#last = now;
    const elapsed = Math.max(1, now - this.#began);
    const total = this.#total;
    const left = total === null || done === 0 ? null : Math.max(0, (elapsed * (total - done)) / done);
    this.#report({ done, total, entries, rate: (entries * 1000) / elapsed, left });
  }
}
