import type { ReadEvent } from './format.ts';
import { ProblemLog } from './problems.ts';

/** The events of one file as its reader gathers them; a problem comes before the entry in which it was found. */
export class EventLog {
  readonly problems = new ProblemLog();
  #events: ReadEvent[] = [];

  emit(event: ReadEvent): void {
    this.#takeProblems();
    this.#events.push(event);
  }

  /** What has come since the last call. */
  drain(): readonly ReadEvent[] {
    this.#takeProblems();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** The last batch, at the end of the file: the counted problems follow. */
  finish(): readonly ReadEvent[] {
    const counted = this.problems.finish().map((problem): ReadEvent => ({ kind: 'problem', problem }));
    return [...this.drain(), ...counted];
  }

  #takeProblems(): void {
    for (const problem of this.problems.drain()) this.#events.push({ kind: 'problem', problem });
  }
}
