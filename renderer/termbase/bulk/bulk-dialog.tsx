import { useState, type FormEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { BulkExample, BulkReport, EntrySelection } from '../../../core/model/curation.ts';
import { differences } from '../../../core/model/difference.ts';
import { DifferenceList } from '../../concept/difference-list.tsx';
import { EntryName } from '../../concept/entry-name.tsx';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { WorkLine } from '../../long-work/work-line.tsx';
import { actionOf, firstChoice, type BulkKind } from './bulk-choice.ts';
import { BulkForm } from './bulk-form.tsx';
import { useBulk } from './use-bulk.ts';
import './bulk.css';

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly selection: EntrySelection;
  /** Entries selected. */
  readonly count: number;
  readonly work: WorkDesk;
  readonly onDone: (report: BulkReport) => void;
  readonly onClose: () => void;
}

/** A change to all selected entries: what it is, what it would do, and only then doing it. */
export function BulkDialog({ kind, selection, count, work, onDone, onClose }: BulkDialogProps) {
  const t = useText();
  const [choice, setChoice] = useState(() => firstChoice(kind));
  const action = actionOf(choice);
  const { preview, error, isApplying, apply } = useBulk(selection, action, work);
  const { current } = work;
  const own = current?.kind === 'bulkPreview' || current?.kind === 'bulkEdit' ? current : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (action === null || isApplying) return;
    const report = await apply(action);
    if (report !== null) onDone(report);
  };
  const close = () => {
    if (isApplying) return;
    if (own !== null) work.cancel();
    onClose();
  };

  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="modal bulk-modal">
        <Dialog>
          <Heading slot="title">{t(`bulk.title.${kind}`, { count })}</Heading>
          <form className="bulk" onSubmit={(event) => void submit(event)}>
            <BulkForm choice={choice} onChoice={setChoice} />
            {error !== null && <ErrorMessage error={error} />}
            <p role="status" className="bulk-counts">
              {preview !== null &&
                t('bulk.counts', {
                  changed: preview.changed.toLocaleString(),
                  unchanged: (preview.selected - preview.changed - preview.refused).toLocaleString(),
                })}
              {preview !== null && preview.refused > 0 && (
                <span className="wrong"> {t('bulk.refused', { count: preview.refused })}</span>
              )}
            </p>
            {own !== null && <WorkLine work={own} onCancel={work.cancel} />}
            <div className="bulk-examples" tabIndex={0} role="region" aria-label={t('bulk.examples')}>
              {kind !== 'collection' &&
                preview?.examples.map((example) => <Example key={example.uuid} example={example} />)}
            </div>
            <div className="buttons">
              <button
                type="submit"
                className={kind === 'remove' ? 'danger' : 'primary'}
                disabled={action === null || isApplying || preview === null || preview.changed === 0}
              >
                {t(kind === 'remove' ? 'bulk.applyRemove' : 'bulk.apply', { count: preview?.changed ?? 0 })}
              </button>
              <button type="button" className="quiet" onClick={close} disabled={isApplying}>
                {t('edit.cancel')}
              </button>
              <span className="secondary-text">{t('bulk.undoHint')}</span>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** One entry that would be changed. */
function Example({ example: { before, after } }: { readonly example: BulkExample }) {
  const t = useText();
  return (
    <div className="bulk-example">
      <p className="bulk-name">
        <EntryName concept={before} />
      </p>
      {after === null ? (
        <p className="wrong">{t('bulk.goes')}</p>
      ) : (
        <DifferenceList differences={differences(before, after)} />
      )}
    </div>
  );
}
