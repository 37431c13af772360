import { useText } from '../../i18n/index.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { FileCheck } from './file-check.tsx';
import { FileList } from './file-list.tsx';
import { canGo } from './import-state.ts';
import { RefusalMessage } from './refusal-message.tsx';
import type { Importing } from './use-import.ts';

/** What was recognised in each file, and for tables what their columns mean. */
export function CheckStep({ importing }: { readonly importing: Importing }) {
  const t = useText();
  const { state, dispatch, choose } = importing;
  const file = state.files.find(({ file: { id } }) => id === state.shown);
  return (
    <section className="step">
      <StepHeading>{t('import.check.title')}</StepHeading>
      {state.refusal !== null && <RefusalMessage refusal={state.refusal} />}
      <div className="check">
        <div className="check-files">
          <FileList importing={importing} />
          <button type="button" className="secondary" onClick={choose}>
            {t('import.choose.more')}
          </button>
        </div>
        {file !== undefined && <FileCheck key={file.file.id} file={file} importing={importing} />}
      </div>
      <p className="buttons step-buttons">
        <button type="button" className="secondary" onClick={() => dispatch({ kind: 'back' })}>
          {t('import.back')}
        </button>
        <button
          type="button"
          className="primary"
          disabled={!canGo(state, 'target')}
          onClick={() => dispatch({ kind: 'go', step: 'target' })}
        >
          {t('import.next')}
        </button>
      </p>
    </section>
  );
}
