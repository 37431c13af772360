import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REVIEW_STATES, type EntryFilter, type FacetCounts } from '../../../core/model/curation.ts';
import { ask } from '../../api/shuyu.ts';
import { nameOf, useText, type Translate } from '../../i18n/index.ts';
import { usePaused } from '../../ui/use-paused.ts';
import { languageOfName } from '../../ui/term-text.tsx';

interface FacetPanelProps {
  readonly filter: EntryFilter;
  readonly onNarrow: (changes: Partial<EntryFilter>) => void;
}

/** The facets whose values are ticked, in the order in which they stand. */
const LISTED = ['reviews', 'statuses', 'subjects', 'missing', 'collections', 'changedBy'] as const;

type Listed = (typeof LISTED)[number];

/** A pause in typing, in ms, after which they are counted anew. */
const PAUSE = 200;

/** Values shown before the rest is asked for. */
const FEW = 8;

/** What the list may be narrowed to, with how many entries each choice would show. */
export function FacetPanel({ filter, onNarrow }: FacetPanelProps) {
  const t = useText();
  const settled = usePaused(filter, PAUSE);
  const { data: facets } = useQuery({
    queryKey: ['facets', settled],
    queryFn: () => ask('facets', { filter: settled }),
    placeholderData: keepPreviousData,
  });
  return (
    <aside className="facets" aria-label={t('facets.label')}>
      {LISTED.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          counts={facets?.[facet] ?? {}}
          chosen={filter[facet] ?? []}
          onChoose={(values) => onNarrow({ [facet]: values.length === 0 ? undefined : values })}
          t={t}
        />
      ))}
      <fieldset className="facet">
        <legend>{t('facets.attention')}</legend>
        <Tick
          label={t('facets.problems')}
          count={facets?.problems ?? null}
          isChosen={filter.hasProblem === true}
          onChange={(isChosen) => onNarrow({ hasProblem: isChosen ? true : undefined })}
        />
        {facets?.duplicates !== null && facets !== undefined && (
          <Tick
            label={t('facets.duplicates')}
            count={facets.duplicates}
            isChosen={filter.hasDuplicate === true}
            onChange={(isChosen) => onNarrow({ hasDuplicate: isChosen ? true : undefined })}
          />
        )}
        <label className="facet-date">
          <span>{t('facets.changedSince')}</span>
          <input
            className="field"
            type="date"
            value={filter.changedSince ?? ''}
            onChange={(event) => onNarrow({ changedSince: event.target.value || undefined })}
          />
        </label>
      </fieldset>
    </aside>
  );
}

interface FacetProps {
  readonly facet: Listed;
  readonly counts: FacetCounts;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  readonly t: Translate;
}

function Facet({ facet, counts, chosen, onChoose, t }: FacetProps) {
  const [showsAll, setShowsAll] = useState(false);
  // What is ticked stays in sight, also where nothing is left of it.
  const values = [...new Set([...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0), ...chosen])];
  // States have an order of their own, in which none comes last.
  if (facet === 'reviews') values.sort((a, b) => place(a) - place(b));
  if (values.length === 0 || (values.length === 1 && chosen.length === 0 && facet !== 'missing')) return null;
  const shown = showsAll ? values : values.filter((value, at) => at < FEW || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{t(`facets.${facet}`)}</legend>
      {shown.map((value) => (
        <Tick
          key={value}
          label={valueName(t, facet, value)}
          count={counts[value] ?? 0}
          isChosen={chosen.includes(value)}
          onChange={(isChosen) => onChoose(isChosen ? [...chosen, value] : chosen.filter((other) => other !== value))}
        />
      ))}
      {values.length > shown.length && (
        <button type="button" className="quiet" onClick={() => setShowsAll(true)}>
          {t('facets.more', { count: values.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

function place(state: string): number {
  const at = REVIEW_STATES.findIndex((known) => known === state);
  return at < 0 ? REVIEW_STATES.length : at;
}

function valueName(t: Translate, facet: Listed, value: string): string {
  switch (facet) {
    case 'reviews':
      return value === 'none' ? t('review.none') : nameOf(t, 'review', value);
    case 'statuses':
      return value === 'none' ? t('export.status.none') : nameOf(t, 'status', value);
    case 'subjects':
      return value === '' ? t('facets.noSubject') : nameOf(t, 'subject', value);
    case 'missing':
      return value === 'zh' ? t('facets.missing.zh') : t('facets.missing.en');
    case 'collections':
    case 'changedBy':
      return value;
  }
}

interface TickProps {
  readonly label: string;
  /** Null until it is known. */
  readonly count: number | null;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Tick({ label, count, isChosen, onChange }: TickProps) {
  return (
    <label className="facet-tick">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChange(event.target.checked)} />
      <span className="facet-name" lang={languageOfName(label)} title={label}>
        {label}
      </span>
      <span className="facet-count">{count?.toLocaleString() ?? ''}</span>
    </label>
  );
}
