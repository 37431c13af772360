import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { asShuyuError, sentence } from '../../../core/errors.ts';
import type { EntrySelection } from '../../../core/model/curation.ts';
import { desktop } from '../../api/shuyu.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { useNotice } from '../../ui/notice.tsx';
import { usePersonGate } from '../../ui/person-gate.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import type { BulkKind } from './bulk-choice.ts';
import { BulkMenu } from './bulk-menu.tsx';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

interface BulkToolsProps {
  readonly selection: EntrySelection;
  /** Entries selected; with none there is nothing to see. */
  readonly count: number;
  readonly work: WorkDesk;
  /** All of them were changed. */
  readonly onDone: () => void;
  /** A dialog has closed, done with or given up. */
  readonly onClosed: () => void;
}

/** What can be done with all selected entries. Stays while its dialog closes, so that the focus has somewhere to go. */
export function BulkTools({ selection, count, work, onDone, onClosed }: BulkToolsProps) {
  const t = useText();
  const notify = useNotice();
  const askPerson = usePersonGate();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && kind === null) onClosed();
    wasOpen.current = kind !== null;
  }, [kind, onClosed]);

  const savePack = async () => {
    try {
      if ((await askPerson()) === null) return;
      const saved = await work.run('savePack', t('packs.saving'), () =>
        desktop('savePack', { content: { selection } }),
      );
      if (saved !== null) notify(t('packs.saved', { file: saved.file, count: saved.changes }));
    } catch (error) {
      const { code, parameters } = asShuyuError(error);
      if (code !== 'cancelled') notify(sentence(code, parameters, interfaceLanguage()));
    } finally {
      onClosed();
    }
  };

  return (
    <>
      {count > 0 && (
        <BulkMenu isDisabled={work.current !== null} onChoose={setKind} onSavePack={() => void savePack()} />
      )}
      <Suspense>
        {kind !== null && (
          <BulkDialog
            kind={kind}
            selection={selection}
            count={count}
            work={work}
            onClose={() => setKind(null)}
            onDone={({ changed }) => {
              setKind(null);
              notify(t(kind === 'remove' ? 'bulk.removed' : 'bulk.done', { count: changed }));
              onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
