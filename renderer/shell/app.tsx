import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Preferences, WindowEvent } from '../../core/contract.ts';
import { desktop, valueOf } from '../api/shuyu.ts';
import { queryClient } from '../api/queries.ts';
import { keptDraft } from '../concept/edit/kept-drafts.ts';
import { DocumentScreen } from '../document/document-screen.tsx';
import { useDocument } from '../document/use-document.ts';
import { useExchange } from '../exchange/use-exchange.ts';
import { ExchangeScreen } from '../exchange/exchange-screen.tsx';
import { LookupScreen } from '../lookup/lookup-screen.tsx';
import { useText } from '../i18n/index.ts';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useNotice } from '../ui/notice.tsx';
import { useStepKeys, useSteps } from '../termbase/use-steps.ts';
import { useTermbase } from '../termbase/use-termbase.ts';
import { useWork } from '../long-work/use-work.ts';
import { draftFromSelection } from './new-entry.ts';
import { Rail, type ScreenName } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useOpening } from './use-opening.ts';
import './shell.css';

// They bring fields, menus and dialogs with them, which no start needs.
const TermbaseScreen = lazy(async () => ({
  default: (await import('../termbase/termbase-screen.tsx')).TermbaseScreen,
}));
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

/** In a window narrower than this, in px, the terms are a drawer over the text (see document.css), shut at first. */
const NARROW = 1180;

/** The window: a bar on top, the rail of screens, the screen, and a line of state. */
export function App({ preferences: remembered }: { readonly preferences: Preferences }) {
  const [preferences, setPreferences] = useState(remembered);
  const t = useText();
  const notify = useNotice();
  const [screen, setScreen] = useState<ScreenName>('document');
  const [query, setQuery] = useState('');
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsPanel, setShowsPanel] = useState(() => window.innerWidth > NARROW);
  const [state, actions] = useDocument();
  const work = useWork();
  const exchange = useExchange(work);
  const termbase = useTermbase();
  const takeStep = useSteps(work);
  const opening = useOpening(actions, () => setScreen('document'));

  const setPanelWidth = useCallback((panelWidth: number) => {
    setPreferences((before) => ({ ...before, panelWidth }));
    void desktop('setPreferences', { panelWidth });
  }, []);
  const togglePanel = () => setShowsPanel((shows) => !shows);
  const lookUp = useCallback((text: string) => {
    setQuery(text);
    setScreen('lookup');
  }, []);

  const openEntry = (uuid: string, term: string) => {
    termbase.open(uuid, term);
    setScreen('termbase');
  };

  useDeskKeys({
    lookUp: () => lookUp(query),
    open: opening.choose,
    togglePanel,
    toggleKeys: () => setShowsKeys((shows) => !shows),
    newEntry: () => {
      if (termbase.draft !== null && keptDraft(null) !== null) notify(t('entries.draftOpen'));
      termbase.write(draftFromSelection(screen === 'document' ? state : { ...state, document: null }));
      setScreen('termbase');
    },
    termbase: () => setScreen('termbase'),
    newWindow: () => void desktop('openWindow', {}),
  });
  useStepKeys(takeStep);

  const hear = useEffectEvent((event: WindowEvent) => {
    switch (event.kind) {
      case 'database-restarted':
        notify(t('error.restarted'));
        void queryClient.invalidateQueries();
        break;
      case 'termbase-changed':
        void queryClient.invalidateQueries();
        break;
      case 'document-opened':
        opening.take(() => valueOf(event.answer));
        break;
      case 'import-offered':
        setScreen('exchange');
        exchange.offer(() => valueOf(event.answer));
        break;
      case 'progress':
        work.take(event);
    }
  });
  useEffect(() => window.shuyu.onEvent((event) => hear(event)), []);

  return (
    <div className="shell">
      <TopBar
        document={state.document}
        actions={actions}
        screen={screen}
        showsPanel={showsPanel}
        onTogglePanel={togglePanel}
        onLookup={lookUp}
      />
      <Rail screen={screen} onChange={setScreen} />
      <main className="shell-main">
        <ErrorBoundary key={screen}>
          {screen === 'document' && (
            <DocumentScreen
              state={state}
              actions={actions}
              opening={opening}
              panelWidth={preferences.panelWidth}
              onPanelWidth={setPanelWidth}
              showsPanel={showsPanel}
              onCloseDrawer={() => window.innerWidth <= NARROW && setShowsPanel(false)}
              onLookup={lookUp}
              onOpenEntry={openEntry}
            />
          )}
          {screen === 'lookup' && (
            <LookupScreen
              query={query}
              onQuery={setQuery}
              onLeave={() => setScreen('document')}
              onOpenEntry={openEntry}
            />
          )}
          <Suspense>
            {screen === 'termbase' && <TermbaseScreen termbase={termbase} work={work} onStep={takeStep} />}
          </Suspense>
          {screen === 'exchange' && <ExchangeScreen exchange={exchange} />}
          {screen === 'settings' && <SettingsScreen preferences={preferences} onChange={setPreferences} />}
        </ErrorBoundary>
      </main>
      <StatusBar state={state} />
      <Suspense>{showsKeys && <KeyList onClose={() => setShowsKeys(false)} />}</Suspense>
    </div>
  );
}
