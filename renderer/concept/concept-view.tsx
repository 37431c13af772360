import { memo } from 'react';
import type { ConceptDetail } from '../../core/contract.ts';
import type { ConceptProblem } from '../../core/model/check-concept.ts';
import { reviewedBy, reviewStateOf } from '../../core/model/review.ts';
import {
  administrativeStatus,
  categoryValue,
  plainText,
  type Concept,
  type DataCategory,
  type LanguageSection,
  type TermSection,
} from '../../core/model/terminology.ts';
import { languageMeaning, primaryLanguage } from '../../core/text/language.ts';
import { useCopy } from '../document/use-copy-term.ts';
import { hasText, nameOf, useText } from '../i18n/index.ts';
import { momentLabel } from '../i18n/time.ts';
import { htmlLanguage, languageOfName, ReliabilityBadge, StatusBadge } from '../ui/term-text.tsx';
import { Facts } from './facts.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { ReviewBadge } from './review-badge.tsx';
import { TermExtras } from './term-extras.tsx';
import { shownOrder } from './term-order.ts';
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

interface Full {
  readonly problems: readonly ConceptProblem[];
  readonly onOpenReference: (externalId: string) => void;
}

interface ConceptViewProps {
  readonly detail: ConceptDetail;
  /** For all that is known of the entry: readings, forms, problems, links. Without it the entry is shown in brief. */
  readonly full?: Full;
}

/** An entry, read only: its terms by language with all that is known of them. */
export const ConceptView = memo(function ConceptView({ detail, full }: ConceptViewProps) {
  const t = useText();
  const { concept, collection } = detail;
  const subject = categoryValue(concept.categories, 'subjectField');
  const others = concept.categories.filter(({ type }) => type !== 'subjectField' && type !== 'reviewState');
  return (
    <article className="concept" aria-label={t('concept.label')}>
      <p className="concept-head">
        {subject !== null && (
          <span className="subject" lang={languageOfName(nameOf(t, 'subject', subject))}>
            {nameOf(t, 'subject', subject)}
          </span>
        )}
        <Review detail={detail} isFull={full !== undefined} />
        <span lang={languageOfName(collection)}>{collection}</span>
        {detail.isReadOnly && <span>{t('entry.readOnly')}</span>}
        {concept.externalId !== null && <span>{concept.externalId}</span>}
      </p>
      <Facts categories={others} onOpenReference={full?.onOpenReference} />
      <Notes full={full} language={null} term={null} />
      <Languages concept={concept} full={full} />
      {full !== undefined && (
        <p className="concept-foot">
          {t('entry.changed', { who: detail.changedBy, when: momentLabel(detail.changedAt) })}
        </p>
      )}
    </article>
  );
});

/** An entry without its head, in brief: what one would have. */
export function ConceptBody({ concept }: { readonly concept: Concept }) {
  return (
    <div className="concept">
      <Facts categories={concept.categories} />
      <Languages concept={concept} full={undefined} />
    </div>
  );
}

function Languages({ concept, full }: { readonly concept: Concept; readonly full: Full | undefined }) {
  return concept.languages.map((section, index) => (
    <Language key={index} section={section} place={index} full={full} />
  ));
}

function Review({ detail: { concept }, isFull }: { readonly detail: ConceptDetail; readonly isFull: boolean }) {
  const t = useText();
  const state = reviewStateOf(concept);
  if (state === null) return null;
  const by = reviewedBy(concept);
  return (
    <span>
      <ReviewBadge state={state} />
      {isFull && by !== null && by.who !== null && ` ${t('review.by', { who: by.who, day: by.day ?? '' })}`}
    </span>
  );
}

interface NotesProps {
  readonly full: Full | undefined;
  readonly language: number | null;
  readonly term: number | null;
}

/** The problems of one level, whichever of its categories they are about. */
function Notes({ full, language, term }: NotesProps) {
  if (full === undefined) return null;
  return (
    <ProblemNotes problems={full.problems.filter(({ place }) => place.language === language && place.term === term)} />
  );
}

interface LanguageProps {
  readonly section: LanguageSection;
  readonly place: number;
  readonly full: Full | undefined;
}

function Language({ section, place, full }: LanguageProps) {
  const t = useText();
  const key = `concept.language.${primaryLanguage(section.language)}`;
  return (
    <section className="concept-language">
      <h3>
        {hasText(key) ? t(key) : section.language} <span>{section.language}</span>
      </h3>
      <Facts categories={section.categories} onOpenReference={full?.onOpenReference} />
      <Notes full={full} language={place} term={null} />
      <ul>
        {shownOrder(section).map((at) => {
          const term = section.terms[at];
          return term && <Term key={at} term={term} language={section.language} place={[place, at]} full={full} />;
        })}
      </ul>
    </section>
  );
}

interface TermProps {
  readonly term: TermSection;
  readonly language: string;
  readonly place: readonly [number, number];
  readonly full: Full | undefined;
}

function Term({ term, language, place, full }: TermProps) {
  const t = useText();
  const copy = useCopy();
  const text = plainText(term.term);
  const status = administrativeStatus(term);
  const reliability = categoryValue(term.categories, 'reliability');
  const isChinese = primaryLanguage(language) === 'zh';
  const reading = isChinese ? categoryValue(term.categories, 'reading') : null;
  const isExtra = full !== undefined && isChinese;
  const named = (type: 'termType' | 'partOfSpeech') => {
    const value = categoryValue(term.categories, type);
    return value === null ? null : nameOf(t, type, value);
  };
  const isFact = ({ type }: DataCategory) => type === null || !(IN_LINE.has(type) || (isExtra && type === 'reading'));
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
      {isExtra && <TermExtras text={text} reading={reading} withForms={languageMeaning(language) === 'zh-cn'} />}
      <span className="term-facts">
        {status !== null && <StatusBadge status={status} />}
        {reliability !== null && <ReliabilityBadge value={reliability} />}
        {[named('termType'), named('partOfSpeech')].filter((fact) => fact !== null).join(' · ')}
      </span>
      <Facts categories={term.categories.filter(isFact)} onOpenReference={full?.onOpenReference} />
      <Notes full={full} language={place[0]} term={place[1]} />
    </li>
  );
}
