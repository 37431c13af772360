import { sentence } from '../../core/errors.ts';
import type { ConceptProblem } from '../../core/model/check-concept.ts';
import { interfaceLanguage, nameOf, useText } from '../i18n/index.ts';

interface ProblemNotesProps {
  readonly problems: readonly ConceptProblem[];
  /** For what the notes are about to refer to. */
  readonly id?: string;
}

/** What is wrong, each with a word for how bad it is; nothing where nothing is. */
export function ProblemNotes({ problems, id }: ProblemNotesProps) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <ul className="problem-notes" id={id}>
      {problems.map(({ code, parameters, severity }, at) => {
        const { category } = parameters;
        const named =
          category === undefined ? parameters : { ...parameters, category: nameOf(t, 'category', String(category)) };
        return (
          <li key={at} className={severity}>
            <span className="badge">{t(`entry.${severity}`)}</span> {sentence(code, named, interfaceLanguage())}
          </li>
        );
      })}
    </ul>
  );
}
