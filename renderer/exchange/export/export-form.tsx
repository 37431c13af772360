import { useSummary } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { exportRequest, isEmpty, takesUnits, withTarget } from './export-choice.ts';
import { Filters } from './filters.tsx';
import { Losses } from './losses.tsx';
import { TargetSelect } from './target-select.tsx';
import type { Exporting } from './use-export.ts';
import './export.css';

/** Termbases of more concepts are not surveyed for losses unasked. */
const SURVEYED = 50_000;

interface ExportFormProps {
  readonly exporting: Exporting;
  readonly work: WorkDesk;
}

/** For whom or in which format, what of it, what gets lost; then the file. */
export function ExportForm({ exporting, work }: ExportFormProps) {
  const t = useText();
  const { choice, onChoice, outcome, error, start } = exporting;
  const { data: summary, error: unread } = useSummary();
  if (unread !== null) return <ErrorMessage error={unread} />;
  if (summary === undefined) return null;
  const request = exportRequest(choice, Object.keys(summary.languages));
  const units = summary.collections.reduce((sum, collection) => sum + collection.units, 0);
  const entries = takesUnits(choice) ? units : summary.concepts;
  const lacksUnits = takesUnits(choice) && units === 0;
  const isBusy = work.current !== null && work.current.kind !== 'losses';
  const canExport = !isEmpty(choice) && !lacksUnits && !isBusy;
  return (
    <section className="step export">
      <StepHeading>{t('export.title')}</StepHeading>
      <div className="export-columns">
        <div className="export-choice">
          <TargetSelect choice={choice} onChoice={onChoice} />
          <Filters choice={choice} onChoice={onChoice} summary={summary} />
        </div>
        <section className="export-losses" aria-labelledby="losses">
          <h3 id="losses">{t('losses.title')}</h3>
          {isEmpty(choice) && <p className="no-terms">{t('export.nothing')}</p>}
          {lacksUnits && <p className="secondary-text">{t('export.noUnits')}</p>}
          {!isEmpty(choice) && !lacksUnits && (
            <Losses
              options={request}
              isAutomatic={entries <= SURVEYED}
              work={work}
              onFormat={(format) => onChoice(withTarget(choice, `format:${format}`))}
            />
          )}
        </section>
      </div>
      <p className="buttons step-buttons">
        <button type="button" className="primary" disabled={!canExport} onClick={() => start(request)}>
          {t('export.button')}
        </button>
        <span role="status" className="outcome">
          {outcome !== null &&
            t('export.done', { written: outcome.report.written.toLocaleString(), file: outcome.file })}
        </span>
      </p>
      {error !== null && <ErrorMessage error={error} />}
    </section>
  );
}
