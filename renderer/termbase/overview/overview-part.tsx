import { useQuery } from '@tanstack/react-query';
import type { EntryFilter, Overview } from '../../../core/model/curation.ts';
import { REVIEW_STATES } from '../../../core/model/curation.ts';
import { ask } from '../../api/shuyu.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { ActivityPlot } from './activity-plot.tsx';
import { Bar } from './bar.tsx';
import './overview.css';

/** Shows the entries that a figure counts. */
type Show = (filter: Partial<EntryFilter>) => void;

/** What the termbase holds and how it grows, as small plots; every figure leads to its entries. */
export function OverviewPart({ onShow }: { readonly onShow: Show }) {
  const t = useText();
  const { data, error, refetch } = useQuery({ queryKey: ['overview'], queryFn: () => ask('overview', {}) });
  if (error !== null) return <ErrorMessage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <div className="overview" data-pane>
      <Figures overview={data} onShow={onShow} />
      <Reviews overview={data} onShow={onShow} />
      <section>
        <h3>{t('overview.activity')}</h3>
        <ActivityPlot activity={data.activity} />
      </section>
      <Subjects overview={data} onShow={onShow} />
    </div>
  );
}

interface PartProps {
  readonly overview: Overview;
  readonly onShow: Show;
}

function Figures({ overview, onShow }: PartProps) {
  const t = useText();
  const figures = [
    ['overview.entries', overview.entries, {}],
    ['facets.missing.zh', overview.missing.zh, { missing: ['zh'] }],
    ['facets.missing.en', overview.missing.en, { missing: ['en'] }],
    ['facets.problems', overview.problems, { hasProblem: true }],
  ] as const;
  return (
    <section className="figures" aria-label={t('overview.figures')}>
      {figures.map(([text, count, filter]) => (
        <button type="button" key={text} className="figure" onClick={() => onShow(filter)}>
          <b>{count.toLocaleString()}</b>
          <span>{t(text)}</span>
        </button>
      ))}
    </section>
  );
}

function Reviews({ overview: { reviews, entries }, onShow }: PartProps) {
  const t = useText();
  return (
    <section>
      <h3>{t('overview.reviews')}</h3>
      <ul className="bars">
        {([...REVIEW_STATES.toReversed(), 'none'] as const).map((state) => (
          <Bar
            key={state}
            label={t(`review.${state}`)}
            total={entries}
            parts={[{ kind: state, count: reviews[state], label: t(`review.${state}`) }]}
            onClick={() => onShow({ reviews: [state] })}
          />
        ))}
      </ul>
    </section>
  );
}

function Subjects({ overview: { subjects }, onShow }: PartProps) {
  const t = useText();
  const largest = Math.max(1, ...subjects.map(({ both, missingZh, missingEn }) => both + missingZh + missingEn));
  return (
    <section className="overview-subjects">
      <h3>{t('overview.subjects')}</h3>
      <p className="legend" aria-hidden="true">
        <span className="legend-both">{t('overview.both')}</span>
        <span className="legend-missing">{t('overview.lacking')}</span>
      </p>
      <ul className="bars">
        {subjects.map(({ subject, both, missingZh, missingEn }) => (
          <Bar
            key={subject}
            label={subject === '' ? t('facets.noSubject') : nameOf(t, 'subject', subject)}
            total={largest}
            parts={[
              { kind: 'both', count: both, label: t('overview.both') },
              { kind: 'missing', count: missingZh + missingEn, label: t('overview.lacking') },
            ]}
            onClick={() => onShow({ subjects: [subject] })}
          />
        ))}
      </ul>
    </section>
  );
}
