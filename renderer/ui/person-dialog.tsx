import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../i18n/index.ts';
import { ErrorMessage } from './error-message.tsx';

interface PersonDialogProps {
  /** @throws ShuyuError where the name could not be remembered */
  readonly onName: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The longest name that the database takes, in UTF-16 code units. */
const LONGEST_NAME = 200;

/** Asks for the name that goes into the history of every change; Esc closes it, and nothing is changed. */
export function PersonDialog({ onName, onClose }: PersonDialogProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  // Over another dialog the focus goes back and forth once before it stays.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim()).catch(setError);
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('person.title')}</Heading>
          <form className="person-form" onSubmit={submit}>
            <p className="secondary-text">{t('person.hint')}</p>
            <label className="field-row">
              <span>{t('person.name')}</span>
              <input
                className="field"
                ref={field}
                maxLength={LONGEST_NAME}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            {error !== null && <ErrorMessage error={error} />}
            <div className="buttons">
              <button type="submit" className="primary" disabled={name.trim() === ''}>
                {t('person.ok')}
              </button>
              <button type="button" className="quiet" onClick={onClose}>
                {t('edit.cancel')}
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
