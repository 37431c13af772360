import { useEffect, useState, type DragEvent } from 'react';
import { useText } from '../i18n/index.ts';
import type { Opening } from '../shell/use-opening.ts';
import type { OpenEntry } from '../termbase/open-entry.ts';
import { ErrorMessage } from '../ui/error-message.tsx';
import { DocumentDesk } from './document-desk.tsx';
import { StartPage } from './start-page.tsx';
import type { DocumentActions, DocumentState } from './use-document.ts';
import './document.css';

interface DocumentScreenProps {
  readonly state: DocumentState;
  readonly actions: DocumentActions;
  readonly opening: Opening;
  readonly panelWidth: number;
  readonly onPanelWidth: (width: number) => void;
  readonly showsPanel: boolean;
  readonly onCloseDrawer: () => void;
  readonly onLookup: (query: string) => void;
  readonly onOpenEntry: OpenEntry;
}

/** The page a translator works on: dropped, pasted or opened here. */
export function DocumentScreen({
  state,
  actions,
  opening,
  panelWidth,
  onPanelWidth,
  showsPanel,
  onCloseDrawer,
  onLookup,
  onOpenEntry,
}: DocumentScreenProps) {
  const t = useText();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return;
      opening.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [opening]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) opening.drop(file);
    else opening.paste(event.dataTransfer.getData('text/plain'));
  };

  return (
    <div
      className="document-screen"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {state.error !== null && <ErrorMessage error={state.error} />}
      {state.reading !== null && (
        <p className="reading" role="status">
          {t('document.reading', { name: state.reading })}
        </p>
      )}
      {state.document === null ? (
        state.reading === null && <StartPage onOpen={opening.choose} onLookup={onLookup} />
      ) : (
        <DocumentDesk
          key={`${state.document.name} ${state.document.side} ${state.document.text.length}`}
          document={state.document}
          current={state.current}
          term={state.term}
          actions={actions}
          panelWidth={panelWidth}
          onPanelWidth={onPanelWidth}
          showsPanel={showsPanel}
          onCloseDrawer={onCloseDrawer}
          onOpenEntry={onOpenEntry}
        />
      )}
      {isOver && <div className="drop-veil">{t('document.dropHere')}</div>}
    </div>
  );
}
