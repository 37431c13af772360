import { Button } from 'react-aria-components/Button';
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
          <Button
            className="pill"
            aria-label={`${t('direction.label')}: ${t(`direction.${document.side}`)}`}
            onPress={() => void actions.turn()}
          >
            {t(`direction.${document.side}`)}
          </Button>
          <Button className="quiet" onPress={actions.close}>
            {t('document.close')}
          </Button>
        </>
      )}
      <span className="spring" />
      {document !== null && screen === 'document' && (
        <Button className="quiet" aria-expanded={showsPanel} onPress={onTogglePanel}>
          {showsPanel ? t('terms.hidePanel') : t('terms.showPanel')} <Key>F2</Key>
        </Button>
      )}
      {screen !== 'lookup' && (
        <Button className="search-button" onPress={() => onLookup('')}>
          <span>{t('search.placeholder')}</span>
          <Key>Ctrl</Key>
          <Key>K</Key>
        </Button>
      )}
    </header>
  );
}
