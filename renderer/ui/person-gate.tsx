import { createContext, lazy, Suspense, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { queryClient } from '../api/queries.ts';
import { ask, edit } from '../api/shuyu.ts';

// Brings the dialogs with it, which no start needs.
const PersonDialog = lazy(async () => ({ default: (await import('./person-dialog.tsx')).PersonDialog }));

type AskPerson = () => Promise<string | null>;

const PersonContext = createContext<AskPerson>(async () => null);

/** Asks for the person's name before the first edit, once; see `usePersonGate`. */
export function PersonProvider({ children }: { readonly children: ReactNode }) {
  const [isAsking, setAsking] = useState(false);
  const waiting = useRef<((name: string | null) => void)[]>([]);
  const known = useRef<string | null>(null);
  const askPerson = useCallback<AskPerson>(async () => {
    known.current ??= (await ask('person', {})).name;
    if (known.current !== null) return known.current;
    setAsking(true);
    return await new Promise((resolve) => waiting.current.push(resolve));
  }, []);
  const answer = (name: string | null) => {
    known.current = name;
    setAsking(false);
    for (const resolve of waiting.current.splice(0)) resolve(name);
  };
  const remember = async (name: string) => {
    await edit('setPerson', { name });
    await queryClient.invalidateQueries({ queryKey: ['person'] });
    answer(name);
  };
  return (
    <PersonContext value={askPerson}>
      {children}
      <Suspense>{isAsking && <PersonDialog onName={remember} onClose={() => answer(null)} />}</Suspense>
    </PersonContext>
  );
}

/** The name under which the person works, asked for where it is not known; null where none was given. */
export function usePersonGate(): AskPerson {
  return useContext(PersonContext);
}
