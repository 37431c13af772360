import type { ConceptDetail } from '../../core/contract.ts';
import {
  administrativeStatus,
  categoryValue,
  plainText,
  type DataCategory,
  type LanguageSection,
  type TermSection,
} from '../../core/model/terminology.ts';
import { primaryLanguage } from '../../core/text/language.ts';
import { useCopy } from '../document/use-copy-term.ts';
import { hasText, nameOf, useText, type Translate } from '../i18n/index.ts';
import { htmlLanguage, languageOfName, ReliabilityBadge, StatusBadge } from '../ui/term-text.tsx';
import { Facts } from './facts.tsx';
import './concept.css';

/** Categories that a term shows in its own line and not among its facts. */
const IN_LINE: ReadonlySet<string> = new Set([
  'administrativeStatus',
  'normativeAuthorization',
  'usageStatus',
  'termType',
  'partOfSpeech',
  'reliability',
]);

/** An entry, read only: its terms by language with all that is known of them. */
export function ConceptView({ detail }: { readonly detail: ConceptDetail }) {
  const t = useText();
  const { concept, collection } = detail;
  const subject = categoryValue(concept.categories, 'subjectField');
  const others = concept.categories.filter((category) => category.type !== 'subjectField');
  return (
    <article className="concept" aria-label={t('concept.label')}>
      <p className="concept-head">
        {subject !== null && <span className="subject">{nameOf(t, 'subject', subject)}</span>}
        <span lang={languageOfName(collection)}>{collection}</span>
        {concept.externalId !== null && <span>{concept.externalId}</span>}
      </p>
      <Facts categories={others} />
      {concept.languages.map((section, index) => (
        <Language key={index} section={section} t={t} />
      ))}
    </article>
  );
}

function Language({ section, t }: { readonly section: LanguageSection; readonly t: Translate }) {
  const key = `concept.language.${primaryLanguage(section.language)}`;
  return (
    <section className="concept-language">
      <h3>
        {hasText(key) ? t(key) : section.language} <span>{section.language}</span>
      </h3>
      <Facts categories={section.categories} />
      <ul>
        {section.terms.map((term, index) => (
          <Term key={index} term={term} language={section.language} t={t} />
        ))}
      </ul>
    </section>
  );
}

interface TermProps {
  readonly term: TermSection;
  readonly language: string;
  readonly t: Translate;
}

function Term({ term, language, t }: TermProps) {
  const copy = useCopy();
  const text = plainText(term.term);
  const status = administrativeStatus(term);
  const reliability = categoryValue(term.categories, 'reliability');
  const named = (type: 'termType' | 'partOfSpeech') => {
    const value = categoryValue(term.categories, type);
    return value === null ? null : nameOf(t, type, value);
  };
  return (
    <li>
      <button
        type="button"
        className={`concept-term ${status ?? ''}`}
        lang={htmlLanguage(language)}
        aria-label={t('terms.copy', { text })}
        onClick={() => copy(text)}
      >
        {text}
      </button>
      <span className="term-facts">
        {status !== null && <StatusBadge status={status} />}
        {reliability !== null && <ReliabilityBadge value={reliability} />}
        {[named('termType'), named('partOfSpeech')].filter((fact) => fact !== null).join(' · ')}
      </span>
      <Facts categories={term.categories.filter(isFact)} />
    </li>
  );
}

function isFact(category: DataCategory): boolean {
  return category.type === null || !IN_LINE.has(category.type);
}
