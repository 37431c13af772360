import type { HistoryEntry } from '../../../core/model/curation.ts';
import { differences } from '../../../core/model/difference.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { useHistory } from '../../api/entry-queries.ts';
import { useText } from '../../i18n/index.ts';
import { momentLabel } from '../../i18n/time.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { languageOfName } from '../../ui/term-text.tsx';
import { DifferenceList } from '../difference-list.tsx';
import { worthTelling } from '../worth-telling.ts';
import './history.css';

interface HistoryTimelineProps {
  readonly uuid: string;
  /** Make this state of the entry the present one. Without it nothing can be restored. */
  readonly onRestore?: ((concept: Concept) => void) | undefined;
}

/** More differences than this are folded away at first, as when an entry came whole. */
const MOST_AT_ONCE = 12;

/** What became of an entry, the newest first: who, when, what, and how it differed from before. */
export function HistoryTimeline({ uuid, onRestore }: HistoryTimelineProps) {
  const t = useText();
  const { data, error } = useHistory(uuid);
  return (
    <section className="history" aria-label={t('timeline.title')}>
      <h3>{t('timeline.title')}</h3>
      {error !== null && <ErrorMessage error={error} />}
      {data?.length === 0 && <p className="secondary-text">{t('timeline.none')}</p>}
      <ol>
        {data?.map((entry, at) => (
          <Step key={`${entry.changeSet} ${entry.revision}`} entry={entry} isCurrent={at === 0} onRestore={onRestore} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly entry: HistoryEntry;
  readonly isCurrent: boolean;
  readonly onRestore: ((concept: Concept) => void) | undefined;
}

function Step({ entry, isCurrent, onRestore }: StepProps) {
  const t = useText();
  const { action, description, who, at, before, after, movedTo } = entry;
  const changes = worthTelling(differences(before, after));
  const when = momentLabel(at);
  const isWhole = before === null || after === null || changes.length > MOST_AT_ONCE;
  return (
    <li className={isCurrent ? 'current' : ''}>
      <p className="history-head">
        <b>{t(`history.action.${action}`)}</b>
        {description !== '' && <span title={description}>{description.split(/[\\/]/u).at(-1)}</span>}
        <span lang={languageOfName(who)}>{who}</span>
        <time dateTime={at}>{when}</time>
        {isCurrent && <span className="badge plain">{t('timeline.current')}</span>}
        {!isCurrent && after !== null && onRestore !== undefined && (
          <button
            type="button"
            className="quiet"
            aria-label={t('timeline.restoreOf', { when })}
            onClick={() => onRestore(after)}
          >
            {t('timeline.restore')}
          </button>
        )}
      </p>
      {movedTo !== null && <p>{t('timeline.moved', { name: movedTo })}</p>}
      {after === null && <p>{t('timeline.removed')}</p>}
      {changes.length > 0 &&
        (isWhole ? (
          <details>
            <summary>{t('timeline.changes', { count: changes.length })}</summary>
            <DifferenceList differences={changes} />
          </details>
        ) : (
          <DifferenceList differences={changes} />
        ))}
    </li>
  );
}
