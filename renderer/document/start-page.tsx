import { interfaceLanguage, nameOf, useText } from '../i18n/index.ts';
import { useSummary } from '../api/queries.ts';
import { ErrorMessage } from '../ui/error-message.tsx';

const EXAMPLES = ['维持和平行动', '維持和平', 'jcwz', 'peacekeeping'] as const;

/** The first thing a new user sees: it can be used at once. */
export function StartPage({
  onOpen,
  onLookup,
}: {
  readonly onOpen: () => void;
  readonly onLookup: (query: string) => void;
}) {
  const t = useText();
  const { data: summary, error, refetch } = useSummary();
  const subjects = Object.keys(summary?.subjects ?? {}).slice(0, 6);
  return (
    <section className="start">
      <div className="start-drop">
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <path d="M16 6h22l12 12v40H16z" />
          <path d="M38 6v12h12M24 30h18M24 38h18M24 46h11" />
        </svg>
        <h2>{t('start.title')}</h2>
        <p>{t('start.drop')}</p>
        <button type="button" className="primary" autoFocus onClick={onOpen}>
          {t('start.open')}
        </button>
        <p className="examples">
          {EXAMPLES.map((example) => (
            <button type="button" key={example} className="pill" onClick={() => onLookup(example)}>
              <span lang={/[a-z]/u.test(example) ? 'en' : 'zh-CN'}>{example}</span>
            </button>
          ))}
        </p>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={() => void refetch()} />}
      {summary !== undefined && (
        <ul className="start-facts">
          <li>
            {t('start.concepts', {
              concepts: summary.concepts.toLocaleString(),
              terms: summary.terms.toLocaleString(),
            })}
          </li>
          {subjects.length > 0 && (
            <li>
              {t('start.subjects', {
                subjects: subjects
                  .map((subject) => nameOf(t, 'subject', subject))
                  .join(interfaceLanguage() === 'zh' ? '、' : ', '),
              })}
            </li>
          )}
          <li>{t('start.reliability')}</li>
        </ul>
      )}
    </section>
  );
}
