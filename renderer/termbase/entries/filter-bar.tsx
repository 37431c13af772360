import type { KeyboardEvent, Ref } from 'react';
import type { EntryFilter, EntrySort } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { ORDERS } from './remembered-order.ts';

interface FilterBarProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly filter: EntryFilter;
  /** Facets in which something is chosen. */
  readonly chosen: number;
  readonly sort: EntrySort;
  readonly onQuery: (query: string) => void;
  readonly onSort: (sort: EntrySort) => void;
  /** From the field to the list. */
  readonly onToList: () => void;
  readonly showsFacets: boolean;
  readonly onToggleFacets: () => void;
}

const SORTS: readonly EntrySort[] = ['relevance', ...ORDERS];
const LONGEST_QUERY = 1000;

/** The words that are searched for, the order of the list, and whether its facets are shown. */
export function FilterBar({
  ref,
  filter,
  chosen,
  sort,
  onQuery,
  onSort,
  onToList,
  showsFacets,
  onToggleFacets,
}: FilterBarProps) {
  const t = useText();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onToList();
    else if (event.key === 'Escape' && filter.query !== '') onQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="filter-bar">
      <button type="button" className="pill filter-toggle" aria-expanded={showsFacets} onClick={onToggleFacets}>
        {t('facets.label')} {chosen > 0 && <span className="count">{chosen}</span>}
      </button>
      <input
        ref={ref}
        className="field filter-query"
        type="search"
        maxLength={LONGEST_QUERY}
        aria-label={t('entries.search')}
        placeholder={t('entries.searchHint')}
        value={filter.query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={press}
      />
      <label className="filter-sort">
        <span className="visually-hidden">{t('entries.sort')}</span>
        <select className="field" value={sort} onChange={(event) => onSort(sortNamed(event.target.value))}>
          {SORTS.filter((choice) => choice !== 'relevance' || filter.query.trim() !== '').map((choice) => (
            <option key={choice} value={choice}>
              {t(`entries.sort.${choice}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function sortNamed(name: string): EntrySort {
  return SORTS.find((sort) => sort === name) ?? 'pinyin';
}
