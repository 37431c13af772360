import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { WorkLine } from '../../long-work/work-line.tsx';
import { BulkTools } from '../bulk/bulk-tools.tsx';
import { EntryList } from './entry-list.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { FilterBar } from './filter-bar.tsx';
import { chosenFacets, isNarrowed } from './filter-state.ts';
import { ListCount } from './list-count.tsx';
import { NONE_TICKED, selectionOf, tickedCount } from './ticked.ts';
import type { EntryListActions, EntryListState } from './use-entry-list.ts';
import { useFacetsShown } from './use-facets-shown.ts';

interface EntriesPartProps {
  readonly state: EntryListState;
  readonly actions: EntryListActions;
  /** What is said when there is nothing in the list and nothing narrows it. */
  readonly empty: { readonly title: string; readonly hint: string };
  /** What can be done with the current entry. */
  readonly toolbar: ReactNode;
  readonly work: WorkDesk;
  /** The current entry, where it is not in the termbase any more: what stands in its place is shown. */
  readonly gone: string | null;
  /** The keys that work on the list. */
  readonly keys: string;
  /** A key for the current entry, pressed in the list or at the entry. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Enter: to the entry. */
  readonly onOpen: () => void;
  /** The entry beside the list. */
  readonly children: ReactNode;
}

/** The list with its facets, and the current entry beside it. Esc goes from the entry to the list to the words to all. */
export function EntriesPart({
  state,
  actions,
  empty,
  toolbar,
  work,
  gone,
  keys,
  onKey,
  onOpen,
  children,
}: EntriesPartProps) {
  const t = useText();
  const query = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const facets = useFacetsShown();
  const [count, setCount] = useState<{ readonly total: number; readonly isComplete: boolean } | null>(null);
  const { filter, whole, sort } = state;
  const total = count?.total ?? 0;
  const ticked = tickedCount(state.ticked, total);
  const find = (selector: string) => part.current?.querySelector<HTMLElement>(selector) ?? null;
  // Also an empty list: what is found may still be on its way.
  const toList = useCallback(() => part.current?.querySelector<HTMLElement>('.entry-list')?.focus(), []);
  const closeDrawer = () => {
    facets.setShown(false);
    find('.filter-toggle')?.focus();
  };

  useEffect(() => query.current?.focus(), []);
  useEffect(() => {
    // The last entry has gone with the focus in it.
    if (total === 0 && document.activeElement === document.body) query.current?.focus();
  }, [total]);
  useEffect(() => {
    if (facets.isDrawer && facets.isShown) part.current?.querySelector<HTMLElement>('.facets input')?.focus();
  }, [facets.isDrawer, facets.isShown]);

  const stepBack = (from: Element): boolean => {
    if (from.closest('.facets') !== null && facets.isDrawer) closeDrawer();
    else if (from.closest('.entries-entry, .facets') !== null) toList();
    else if (from.matches('.entry-list')) query.current?.focus();
    else if (from.matches('.filter-query') && isNarrowed(filter, whole)) actions.showOnly({});
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    // What is over the screen passes its keys on here as well.
    if (event.isDefaultPrevented() || !(target instanceof Element) || part.current?.contains(target) !== true) return;
    const isInText = target.matches('input, textarea, select');
    if (event.key === 'Escape') {
      if (!stepBack(target)) return;
    } else if (event.key === '/' && !isInText) query.current?.focus();
    else {
      if (target.closest('.entries-entry .entry-view') !== null && !isInText) onKey(event);
      return;
    }
    event.preventDefault();
  };

  return (
    <div ref={part} className={`entries${facets.isShown ? '' : ' without-facets'}`} onKeyDown={press}>
      {facets.isShown && (
        <>
          {facets.isDrawer && <div className="facets-veil" aria-hidden="true" onClick={closeDrawer} />}
          <FacetPanel
            filter={filter}
            whole={whole}
            onNarrow={actions.narrow}
            onClose={facets.isDrawer ? closeDrawer : undefined}
          />
        </>
      )}
      <section className="entries-side" data-pane aria-label={t('entries.label')}>
        <FilterBar
          ref={query}
          filter={filter}
          chosen={chosenFacets(filter, whole)}
          sort={sort}
          onQuery={(typed) => actions.narrow({ query: typed })}
          onSort={actions.sortBy}
          onToList={toList}
          showsFacets={facets.isShown}
          onToggleFacets={() => facets.setShown(!facets.isShown)}
        />
        <div className="entries-bar">
          {count !== null && <ListCount state={state} actions={actions} {...count} />}
          <span className="spring" />
          {ticked === 0 && toolbar}
          <BulkTools
            selection={selectionOf(state.ticked, filter)}
            count={ticked}
            work={work}
            onDone={() => actions.tick(() => NONE_TICKED)}
            onClosed={toList}
          />
        </div>
        {work.current?.kind === 'savePack' && <WorkLine work={work.current} onCancel={work.cancel} />}
        <EntryList
          state={state}
          actions={actions}
          total={total}
          gone={gone}
          onTotal={(found, isComplete) => setCount({ total: found, isComplete })}
          onOpen={onOpen}
          onKey={onKey}
        />
        {count !== null && total === 0 && (
          <div className="entries-none">
            <p>{isNarrowed(filter, whole) ? t('entries.none') : empty.title}</p>
            <p>{isNarrowed(filter, whole) ? t('entries.noneHint') : empty.hint}</p>
          </div>
        )}
        <p className="entries-keys">{keys}</p>
      </section>
      <section className="entries-entry" data-pane aria-label={t('entries.entry')}>
        {children}
      </section>
    </div>
  );
}
