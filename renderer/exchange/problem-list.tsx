import { sentence, type Problem } from '../../core/errors.ts';
import { interfaceLanguage, useText } from '../i18n/index.ts';

/** Problems that a list shows; the rest are in the saved report. */
const SHOWN = 100;

/** What was wrong in a file, with the place of each. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  const language = interfaceLanguage();
  return (
    <>
      <ol className="problems">
        {problems.slice(0, SHOWN).map(({ code, parameters, position }, index) => (
          <li key={index}>
            <span className="place">{position !== null && t('exchange.place', { ...position })}</span>
            <span>{sentence(code, parameters, language)}</span>
          </li>
        ))}
      </ol>
      {problems.length > SHOWN && <p className="secondary-text">{t('exchange.shownProblems', { count: SHOWN })}</p>}
    </>
  );
}
