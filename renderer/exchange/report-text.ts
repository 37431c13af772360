import { sentence, type Language, type Problem } from '../../core/errors.ts';
import type { ImportReport } from '../../core/model/exchange.ts';
import type { Translate } from '../i18n/index.ts';

/** The name of a saved report; a file's name may hold what another's must not. */
export function reportName(file: string, t: Translate): string {
  return `${t('report.fileName', { file: file.replaceAll(/[<>:"/\\|?*\u0000-\u001f]/gu, '_').slice(0, 120) })}.txt`;
}

/** The report on an import as a text to keep: for each file what was done, and every problem with its place. */
export function reportText(
  files: readonly { readonly name: string; readonly report: ImportReport }[],
  isDryRun: boolean,
  t: Translate,
  language: Language,
): string {
  const head = isDryRun ? t('report.dryRunTitle') : t('report.title');
  return [head, ...files.map(({ name, report }) => fileText(name, report, t, language))].join('\n\n') + '\n';
}

function fileText(name: string, report: ImportReport, t: Translate, language: Language): string {
  const { format, problems, moreProblems } = report;
  const lines = [name, t('report.format', { format }), countsText(report, t)];
  if (problems.length === 0) return [...lines, t('exchange.noProblems')].join('\n');
  const count = problems.length + moreProblems;
  lines.push(t('exchange.problems', { count: count.toLocaleString() }));
  for (const problem of problems) lines.push(`  ${problemText(problem, t, language)}`);
  if (moreProblems > 0) lines.push(t('exchange.moreProblems', { count: moreProblems.toLocaleString() }));
  return lines.join('\n');
}

/** How many entries were read, added, merged and skipped. */
export function countsText(
  { read, added, merged, skipped }: Pick<ImportReport, 'read' | 'added' | 'merged' | 'skipped'>,
  t: Translate,
): string {
  return t('exchange.counts', {
    read: read.toLocaleString(),
    added: added.toLocaleString(),
    merged: merged.toLocaleString(),
    skipped: skipped.toLocaleString(),
  });
}

function problemText({ code, parameters, position }: Problem, t: Translate, language: Language): string {
  const text = sentence(code, parameters, language);
  return position === null ? text : `${t('exchange.place', { ...position })}  ${text}`;
}
