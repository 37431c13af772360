import { useText } from '../../i18n/index.ts';
import { canGo, STEPS, type ImportState, type Step } from './import-state.ts';

interface StepListProps {
  readonly state: ImportState;
  readonly onGo: (step: Step) => void;
}

/** The steps of an import, each a button where it can be gone to. */
export function StepList({ state, onGo }: StepListProps) {
  const t = useText();
  return (
    <nav aria-label={t('import.steps')}>
      <ol className="step-list">
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              disabled={!canGo(state, step)}
              {...(step === state.step ? { 'aria-current': 'step' } : {})}
              onClick={() => onGo(step)}
            >
              <span className="step-number">{index + 1}</span>
              {t(`import.step.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
