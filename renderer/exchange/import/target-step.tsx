import { useSummary } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { collectionKind, importable } from './import-state.ts';
import { PolicyChoice } from './policy-choice.tsx';
import { RefusalMessage } from './refusal-message.tsx';
import { isRightTarget, TargetField } from './target-field.tsx';
import type { Importing } from './use-import.ts';

/** Where the files go, and what happens to what is there already. */
export function TargetStep({ importing }: { readonly importing: Importing }) {
  const t = useText();
  const { state, dispatch, start } = importing;
  const { data: summary } = useSummary();
  const collections = summary?.collections ?? [];
  const files = importable(state);
  const canStart = files.length > 0 && files.every((file) => isRightTarget(file, collections));
  return (
    <section className="step">
      <StepHeading>{t('target.title')}</StepHeading>
      {state.refusal !== null && <RefusalMessage refusal={state.refusal} />}
      <fieldset className="targets">
        <legend>{t('target.collection')}</legend>
        {files.map((file) => (
          <TargetField
            key={file.file.id}
            file={file}
            collections={collections}
            onInto={(into) => dispatch({ kind: 'aim', id: file.file.id, into })}
          />
        ))}
      </fieldset>
      <PolicyChoice
        value={state.onDuplicate}
        hasUnits={files.some((file) => collectionKind(file) === 'memory')}
        onChange={(onDuplicate) => dispatch({ kind: 'policy', onDuplicate })}
      />
      <p className="buttons step-buttons">
        <button type="button" className="secondary" onClick={() => dispatch({ kind: 'back' })}>
          {t('import.back')}
        </button>
        <button
          type="button"
          className="secondary"
          disabled={!canStart}
          aria-describedby="dry-run-text"
          onClick={() => start(true)}
        >
          {t('target.dryRun')}
        </button>
        <button type="button" className="primary" disabled={!canStart} onClick={() => start(false)}>
          {t('target.import')}
        </button>
        <span id="dry-run-text" className="secondary-text">
          {t('target.dryRunText')}
        </span>
      </p>
    </section>
  );
}
