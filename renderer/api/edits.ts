import { useMemo } from 'react';
import type { EditAnswers, EditName, EditRequest } from '../../core/contract/curation.ts';
import { ShuyuError } from '../../core/errors.ts';
import { usePersonGate } from '../ui/person-gate.tsx';
import { queryClient } from './queries.ts';
import { edit } from './shuyu.ts';

/** A small edit under the person's name; null where the person would give none, so that nothing was done. */
export type Edit = <Name extends EditName>(name: Name, request: EditRequest<Name>) => Promise<EditAnswers[Name] | null>;

/** Small edits as a screen makes them: the person is asked for a name before the first, and what was read is read anew. */
export function useEdits(): Edit {
  const askPerson = usePersonGate();
  return useMemo(
    (): Edit => async (name, request) => {
      if ((await askPerson()) === null) throw new ShuyuError('person-unknown');
      const answer = await edit(name, request);
      await queryClient.invalidateQueries();
      return answer;
    },
    [askPerson],
  );
}
