import { useCallback } from 'react';
import { useText } from '../i18n/index.ts';
import { isUsable, type RecognisedTerm, type TermSummary } from '../../core/model/lookup.ts';
import { desktop } from '../api/shuyu.ts';
import { useNotice } from '../ui/notice.tsx';

/** The equivalent that is offered for a term: the first that may be written. Null where there is none. */
export function equivalentOf(term: RecognisedTerm): TermSummary | null {
  return term.concepts.flatMap((concept) => concept.targets).find(isUsable) ?? null;
}

/** Copies text to the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const t = useText();
  const notify = useNotice();
  return useCallback(
    (text) => {
      void desktop('copyText', { text }).then(() => notify(t('terms.copied', { text })));
    },
    [notify, t],
  );
}

/** Copies the equivalent of a term, or says that there is none. */
export function useCopyTerm(): (term: RecognisedTerm) => void {
  const t = useText();
  const notify = useNotice();
  const copy = useCopy();
  return useCallback(
    (term) => {
      const target = equivalentOf(term);
      if (target === null) notify(t('terms.noTarget'));
      else copy(target.text);
    },
    [copy, notify, t],
  );
}
