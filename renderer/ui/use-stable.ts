import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the one given last does, for parts that are drawn anew only for new data. */
export function useStable<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args) => latest.current(...args), []);
}
