import { useId } from 'react';
import type { ConceptProblem } from '../../../core/model/check-concept.ts';
import { useSummary } from '../../api/queries.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { ProblemNotes } from '../problem-notes.tsx';

interface SubjectFieldProps {
  readonly label: string;
  /** See `fieldName`. */
  readonly name: string;
  readonly value: string;
  readonly problems: readonly ConceptProblem[];
  readonly onChange: (value: string) => void;
}

/** The subject as it is stored, with those of the termbase to choose from; its name in the interface stands below. */
export function SubjectField({ label, name, value, problems, onChange }: SubjectFieldProps) {
  const t = useText();
  const list = useId();
  const { data: summary } = useSummary();
  const notes = `${name}-notes`;
  const known = nameOf(t, 'subject', value);
  return (
    <>
      <input
        className="field text-field"
        aria-label={label}
        aria-invalid={problems.some(({ severity }) => severity === 'error')}
        aria-describedby={problems.length === 0 ? undefined : notes}
        data-field={name}
        list={list}
        lang={languageOfName(value)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {Object.keys(summary?.subjects ?? {})
          .filter((subject) => subject !== '')
          .map((subject) => (
            <option key={subject} value={subject}>
              {nameOf(t, 'subject', subject)}
            </option>
          ))}
      </datalist>
      {known !== value && (
        <p className="field-hint" lang={languageOfName(known)}>
          {known}
        </p>
      )}
      <ProblemNotes problems={problems} id={notes} />
    </>
  );
}
