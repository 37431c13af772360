import type { ReactNode } from 'react';
import type { RecognisedTerm } from '../../core/model/lookup.ts';
import { equivalentOf } from './use-copy-term.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly terms: readonly RecognisedTerm[];
  /** The term under the cursor. */
  readonly current: RecognisedTerm | null;
  readonly onTerm: (term: RecognisedTerm) => void;
}

/** Attributes that tell the tip which equivalent to show for a mark. */
export const TIP_ATTRIBUTE = 'data-tip';
export const TIP_LANGUAGE_ATTRIBUTE = 'data-tip-lang';

/** A sentence with its terms underlined: solid, or wavy red where the term should not be written any more. */
export function MarkedText({ text, terms, current, onTerm }: MarkedTextProps) {
  const parts: ReactNode[] = [];
  let offset = 0;
  for (const term of terms) {
    const target = equivalentOf(term);
    const isOutdated = term.concepts.every(({ status }) => status === 'deprecated' || status === 'superseded');
    const isCurrent = current !== null && term.concepts[0]?.concept === current.concepts[0]?.concept;
    parts.push(
      text.slice(offset, term.start),
      <mark
        key={term.start}
        className={classNames({
          outdated: isOutdated,
          touching: term.start === offset && offset > 0,
          current: isCurrent,
        })}
        {...{ [TIP_ATTRIBUTE]: target?.text ?? '', [TIP_LANGUAGE_ATTRIBUTE]: target?.language ?? '' }}
        onClick={(event) => {
          event.stopPropagation();
          onTerm(term);
        }}
      >
        {text.slice(term.start, term.end)}
      </mark>,
    );
    offset = term.end;
  }
  parts.push(text.slice(offset));
  return parts;
}

function classNames(classes: Readonly<Record<string, boolean>>): string {
  return Object.keys(classes)
    .filter((name) => classes[name])
    .join(' ');
}
