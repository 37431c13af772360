import type { ImportReport } from '../../../core/model/exchange.ts';
import { useText } from '../../i18n/index.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { ProblemList } from '../problem-list.tsx';

const COUNTS = ['read', 'added', 'merged', 'skipped'] as const;

/** What was done with the entries of one file, and what was wrong in it. */
export function FileReport({ name, report }: { readonly name: string; readonly report: ImportReport }) {
  const t = useText();
  const { format, problems, moreProblems } = report;
  return (
    <section className="file-report">
      <h3>
        <span lang={languageOfName(name)}>{name}</span>{' '}
        <span className="secondary-text" lang="en">
          {format}
        </span>
      </h3>
      <dl className="counts">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`report.${count}`)}</dt>
            <dd>{report[count].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {problems.length === 0 ? (
        <p className="secondary-text">{t('exchange.noProblems')}</p>
      ) : (
        <>
          <h4>{t('exchange.problems', { count: (problems.length + moreProblems).toLocaleString() })}</h4>
          <ProblemList problems={problems} />
          {moreProblems > 0 && (
            <p className="secondary-text">{t('exchange.moreProblems', { count: moreProblems.toLocaleString() })}</p>
          )}
        </>
      )}
    </section>
  );
}
