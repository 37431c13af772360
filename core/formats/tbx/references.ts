import type { Position } from '../../errors.ts';
import { IdentifierSet } from '../identifiers.ts';
import type { ProblemLog } from '../problems.ts';

/**
 * An NCName (XML Names 1.0, production 4), which the ids of both versions have to be, and what points to them.
 */
const NAME = /^[\p{L}\p{Nl}_][\p{L}\p{M}\p{N}_.\-·]*$/u;

/** References whose id has not come yet that are remembered; of more than these it is not told where an id is missing. */
const PENDING = 100_000;

/** The ids of a file and what points to them, which may come first. */
export class References {
  readonly #problems: ProblemLog;
  readonly #ids = new IdentifierSet();
  readonly #pending = new Map<string, Position>();

  constructor(problems: ProblemLog) {
    this.#problems = problems;
  }

  id(id: string, place: Position): void {
    if (!NAME.test(id)) this.#problems.count('tbx-id-odd', {}, place);
    if (!this.#ids.add(id)) this.#problems.report('tbx-id-duplicate', { id }, place);
    else if (this.#pending.size > 0) this.#pending.delete(id);
  }

  reference(id: string, place: Position): void {
    if (this.#ids.has(id) || this.#pending.has(id) || this.#pending.size >= PENDING) return;
    this.#pending.set(id, { line: place.line, column: place.column });
  }

  /** The file ends here: what points to nothing is a problem, at the first place that does. */
  end(): void {
    for (const [id, position] of this.#pending) this.#problems.report('tbx-reference-missing', { id }, position);
  }
}
