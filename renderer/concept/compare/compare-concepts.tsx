import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { alignConcepts } from '../../../core/model/align.ts';
import { problemsOf } from '../../../core/model/check-concept.ts';
import { combined, conflictsOf, type Choice, type Choices } from '../../../core/model/combine.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { useText } from '../../i18n/index.ts';
import { ConceptBody } from '../concept-view.tsx';
import { ProblemNotes } from '../problem-notes.tsx';
import { allChosen, firstChoices } from './choices.ts';
import { comparisonRows } from './rows.ts';
import { RowView } from './row-view.tsx';
import './compare.css';

interface CompareConceptsProps {
  readonly left: Concept;
  readonly right: Concept;
  /** The state that both began with, where it is known. */
  readonly base?: Concept | null;
  readonly labels: { readonly left: ReactNode; readonly right: ReactNode };
  /** Called with the entry that the choices make. */
  readonly onDecide: (concept: Concept) => void;
}

/** Two entries side by side: of each place where they differ one takes the left, the right, or both. */
export function CompareConcepts({ left, right, base = null, labels, onDecide }: CompareConceptsProps) {
  const t = useText();
  const aligned = useMemo(() => alignConcepts(left, right), [left, right]);
  const conflicts = useMemo(() => conflictsOf(aligned, base), [aligned, base]);
  const rows = useMemo(() => comparisonRows(aligned, conflicts), [aligned, conflicts]);
  const [choices, setChoices] = useState<Choices>(() => firstChoices(conflicts, base !== null));
  const result = useMemo(() => combined(aligned, choices), [aligned, choices]);
  const errors = useMemo(() => problemsOf(result).filter(({ severity }) => severity === 'error'), [result]);
  const root = useRef<HTMLElement>(null);
  const decided = conflicts.filter(({ key }) => choices[key] !== undefined).length;

  /** Up and down go from one difference to the next; left and right choose, as they do among radio buttons. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const groups = [...(root.current?.querySelectorAll<HTMLElement>('[role=radiogroup]') ?? [])];
    const at = groups.findIndex((group) => group.contains(document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    const next = groups[at + (event.key === 'ArrowDown' ? 1 : -1)];
    (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector('input'))?.focus();
  };
  const all = (choice: Choice) => setChoices(allChosen(conflicts, choice, choices));

  return (
    <section ref={root} className="compare" aria-label={t('compare.label')} onKeyDown={press}>
      <div className="compare-head">
        <p role="status">
          {conflicts.length === 0 ? t('compare.same') : t('compare.differences', { count: conflicts.length, decided })}
        </p>
        {conflicts.length > 0 && (
          <p className="buttons">
            <button type="button" className="pill" onClick={() => all('left')}>
              {t('compare.allLeft')}
            </button>
            <button type="button" className="pill" onClick={() => all('right')}>
              {t('compare.allRight')}
            </button>
            <button type="button" className="pill" onClick={() => all('both')}>
              {t('compare.allBoth')}
            </button>
            <span className="secondary-text">{t('compare.keys')}</span>
          </p>
        )}
      </div>
      <div className="compare-rows" role="list">
        <div className="compare-row compare-labels" aria-hidden="true">
          <span />
          <span>{labels.left}</span>
          <span>{labels.right}</span>
        </div>
        {rows.map((row) => (
          <RowView
            key={row.key}
            row={row}
            labels={labels}
            choice={choices[row.key]}
            isChangeKnown={base !== null}
            onChoose={(choice) => setChoices((before) => ({ ...before, [row.key]: choice }))}
          />
        ))}
      </div>
      <h3>{t('compare.preview')}</h3>
      <div className="compare-preview">
        <ConceptBody concept={result} />
        <ProblemNotes problems={errors} />
      </div>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={decided < conflicts.length || errors.length > 0}
          onClick={() => onDecide(result)}
        >
          {t('compare.decide')}
        </button>
        {decided < conflicts.length && (
          <button
            type="button"
            className="link"
            onClick={() => root.current?.querySelector<HTMLElement>('.open input')?.focus()}
          >
            {t('compare.open', { count: conflicts.length - decided })}
          </button>
        )}
      </p>
    </section>
  );
}
