import { useEffect, useState } from 'react';

/** The same value once it has stayed for a while, in ms; until then the one before. */
export function usePaused<Value>(value: Value, pause: number): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return paused;
}
