import { nameOf, useText } from '../i18n/index.ts';
import type { RecognisedTerm } from '../../core/model/lookup.ts';
import type { Side } from '../../core/text/language.ts';
import { useConcept } from '../api/queries.ts';
import { ConceptView } from '../concept/concept-view.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { Key } from '../ui/key.tsx';
import { StatusBadge, TermText } from '../ui/term-text.tsx';
import { equivalentOf } from './use-copy-term.ts';

interface TermPanelProps {
  /** In px. */
  readonly width: number;
  readonly side: Side;
  readonly terms: readonly RecognisedTerm[];
  readonly nested: readonly RecognisedTerm[];
  readonly chosen: number;
  readonly onChoose: (term: number) => void;
  /** Copy the equivalent of a term by its place in the list. */
  readonly onCopy: (term: number) => void;
  /** Show the entry of the current term among the others of the termbase. */
  readonly onOpenEntry: () => void;
}

/** How many terms have a key of their own. */
const KEYS = 9;

/** The terms of the current sentence, numbered, and the concept of the one under the cursor. */
export function TermPanel({ width, side, terms, nested, chosen, onChoose, onCopy, onOpenEntry }: TermPanelProps) {
  const t = useText();
  const term = terms[chosen];
  const { data: concept, error } = useConcept(term?.concepts[0]?.concept ?? null);
  const others = (term?.concepts.length ?? 1) - 1;
  const inside = nested.filter((other) => term !== undefined && other.start >= term.start && other.end <= term.end);
  return (
    <aside className="term-panel" style={{ width }} aria-label={t('terms.title')}>
      <h2 className="panel-title">
        {t('terms.title')} <span className="count">{terms.length}</span>
      </h2>
      {terms.length === 0 && <p className="panel-empty">{t('document.noTerms')}</p>}
      <ol className="term-list">
        {terms.map((listed, index) => (
          <li key={listed.start}>
            <button
              type="button"
              className={`term-item${index === chosen ? ' chosen' : ''}`}
              aria-pressed={index === chosen}
              onClick={() => onChoose(index)}
              onDoubleClick={() => onCopy(index)}
            >
              <TermItem term={listed} number={index < KEYS ? index + 1 : null} side={side} />
            </button>
          </li>
        ))}
      </ol>
      {error !== null && <ErrorMessage error={error} />}
      {term !== undefined && concept !== undefined && (
        <>
          {inside.length > 0 && (
            <p className="nested">
              {t('terms.nested')}
              {inside.map((other) => (
                <NestedTerm key={other.start} term={other} side={side} />
              ))}
            </p>
          )}
          {others > 0 && <p className="nested">{t('terms.homographs', { count: others })}</p>}
          <ConceptView detail={concept} />
          <p className="panel-open">
            <button
              type="button"
              className="link"
              aria-keyshortcuts="Control+Shift+T"
              title="Ctrl+Shift+T"
              onClick={onOpenEntry}
            >
              {t('entry.inTermbase')}
            </button>
          </p>
        </>
      )}
    </aside>
  );
}

function TermItem({
  term,
  number,
  side,
}: {
  readonly term: RecognisedTerm;
  readonly number: number | null;
  readonly side: Side;
}) {
  const t = useText();
  const [concept] = term.concepts;
  const target = equivalentOf(term);
  return (
    <>
      <span className="term-key">{number !== null && <Key>{number}</Key>}</span>
      <span className="term-lines">
        <span className="term-source" lang={side === 'zh' ? 'zh-CN' : 'en'}>
          {concept?.term}
        </span>
        <span className="term-target">{target === null ? t('terms.noTarget') : <TermText term={target} />}</span>
        <span className="term-facts">
          {concept?.status === 'deprecated' || concept?.status === 'superseded' ? (
            <StatusBadge status={concept.status} />
          ) : (
            target?.status != null && <StatusBadge status={target.status} />
          )}
          {concept?.subject != null && nameOf(t, 'subject', concept.subject)}
        </span>
      </span>
    </>
  );
}

function NestedTerm({ term, side }: { readonly term: RecognisedTerm; readonly side: Side }) {
  const target = equivalentOf(term);
  return (
    <span className="nested-term">
      <span lang={side === 'zh' ? 'zh-CN' : 'en'}>{term.concepts[0]?.term}</span>
      {target !== null && (
        <>
          {' '}
          <TermText term={target} />
        </>
      )}
    </span>
  );
}
