import { useState } from 'react';
import { usePastImports } from '../../api/queries.ts';
import { desktop } from '../../api/shuyu.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { UndoButton } from '../history/undo-button.tsx';
import { UndoOutcome } from '../history/undo-outcome.tsx';
import type { Undoing } from '../history/use-undo.ts';
import { reportName, reportText } from '../report-text.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { FileReport } from './file-report.tsx';
import type { ImportResult } from './import-state.ts';
import type { Importing } from './use-import.ts';

interface ReportStepProps {
  readonly importing: Importing;
  readonly result: ImportResult;
  readonly undoing: Undoing;
}

/** What an import or a dry run came to, and what can be done next. */
export function ReportStep({ importing, result, undoing }: ReportStepProps) {
  const t = useText();
  const { dispatch, start } = importing;
  const { isDryRun, files, imports } = result;
  return (
    <section className="step">
      <StepHeading>{t(isDryRun ? 'report.dryRun' : 'report.done')}</StepHeading>
      {files.map(({ name, report }, index) => (
        <FileReport key={index} name={name} report={report} />
      ))}
      {undoing.imports.some((uuid) => imports.includes(uuid)) && <UndoOutcome undoing={undoing} />}
      <div className="buttons step-buttons">
        {isDryRun ? (
          <>
            <button type="button" className="secondary" onClick={() => dispatch({ kind: 'back' })}>
              {t('import.back')}
            </button>
            <button type="button" className="primary" onClick={() => start(false)}>
              {t('target.import')}
            </button>
          </>
        ) : (
          <button type="button" className="primary" onClick={() => dispatch({ kind: 'restart' })}>
            {t('report.more')}
          </button>
        )}
        <SaveReport result={result} />
        {!isDryRun && <UndoResult imports={imports} files={files} undoing={undoing} />}
      </div>
    </section>
  );
}

/** Save the report as a text. */
function SaveReport({ result: { files, isDryRun } }: { readonly result: ImportResult }) {
  const t = useText();
  const notify = useNotice();
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    const name = reportName(files[0]?.name ?? '', t);
    const saved = await desktop('saveText', { name, text: reportText(files, isDryRun, t, interfaceLanguage()) });
    if (saved !== null) notify(t('report.saved', { file: saved.file }));
  };
  return (
    <>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          setError(null);
          save().catch(setError);
        }}
      >
        {t('report.save')}
      </button>
      {error !== null && <ErrorMessage error={error} />}
    </>
  );
}

/** Take the import back at once, as long as that was not done. */
function UndoResult({
  imports,
  files,
  undoing,
}: Pick<ImportResult, 'imports' | 'files'> & { readonly undoing: Undoing }) {
  const t = useText();
  const { data: past = [] } = usePastImports();
  const open = past.filter(({ uuid, isUndone }) => imports.includes(uuid) && !isUndone);
  if (open.length === 0) return null;
  const sum = (key: 'added' | 'merged') => open.reduce((total, report) => total + report[key], 0);
  const name = files.map((file) => file.name).join('、');
  return (
    <UndoButton
      label={t('report.undo')}
      name={name}
      added={sum('added')}
      merged={sum('merged')}
      onUndo={() =>
        undoing.start(
          name,
          imports.filter((uuid) => open.some((report) => report.uuid === uuid)),
        )
      }
    />
  );
}
