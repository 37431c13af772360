import { sentence } from '../../core/errors.ts';
import type { ImportReport, Progress } from '../../core/model/exchange.ts';
import { interfaceLanguage, useText } from '../i18n/index.ts';
import { ErrorMessage } from '../ui/error-message.tsx';
import type { Exchange } from './use-exchange.ts';
import './exchange.css';

/** Termbases in and out, with progress and a report. */
export function ExchangeScreen({ exchange }: { readonly exchange: Exchange }) {
  const t = useText();
  const { state } = exchange;
  const isBusy = state.kind === 'working' || state.kind === 'choosing';
  return (
    <div className="exchange">
      <section>
        <h2>{t('exchange.import')}</h2>
        <p>{t('exchange.importText')}</p>
        <button type="button" className="primary" disabled={isBusy} onClick={exchange.importFile}>
          {t('exchange.importButton')}
        </button>
      </section>
      <section>
        <h2>{t('exchange.export')}</h2>
        <p>{t('exchange.exportText')}</p>
        <p className="buttons">
          <button type="button" className="primary" disabled={isBusy} onClick={() => exchange.exportFile('tbx-v2')}>
            {t('exchange.exportV2')}
          </button>
          <button
            type="button"
            className="secondary"
            disabled={isBusy}
            onClick={() => exchange.exportFile('tbx-basic')}
          >
            {t('exchange.exportV3')}
          </button>
        </p>
      </section>
      <div className="exchange-result" role="status">
        {state.kind === 'working' && (
          <Working
            title={t(`exchange.working.${state.work}`, { file: state.file })}
            progress={state.progress}
            onCancel={exchange.cancel}
          />
        )}
        {state.kind === 'imported' && <Imported file={state.result.file} report={state.result.report} />}
        {state.kind === 'exported' && (
          <p>{t('exchange.exported', { written: state.result.report.written, file: state.result.file })}</p>
        )}
      </div>
      {state.kind === 'failed' && <ErrorMessage error={state.error} />}
      {state.kind === 'working' && state.refused !== null && <ErrorMessage error={state.refused} />}
    </div>
  );
}

interface WorkingProps {
  readonly title: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

function Working({ title, progress: { done, total, entries, rate, left }, onCancel }: WorkingProps) {
  const t = useText();
  return (
    <section>
      <h2 id="working">{title}</h2>
      <progress aria-labelledby="working" {...(total === null ? {} : { max: total, value: done })} />
      <p>
        {t('exchange.progress', { entries: entries.toLocaleString(), rate: Math.round(rate).toLocaleString() })}
        {left !== null && ` · ${t('exchange.left', { seconds: Math.ceil(left / 1000) })}`}
      </p>
      <button type="button" className="secondary" onClick={onCancel}>
        {t('exchange.cancel')}
      </button>
    </section>
  );
}

function Imported({ file, report }: { readonly file: string; readonly report: ImportReport }) {
  const t = useText();
  const language = interfaceLanguage();
  const { read, added, merged, skipped, problems, moreProblems } = report;
  return (
    <section>
      <h2>{t('exchange.imported', { file, format: report.format })}</h2>
      <p>{t('exchange.counts', { read, added, merged, skipped })}</p>
      {problems.length === 0 ? (
        <p>{t('exchange.noProblems')}</p>
      ) : (
        <>
          <h3>{t('exchange.problems', { count: problems.length + moreProblems })}</h3>
          <ol className="problems">
            {problems.map(({ code, parameters, position }, index) => (
              <li key={index}>
                {position !== null && <span className="place">{t('exchange.place', { ...position })}</span>}
                {sentence(code, parameters, language)}
              </li>
            ))}
          </ol>
          {moreProblems > 0 && <p>{t('exchange.moreProblems', { count: moreProblems })}</p>}
        </>
      )}
    </section>
  );
}
