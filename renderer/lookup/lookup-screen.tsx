import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { firstTerm } from '../concept/entry-name.tsx';
import { isUsable, type LookupHit } from '../../core/model/lookup.ts';
import { termsOfSide } from '../../core/model/sides.ts';
import { detectSide, otherSide } from '../../core/text/language.ts';
import { lookedUp, lookUpAhead, useLookup } from '../api/queries.ts';
import { ask } from '../api/shuyu.ts';
import { useEntry } from '../concept/use-entry.ts';
import { useCopy } from '../document/use-copy-term.ts';
import { useText } from '../i18n/index.ts';
import { useNotice } from '../ui/notice.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { isShowInTermbase, type OpenEntry } from '../termbase/open-entry.ts';
import { HitLine } from './hit-line.tsx';
import './lookup.css';

// Brings the fields, menus and checks of an entry with it, which no start needs.
const EntryPane = lazy(async () => ({ default: (await import('../concept/entry-pane.tsx')).EntryPane }));

interface LookupScreenProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Esc in an empty field. */
  readonly onLeave: () => void;
  /** Show an entry among the others of the termbase. */
  readonly onOpenEntry: OpenEntry;
}

const NONE: readonly LookupHit[] = [];

/** Results that fit into a tall window. */
const FIRST = 14;

/** The longest query that the database takes, in UTF-16 code units. */
const LONGEST_QUERY = 1000;

/** Look a word up as it is typed; the entry of the chosen result stands beside the list. */
export function LookupScreen({ query, onQuery, onLeave, onOpenEntry }: LookupScreenProps) {
  const t = useText();
  const copy = useCopy();
  const notify = useNotice();
  const field = useRef<HTMLInputElement>(null);
  const wanted = query.trim();
  const [choice, setChoice] = useState({ query: wanted, index: 0 });
  const chosen = choice.query === wanted ? choice.index : 0;
  const setChosen = (index: number) => setChoice({ query: wanted, index });
  const { data, error, isPlaceholderData } = useLookup(wanted);
  const hits = wanted === '' ? NONE : (data ?? NONE);
  // What is listed may be what was found by the letters before.
  const [listed, setListed] = useState({ query: wanted, hits });
  if (listed.hits !== hits && !isPlaceholderData) setListed({ query: wanted, hits });
  // The first are drawn at once, the rest when there is time.
  const drawn = useDeferredValue(hits) === hits ? hits : hits.slice(0, FIRST);
  const hit = hits[Math.min(chosen, hits.length - 1)];
  const entry = useEntry(hit?.concept ?? null, `${chosen} ${wanted}`);

  useEffect(() => field.current?.focus(), []);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) entry.setMode('edit');
    // The list says what went wrong.
    else if (event.key === 'Enter') copyChosen().catch(() => undefined);
    else if (event.key === 'Escape') stepBack();
    else return;
    event.preventDefault();
  };

  const stepBack = () => {
    if (query === '') onLeave();
    else onQuery('');
  };

  const showInTermbase = () => {
    const { detail } = entry;
    if (detail !== undefined) onOpenEntry(detail.uuid, firstTerm(detail.concept));
  };
  const pressAnywhere = (event: KeyboardEvent) => {
    if (!isShowInTermbase(event)) return;
    event.preventDefault();
    showInTermbase();
  };

  const remove = async () => {
    if (!(await entry.remove())) return;
    notify(t('entry.removed'));
    field.current?.focus();
  };

  const openReference = async (target: string) => {
    const { uuid } = await ask('referred', { target, collection: entry.detail?.collection ?? '' });
    if (uuid !== null) entry.open(uuid);
    else notify(t('entries.noReference', { id: target }));
  };

  /** What is listed may still be what was found by the letters before. */
  const copyChosen = async () => {
    const found = isPlaceholderData && wanted !== '' ? (await lookedUp(wanted))[chosen] : hit;
    if (found !== undefined) copyFrom(found);
  };

  const copyFrom = (from: LookupHit) => {
    const side = otherSide(detectSide(from.matched));
    const target = termsOfSide(from.terms, side).find(isUsable);
    if (target !== undefined) copy(target.text);
  };

  return (
    <div className="lookup" onKeyDown={pressAnywhere}>
      <div className="lookup-side">
        <h2 className="visually-hidden">{t('lookup.title')}</h2>
        <input
          ref={field}
          className="lookup-field"
          type="search"
          maxLength={LONGEST_QUERY}
          role="combobox"
          aria-label={t('search.label')}
          aria-controls="lookup-hits"
          aria-expanded={hits.length > 0}
          aria-activedescendant={hit === undefined ? undefined : `hit-${hit.concept}`}
          placeholder={t('lookup.hint')}
          value={query}
          onChange={(event) => {
            lookUpAhead(event.target.value.trim());
            onQuery(event.target.value);
          }}
          onKeyDown={press}
        />
        <p className="lookup-keys">{t('lookup.keys')}</p>
        {error !== null && <ErrorMessage error={error} />}
        <div id="lookup-hits" className="hits" role="listbox" aria-label={t('lookup.results')}>
          {drawn.map((found, index) => (
            <HitLine
              key={found.concept}
              hit={found}
              query={listed.query}
              isChosen={found === hit}
              onChoose={() => {
                setChosen(index);
                entry.back();
              }}
              onCopy={() => copyFrom(found)}
            />
          ))}
        </div>
        {wanted !== '' && data !== undefined && hits.length === 0 && !isPlaceholderData && (
          <div className="lookup-none">
            <p>{t('lookup.none', { query: wanted })}</p>
            <p>{t('lookup.noneHint')}</p>
          </div>
        )}
        <p className="visually-hidden" role="status">
          {wanted === '' ? '' : t('lookup.count', { count: hits.length })}
        </p>
      </div>
      <Suspense fallback={<div className="entry-pane" />}>
        <EntryPane
          entry={entry}
          onOpenReference={(target) => void openReference(target)}
          onRemove={() => void remove()}
          onShowInTermbase={showInTermbase}
        />
      </Suspense>
    </div>
  );
}
