import { useEffect, useEffectEvent, useState } from 'react';
import { asShuyuError } from '../../../core/errors.ts';
import type { BulkAction, BulkPreview, BulkReport, EntrySelection } from '../../../core/model/curation.ts';
import { desktop } from '../../api/shuyu.ts';
import { useText } from '../../i18n/index.ts';
import { usePersonGate } from '../../ui/person-gate.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';

/** A pause in writing, in ms, after which what would happen is worked out anew. */
const PAUSE = 250;

export interface Bulk {
  /** What the change would do; null until it is known. */
  readonly preview: BulkPreview | null;
  readonly error: unknown;
  readonly isApplying: boolean;
  readonly apply: (action: BulkAction) => Promise<BulkReport | null>;
}

/** Work out what a change would do to a selection, and make it. */
export function useBulk(selection: EntrySelection, action: BulkAction | null, work: WorkDesk): Bulk {
  const t = useText();
  const askPerson = usePersonGate();
  const [preview, setPreview] = useState<{ readonly of: string; readonly is: BulkPreview } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isApplying, setApplying] = useState(false);
  const asked = JSON.stringify(action);

  const survey = useEffectEvent(async (wanted: string) => {
    if (action === null) return;
    setError(null);
    try {
      const is = await work.run('bulkPreview', t('bulk.surveying'), () =>
        desktop('bulkPreview', { selection, action }),
      );
      setPreview({ of: wanted, is });
    } catch (failure) {
      if (asShuyuError(failure).code !== 'cancelled') setError(failure);
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => void survey(asked), PAUSE);
    return () => clearTimeout(timer);
  }, [asked]);

  return {
    preview: preview?.of === asked ? preview.is : null,
    error,
    isApplying,
    apply: async (chosen) => {
      if ((await askPerson()) === null) return null;
      setApplying(true);
      setError(null);
      try {
        return await work.run('bulkEdit', t('bulk.working'), () => desktop('bulkEdit', { selection, action: chosen }));
      } catch (failure) {
        setError(failure);
        return null;
      } finally {
        setApplying(false);
      }
    },
  };
}
