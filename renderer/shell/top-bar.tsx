import { useText } from '../i18n/index.ts';
import type { OpenDocument } from '../document/reading.ts';
import type { DocumentActions } from '../document/use-document.ts';
import { Key } from '../ui/key.tsx';
import type { ScreenName } from './rail.tsx';

interface TopBarProps {
  readonly document: OpenDocument | null;
  readonly actions: DocumentActions;
  readonly screen: ScreenName;
  readonly showsPanel: boolean;
  readonly onTogglePanel: () => void;
  readonly onLookup: (query: string) => void;
}

/** The document on the desk with its direction, and the way to look a word up. */
export function TopBar({ document, actions, screen, showsPanel, onTogglePanel, onLookup }: TopBarProps) {
  const t = useText();
  return (
    <header className="top-bar">
      {document === null ? (
        <h1 className="top-title">{t('app.name')}</h1>
      ) : (
        <>
          <h1 className="top-title" title={document.name}>
            {document.name}
          </h1>
          <button
            type="button"
            className="pill"
            aria-label={`${t('direction.label')}: ${t(`direction.${document.side}`)}`}
            onClick={() => void actions.turn()}
          >
            {t(`direction.${document.side}`)}
          </button>
          <button type="button" className="quiet" onClick={actions.close}>
            {t('document.close')}
          </button>
        </>
      )}
      <span className="spring" />
      {document !== null && screen === 'document' && (
        <button type="button" className="quiet" aria-expanded={showsPanel} onClick={onTogglePanel}>
          {showsPanel ? t('terms.hidePanel') : t('terms.showPanel')} <Key>F2</Key>
        </button>
      )}
      {screen !== 'lookup' && (
        <button type="button" className="search-button" onClick={() => onLookup('')}>
          <span>{t('search.placeholder')}</span>
          <Key>Ctrl</Key>
          <Key>K</Key>
        </button>
      )}
    </header>
  );
}
