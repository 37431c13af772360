import { useEffect, useEffectEvent } from 'react';
import type { Undoing } from '../history/use-undo.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { ReportStep } from './report-step.tsx';
import { StepList } from './step-list.tsx';
import { TargetStep } from './target-step.tsx';
import type { Importing } from './use-import.ts';
import './import.css';

interface ImportWizardProps {
  readonly importing: Importing;
  readonly undoing: Undoing;
}

/** An import, step by step; Esc goes one step back. */
export function ImportWizard({ importing, undoing }: ImportWizardProps) {
  const { state, dispatch } = importing;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) dispatch({ kind: 'back' });
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <div className="import">
      <StepList state={state} onGo={(step) => dispatch({ kind: 'go', step })} />
      {state.step === 'choose' && <ChooseStep importing={importing} />}
      {state.step === 'check' && <CheckStep importing={importing} />}
      {state.step === 'target' && <TargetStep importing={importing} />}
      {state.step === 'report' && state.result !== null && (
        <ReportStep importing={importing} result={state.result} undoing={undoing} />
      )}
    </div>
  );
}
