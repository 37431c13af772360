import type { Choice, Choices, Conflict } from '../../../core/model/combine.ts';

/** What is chosen before anybody has chosen: the side that changed, else both; what cannot be both is left open. */
export function firstChoices(conflicts: readonly Conflict[], hasBase: boolean): Choices {
  return Object.fromEntries(
    conflicts.flatMap(({ key, changed, canBeBoth }): readonly [string, Choice][] => {
      if (changed !== 'both') return [[key, changed]];
      return canBeBoth && !hasBase ? [[key, 'both']] : [];
    }),
  );
}

/** The same choice everywhere; where both cannot be kept, what was chosen stays. */
export function allChosen(conflicts: readonly Conflict[], choice: Choice, before: Choices): Choices {
  return Object.fromEntries(
    conflicts.flatMap(({ key, canBeBoth }): readonly [string, Choice][] => {
      const known = before[key];
      if (choice !== 'both' || canBeBoth) return [[key, choice]];
      return known === undefined ? [] : [[key, known]];
    }),
  );
}
