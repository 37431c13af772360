import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import type { WorkDesk } from '../../work/use-work.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { EntryList } from './entry-list.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isNarrowed } from './filter-state.ts';
import { ListCount } from './list-count.tsx';
import { NONE_TICKED, selectionOf, tickedCount, type EntryListActions, type EntryListState } from './use-entry-list.ts';

interface EntriesPartProps {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  /** What the list shows when nothing narrows it: everything, or what waits for review. */
  readonly whole: { readonly title: string; readonly hint: string };
  /** What can be done with what is ticked, or with the current entry. */
  readonly toolbar: ReactNode;
  readonly work: WorkDesk;
  /** The keys that work on the list. */
  readonly keys: string;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Enter: to the entry. */
  readonly onOpen: () => void;
  /** The entry beside the list. */
  readonly children: ReactNode;
}

/** In a window narrower than this, in px, the facets are shut at first. */
const NARROW = 1280;

/** The list with its facets, and the current entry beside it. */
export function EntriesPart({ state, actions, whole, toolbar, work, keys, onKey, onOpen, children }: EntriesPartProps) {
  const t = useText();
  const query = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const [showsFacets, setShowsFacets] = useState(() => window.innerWidth > NARROW);
  const [count, setCount] = useState<{ readonly total: number; readonly isComplete: boolean } | null>(null);
  const { filter, sort } = state;
  const total = count?.total ?? 0;
  const ticked = tickedCount(state.ticked, total);
  const toList = () => part.current?.querySelector<HTMLElement>('.entry-list')?.focus();

  useEffect(() => query.current?.focus(), []);

  const search = (typed: string) => {
    actions.narrow({ query: typed });
    // What fits best comes first while one searches, and the order one had comes back after.
    if (typed !== '' && filter.query === '') actions.sortBy('relevance');
    else if (typed === '' && sort === 'relevance') actions.sortBy('pinyin');
  };

  const press = (event: KeyboardEvent) => {
    const isInText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === '/' && !isInText) {
      event.preventDefault();
      query.current?.focus();
    }
  };

  return (
    <div ref={part} className={`entries${showsFacets ? '' : ' without-facets'}`} onKeyDown={press}>
      {showsFacets && <FacetPanel filter={filter} onNarrow={actions.narrow} />}
      <section className="entries-side" aria-label={t('entries.label')}>
        <FilterBar
          ref={query}
          filter={filter}
          sort={sort}
          onQuery={search}
          onSort={actions.sortBy}
          onToList={toList}
          showsFacets={showsFacets}
          onToggleFacets={() => setShowsFacets((shows) => !shows)}
        />
        <div className="entries-bar">
          {count !== null && <ListCount state={state} actions={actions} {...count} />}
          <span className="spring" />
          {ticked === 0 && toolbar}
          {ticked > 0 && (
            <BulkBar
              selection={selectionOf(state.ticked, filter)}
              count={ticked}
              work={work}
              onDone={() => actions.tick(NONE_TICKED)}
            />
          )}
        </div>
        <EntryList
          state={state}
          actions={actions}
          total={total}
          onTotal={(found, isComplete) => setCount({ total: found, isComplete })}
          onOpen={onOpen}
          onKey={onKey}
        />
        {count !== null && total === 0 && (
          <div className="entries-none">
            <p>{isNarrowed(filter) ? t('entries.none') : whole.title}</p>
            <p>{isNarrowed(filter) ? t('entries.noneHint') : whole.hint}</p>
          </div>
        )}
        <p className="entries-keys">{keys}</p>
      </section>
      <section className="entries-entry">{children}</section>
    </div>
  );
}
