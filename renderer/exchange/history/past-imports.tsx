import type { PastImport } from '../../../core/model/exchange.ts';
import { usePastImports } from '../../api/queries.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { languageOfName } from '../../ui/term-text.tsx';
import { countsText } from '../report-text.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { baseName } from './past-files.ts';
import { UndoButton } from './undo-button.tsx';
import { UndoOutcome } from './undo-outcome.tsx';
import type { Undoing } from './use-undo.ts';

/** What was imported before, the last first, each to be taken back. */
export function PastImports({ undoing }: { readonly undoing: Undoing }) {
  const t = useText();
  const { data: past, error } = usePastImports();
  return (
    <section className="step">
      <StepHeading>{t('history.title')}</StepHeading>
      <UndoOutcome undoing={undoing} />
      {error !== null && <ErrorMessage error={error} />}
      {past?.length === 0 && <p className="secondary-text">{t('history.empty')}</p>}
      {past !== undefined && past.length > 0 && (
        <table className="data-table past-imports">
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.file')}</th>
              <th scope="col">{t('history.counts')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.action')}</th>
            </tr>
          </thead>
          <tbody>
            {past.map((report) => (
              <PastImportRow key={report.uuid} report={report} undoing={undoing} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PastImportRow({ report, undoing }: { readonly report: PastImport; readonly undoing: Undoing }) {
  const t = useText();
  const { uuid, file, format, who, at, isUndone, added, merged } = report;
  const name = baseName(file);
  const when = new Date(at).toLocaleString(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <tr className={isUndone ? 'undone' : ''}>
      <td>
        <time dateTime={at}>{when}</time>
      </td>
      <td title={file}>
        <span lang={languageOfName(name)}>{name}</span>
        <span className="file-facts" lang="en">
          {format}
        </span>
      </td>
      <td>{countsText(report, t)}</td>
      <td>{who}</td>
      <td>
        {isUndone ? (
          t('history.isUndone')
        ) : (
          <UndoButton
            label={t('history.undo')}
            name={name}
            added={added}
            merged={merged}
            onUndo={() => undoing.start(name, [uuid])}
          />
        )}
      </td>
    </tr>
  );
}
