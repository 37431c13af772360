import type { ErrorCode, Parameters, Position, Problem } from '../errors.ts';

/** Problems with one code that are listed one by one; the rest are counted. */
const LISTED = 1_000;
/** Different problems that are counted apart; a file with more than these has them counted together. */
const KINDS = 1_000;

interface Tally {
  readonly code: ErrorCode;
  readonly parameters: Parameters;
  readonly position: Position;
  count: number;
}

/**
 * The problems of one file. What happens to a place is listed as it comes; what a vocabulary does a thousand times is
 * counted and listed once at the end with its count, at the place where it came first. Memory stays bounded.
 */
export class ProblemLog {
  #fresh: Problem[] = [];
  readonly #listed = new Map<ErrorCode, Tally>();
  readonly #tallies = new Map<string, Tally>();

  /** One problem at one place. */
  report(code: ErrorCode, parameters: Parameters, place: Position): void {
    const position = placeOf(place);
    const listed = this.#listed.get(code);
    if (listed === undefined) this.#listed.set(code, { code, parameters, position, count: 1 });
    else listed.count++;
    if ((listed?.count ?? 1) <= LISTED) this.#fresh.push({ code, parameters, position });
  }

  /** One more of a problem whose sentence gives a `{count}`. */
  count(code: ErrorCode, parameters: Parameters, place: Position, times = 1): void {
    const key = [code, ...Object.values(parameters)].join('\u0000');
    const tally = this.#tallies.get(key);
    if (tally !== undefined) tally.count += times;
    else if (this.#tallies.size < KINDS)
      this.#tallies.set(key, { code, parameters, position: placeOf(place), count: times });
    else this.#overflow(code, placeOf(place), times);
  }

  #overflow(code: ErrorCode, position: Position, times: number): void {
    const key = `more-problems\u0000${code}`;
    const tally = this.#tallies.get(key);
    if (tally !== undefined) tally.count += times;
    else this.#tallies.set(key, { code: 'more-problems', parameters: {}, position, count: times });
  }

  /** The problems listed since the last call. */
  drain(): readonly Problem[] {
    const fresh = this.#fresh;
    if (fresh.length > 0) this.#fresh = [];
    return fresh;
  }

  /** What was counted, at the end of the file, in the order in which each came first. */
  finish(): readonly Problem[] {
    const unlisted = [...this.#listed.values()]
      .filter((tally) => tally.count > LISTED)
      .map((tally): Tally => ({ ...tally, code: 'more-problems', parameters: {}, count: tally.count - LISTED }));
    return [...this.#tallies.values(), ...unlisted].map(({ code, parameters, position, count }) => ({
      code,
      parameters: { ...parameters, count },
      position,
    }));
  }
}

/** The place alone, where an element that has a place was given. */
function placeOf({ line, column }: Position): Position {
  return { line, column };
}
