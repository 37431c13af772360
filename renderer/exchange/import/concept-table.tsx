import type { TermSummary } from '../../../core/model/lookup.ts';
import { termsOfSide } from '../../../core/model/sides.ts';
import { administrativeStatus, categoryValue, plainText, type Concept } from '../../../core/model/terminology.ts';
import { sideOf } from '../../../core/text/language.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { StatusBadge, TermText } from '../../ui/term-text.tsx';

/** Concepts that are shown. */
const SHOWN = 10;

/** The first concepts of a file. */
export function ConceptTable({ concepts }: { readonly concepts: readonly Concept[] }) {
  const t = useText();
  const rows = concepts.slice(0, SHOWN).map((concept) => ({
    terms: termsOf(concept),
    subject: categoryValue(concept.categories, 'subjectField'),
  }));
  const hasOthers = rows.some(({ terms }) => terms.some(isOther));
  return (
    <table className="data-table concepts">
      <caption>{t('import.check.concepts', { count: rows.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.check.chinese')}</th>
          <th scope="col">{t('import.check.english')}</th>
          {hasOthers && <th scope="col">{t('import.check.otherLanguages')}</th>}
          <th scope="col">{t('import.check.subject')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ terms, subject }, index) => (
          <tr key={index}>
            <Terms terms={termsOfSide(terms, 'zh')} />
            <Terms terms={termsOfSide(terms, 'en')} />
            {hasOthers && <Terms terms={terms.filter(isOther)} />}
            <td>{subject !== null && nameOf(t, 'subject', subject)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Terms({ terms }: { readonly terms: readonly TermSummary[] }) {
  return (
    <td>
      {terms.map((term, index) => (
        <span key={index} className="table-term">
          <TermText term={term} /> {term.status !== null && <StatusBadge status={term.status} />}
        </span>
      ))}
    </td>
  );
}

function isOther({ language }: TermSummary): boolean {
  return sideOf(language) === null;
}

function termsOf({ languages }: Concept): TermSummary[] {
  return languages.flatMap(({ language, terms }) =>
    terms.map((term) => ({
      language,
      text: plainText(term.term),
      status: administrativeStatus(term),
      termType: categoryValue(term.categories, 'termType'),
    })),
  );
}
