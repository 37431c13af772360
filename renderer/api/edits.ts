import { useMemo } from 'react';
import type { EditAnswers, EditName, EditRequest } from '../../core/contract/curation.ts';
import { asShuyuError, ShuyuError } from '../../core/errors.ts';
import { usePersonGate } from '../ui/person-gate.tsx';
import { queryClient } from './queries.ts';
import { edit } from './shuyu.ts';

/** A small edit under the person's name. @throws ShuyuError `person-unknown` where none was given, so that nothing was done */
export type Edit = <Name extends EditName>(name: Name, request: EditRequest<Name>) => Promise<EditAnswers[Name]>;

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

/** Was an edit given up because the person would give no name? They know; there is nothing to tell. */
export function isUnsigned(error: unknown): boolean {
  return asShuyuError(error).code === 'person-unknown';
}
