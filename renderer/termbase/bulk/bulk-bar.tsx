import { lazy, Suspense, useState } from 'react';
import type { EntrySelection } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { useNotice } from '../../ui/notice.tsx';
import type { WorkDesk } from '../../work/use-work.ts';
import { BULK_KINDS, type BulkKind } from './bulk-choice.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

interface BulkBarProps {
  readonly selection: EntrySelection;
  readonly count: number;
  readonly work: WorkDesk;
  readonly onDone: () => void;
}

/** What can be done with all selected entries. */
export function BulkBar({ selection, count, work, onDone }: BulkBarProps) {
  const t = useText();
  const notify = useNotice();
  const [kind, setKind] = useState<BulkKind | null>(null);
  return (
    <>
      <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label')}>
        {BULK_KINDS.map((choice) => (
          <button type="button" key={choice} className="pill" onClick={() => setKind(choice)}>
            {t(`bulk.${choice}`)}
          </button>
        ))}
      </div>
      <Suspense>
        {kind !== null && (
          <BulkDialog
            kind={kind}
            selection={selection}
            count={count}
            work={work}
            onClose={() => setKind(null)}
            onDone={(report) => {
              setKind(null);
              notify(t('bulk.done', { count: report.changed.toLocaleString() }));
              onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
