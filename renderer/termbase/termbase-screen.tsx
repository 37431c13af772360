import { useText } from '../i18n/index.ts';
import type { WorkDesk } from '../work/use-work.ts';
import { EntriesScreen } from './entries/entries-screen.tsx';
import { PARTS, type Termbase } from './use-termbase.ts';
import './termbase.css';

interface TermbaseScreenProps {
  readonly termbase: Termbase;
  readonly work: WorkDesk;
}

/** All entries: to be found, read, curated, compared. */
export function TermbaseScreen({ termbase, work }: TermbaseScreenProps) {
  const t = useText();
  const { part, onPart } = termbase;
  return (
    <div className="termbase">
      <h2 className="visually-hidden">{t('rail.termbase')}</h2>
      <nav className="parts" aria-label={t('termbase.parts')}>
        {PARTS.map((name) => (
          <button
            type="button"
            key={name}
            {...(name === part ? { 'aria-current': 'true' } : {})}
            onClick={() => onPart(name)}
          >
            {t(`termbase.part.${name}`)}
          </button>
        ))}
      </nav>
      <div className="termbase-part">
        {part === 'entries' && (
          <EntriesScreen key="entries" termbase={termbase} list={termbase.entries} isReview={false} work={work} />
        )}
        {part === 'review' && (
          <EntriesScreen key="review" termbase={termbase} list={termbase.review} isReview work={work} />
        )}
      </div>
    </div>
  );
}
