import { useMemo } from 'react';
import { useText } from '../i18n/index.ts';
import type { OpenedFile } from '../../core/contract.ts';
import { desktop } from '../api/shuyu.ts';
import type { DocumentActions } from '../document/use-document.ts';

/** The ways a document comes to the desk. */
export interface Opening {
  /** Let the person choose a file. */
  readonly choose: () => void;
  readonly drop: (file: File) => void;
  readonly paste: (text: string) => void;
  /** A file that was read elsewhere, or the error of reading it. */
  take(file: () => OpenedFile): void;
}

export function useOpening(actions: DocumentActions, show: () => void): Opening {
  const t = useText();
  return useMemo(() => {
    const put = (name: string, content: Promise<Uint8Array | string>) => {
      show();
      content.then((given) => actions.read(name, given)).catch((error: unknown) => actions.fail(error));
    };
    return {
      choose: () => {
        desktop('openDocument', {})
          .then((file) => (file === null ? undefined : put(file.name, Promise.resolve(file.bytes))))
          .catch((error: unknown) => {
            show();
            actions.fail(error);
          });
      },
      drop: (file) =>
        put(
          file.name,
          file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
        ),
      paste: (text) => {
        if (text.trim() !== '') put(t('document.pasted'), Promise.resolve(text));
      },
      take: (read) => {
        show();
        try {
          const file = read();
          void actions.read(file.name, file.bytes);
        } catch (error) {
          actions.fail(error);
        }
      },
    };
  }, [actions, show, t]);
}
