import type { KeyboardEvent } from 'react';
import type { ConceptProblem } from '../../../core/model/check-concept.ts';
import { ProblemNotes } from '../problem-notes.tsx';

interface TextFieldProps {
  readonly label: string;
  /** See `fieldName`. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang?: string | undefined;
  readonly className?: string;
  readonly placeholder?: string;
  /** Is this one line, however far it wraps? */
  readonly isLine?: boolean;
  readonly problems?: readonly ConceptProblem[];
}

/** Text to type, as high as it is; what is wrong with it stands below. */
export function TextField(props: TextFieldProps) {
  const { label, name, value, onChange, lang, className = '', placeholder, isLine = false, problems = [] } = props;
  const notes = `${name}-notes`;
  const press = (event: KeyboardEvent) => {
    if (isLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
  };
  return (
    <>
      <textarea
        className={`field text-field ${className}`}
        aria-label={label}
        aria-invalid={problems.some(({ severity }) => severity === 'error')}
        aria-describedby={problems.length === 0 ? undefined : notes}
        data-field={name}
        rows={1}
        lang={lang}
        placeholder={placeholder}
        value={value}
        onKeyDown={press}
        onChange={(event) => onChange(isLine ? event.target.value.replace(/\s*\n\s*/gu, ' ') : event.target.value)}
      />
      <ProblemNotes problems={problems} id={notes} />
    </>
  );
}
