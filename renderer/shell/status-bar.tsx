import { useText } from '../i18n/index.ts';
import { languageOfName } from '../ui/term-text.tsx';
import { useSummary } from '../api/queries.ts';
import type { DocumentState } from '../document/use-document.ts';

/** One line: where the reader is, what the termbase holds, and which keys help. */
export function StatusBar({ state }: { readonly state: DocumentState }) {
  const t = useText();
  const { data: summary } = useSummary();
  const { document, current } = state;
  const names = summary?.collections.map((collection) => collection.name).join('、') ?? '';
  const number = document?.rows[current]?.number ?? null;
  return (
    <footer className="status-bar">
      {document !== null && number !== null && (
        <>
          <span>{t('document.position', { current: number, total: document.segments })}</span>
          <progress aria-hidden="true" max={document.segments} value={number} />
        </>
      )}
      {summary !== undefined && (
        <span>
          {t('state.termbase', { concepts: summary.concepts.toLocaleString() })} ·{' '}
          {names.length > 0 && <span lang={languageOfName(names)}>{names}</span>}
        </span>
      )}
      <span>{t('state.offline')}</span>
      <span className="spring" />
      {document !== null && (
        <>
          <span>Ctrl+↑↓ {t('keys.segment')}</span>
          <span>Ctrl+1…9 {t('keys.copyTerm')}</span>
        </>
      )}
      <span>Ctrl+/ {t('settings.keys')}</span>
    </footer>
  );
}
