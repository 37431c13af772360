import { asShuyuError } from '../../../core/errors.ts';
import type { LossReport } from '../../../core/model/exchange.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { formatNamed, type ExportRequest } from './export-choice.ts';
import { betterDialect, lossWords } from './loss-text.ts';
import { useLosses } from './use-losses.ts';

interface LossesProps {
  readonly options: ExportRequest;
  readonly isAutomatic: boolean;
  readonly work: WorkDesk;
  /** Export in this format instead. */
  readonly onFormat: (format: string) => void;
}

/** What the file would not hold, found out before it is written. */
export function Losses({ options, isAutomatic, work, onFormat }: LossesProps) {
  const t = useText();
  const { query, survey } = useLosses(options, isAutomatic, work);
  const { data, error, isFetching, isPlaceholderData } = query;
  const isCancelled = error !== null && asShuyuError(error).code === 'cancelled';
  const isKnown = data !== undefined && !isPlaceholderData && error === null;
  return (
    <>
      <div role="status" className={isFetching ? 'losses surveying' : 'losses'} aria-busy={isFetching}>
        {isKnown || (isFetching && data !== undefined) ? <LossTable report={data} onFormat={onFormat} /> : null}
      </div>
      {isFetching && <Surveying work={work} />}
      {!isFetching && !isKnown && (error === null || isCancelled) && (
        <>
          {!isAutomatic && <p className="secondary-text">{t('losses.askText')}</p>}
          <button type="button" className="secondary" onClick={survey}>
            {t('losses.ask')}
          </button>
        </>
      )}
      {error !== null && !isCancelled && <ErrorMessage error={error} onRetry={survey} />}
    </>
  );
}

function Surveying({ work: { current, cancel } }: { readonly work: WorkDesk }) {
  const t = useText();
  const progress = current?.kind === 'losses' ? current.progress : null;
  return (
    <p className="survey">
      <progress
        aria-label={t('losses.working')}
        {...(progress?.total == null ? {} : { max: progress.total, value: progress.done })}
      />
      <span className="secondary-text">{t('losses.working')}…</span>
      {current?.kind === 'losses' && (
        <button type="button" className="quiet" onClick={cancel}>
          {t('exchange.cancel')}
        </button>
      )}
    </p>
  );
}

interface LossTableProps {
  readonly report: LossReport;
  readonly onFormat: (format: string) => void;
}

function LossTable({ report, onFormat }: LossTableProps) {
  const t = useText();
  const entries = report.entries.toLocaleString();
  const better = betterDialect(report);
  const betterName = better === null ? '' : (formatNamed(better)?.name ?? better);
  if (report.losses.length === 0) return <p className="nothing-lost">✓ {t('losses.none', { entries })}</p>;
  return (
    <>
      <p>{t('losses.some', { entries })}</p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('losses.item')}</th>
            <th scope="col">{t('losses.where')}</th>
            <th scope="col">{t('losses.how')}</th>
            <th scope="col" className="number">
              {t('losses.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.losses.map((loss, index) => {
            const { item, where, how } = lossWords(loss, t);
            return (
              <tr key={index}>
                <th scope="row">{item}</th>
                <td>{where}</td>
                <td>{how}</td>
                <td className="number">{loss.count.toLocaleString()}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {better !== null && (
        <p className="buttons">
          <span>{t('losses.least', { format: betterName })}</span>
          <button type="button" className="secondary" onClick={() => onFormat(better)}>
            {t('losses.use', { format: betterName })}
          </button>
        </p>
      )}
    </>
  );
}
