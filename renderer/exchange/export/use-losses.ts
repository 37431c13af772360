import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import type { WorkDesk } from '../../long-work/use-work.ts';
import type { ExportRequest } from './export-choice.ts';

/** How long a choice rests before its losses are surveyed, in ms. */
const REST = 400;

/** What an export would have to leave out: surveyed by itself, or where that takes long when it is asked for. */
export function useLosses(options: ExportRequest, isAutomatic: boolean, { run, cancel }: WorkDesk) {
  const t = useText();
  const [asked, setAsked] = useState<string | null>(null);
  const key = JSON.stringify(options);
  const query = useQuery({
    queryKey: ['losses', options],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, REST));
      signal.throwIfAborted();
      return await run('losses', t('losses.working'), async () => {
        signal.throwIfAborted();
        signal.addEventListener('abort', cancel);
        try {
          return await desktop('losses', { options });
        } finally {
          signal.removeEventListener('abort', cancel);
        }
      });
    },
    enabled: isAutomatic || asked === key,
    placeholderData: keepPreviousData,
  });
  const survey = () => {
    if (asked === key || isAutomatic) void query.refetch();
    else setAsked(key);
  };
  return { query, survey };
}
