import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../i18n/index.ts';
import { KeyTable } from './key-table.tsx';

/** All keys in one list, over the screen; Esc closes it. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{t('settings.keys')}</Heading>
          <KeyTable />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
