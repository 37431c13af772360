import { useState } from 'react';
import type { Overview } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { activityByPeriod } from './periods.ts';

/** In units of the drawing. */
const WIDTH = 640;
const HEIGHT = 120;
const GAP = 2;

/** Entries added and changes made over time: a square-root scale, since an import is so much more than a day's edits. */
export function ActivityPlot({ activity }: { readonly activity: Overview['activity'] }) {
  const t = useText();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { unit, periods } = activityByPeriod(activity, today);
  if (periods.length === 0) return <p className="secondary-text">{t('overview.noActivity')}</p>;
  const most = Math.max(1, ...periods.flatMap(({ added, changed }) => [added, changed]));
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, HEIGHT * Math.sqrt(count / most)));
  const step = WIDTH / periods.length;
  const bar = Math.min(18, (step - GAP) / 2);
  const first = periods[0];
  const last = periods.at(-1);
  return (
    <figure className="activity">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('overview.activity')} preserveAspectRatio="none">
        <line className="activity-base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {periods.map(({ from, added, changed }, at) => (
          <g key={from}>
            <title>
              {t('overview.period', { from, added: added.toLocaleString(), changed: changed.toLocaleString() })}
            </title>
            <rect x={at * step} y={0} width={step} height={HEIGHT} className="activity-ground" />
            <rect
              className="activity-added"
              x={at * step}
              y={HEIGHT - height(added)}
              width={bar}
              height={height(added)}
            />
            <rect
              className="activity-changed"
              x={at * step + bar}
              y={HEIGHT - height(changed)}
              width={bar}
              height={height(changed)}
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span>{first?.from}</span>
        <span className="legend">
          <span className="legend-added">{t('overview.added')}</span>
          <span className="legend-changed">{t('overview.changed')}</span>
          <span>{t(`overview.unit.${unit}`)}</span>
        </span>
        <span>{last?.from}</span>
      </figcaption>
      <table className="visually-hidden">
        <caption>{t('overview.activity')}</caption>
        <tbody>
          {periods
            .filter(({ added, changed }) => added + changed > 0)
            .map(({ from, added, changed }) => (
              <tr key={from}>
                <th>{from}</th>
                <td>
                  {t('overview.period', { from, added: added.toLocaleString(), changed: changed.toLocaleString() })}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}
