import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asShuyuError } from '../../../core/errors.ts';
import type { DuplicateGroup } from '../../../core/model/curation.ts';
import { ask, desktop } from '../../api/shuyu.ts';
import { queryClient } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { languageOfName } from '../../ui/term-text.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { WorkLine } from '../../long-work/work-line.tsx';
import { DuplicatePair } from './duplicate-pair.tsx';
import './duplicates.css';

type Kind = DuplicateGroup['kind'];

const KINDS: readonly Kind[] = ['both', 'zh', 'en'];
/** Groups that are listed at once. */
const PAGE = 50;

/** Entries that look like one concept, side by side, to be merged or kept apart. */
export function DuplicatesPart({ work }: { readonly work: WorkDesk }) {
  const t = useText();
  const [kind, setKind] = useState<Kind>('both');
  const [from, setFrom] = useState(0);
  const [place, setPlace] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  // The group that was decided has gone with the focus in it: the next one takes it.
  useEffect(() => {
    if (done > 0) list.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus();
  }, [done]);
  const { data, error, refetch } = useQuery({
    queryKey: ['duplicates', kind, from],
    queryFn: () => ask('duplicates', { kind, from, count: PAGE }),
    placeholderData: keepPreviousData,
  });
  // None are known until they have been looked for.
  const { data: facets } = useQuery({ queryKey: ['facets', ALL], queryFn: () => ask('facets', { filter: ALL }) });
  const isSearched = facets?.duplicates != null;
  const { current } = work;
  const groups = data?.groups ?? [];
  const group = groups[Math.min(place, groups.length - 1)];

  const search = async () => {
    setFailure(null);
    try {
      await work.run('findDuplicates', t('duplicates.searching'), () => desktop('findDuplicates', {}));
      await queryClient.invalidateQueries();
    } catch (thrown) {
      if (asShuyuError(thrown).code !== 'cancelled') setFailure(thrown);
    }
  };
  const show = (chosen: Kind) => {
    setKind(chosen);
    setFrom(0);
    setPlace(0);
  };

  return (
    <div className="duplicates">
      <section className="duplicates-side" data-pane aria-label={t('termbase.part.duplicates')}>
        <div className="duplicates-head">
          <button
            type="button"
            className={isSearched ? 'secondary' : 'primary'}
            disabled={current !== null}
            onClick={() => void search()}
          >
            {t(isSearched ? 'duplicates.again' : 'duplicates.search')}
          </button>
          {current?.kind === 'findDuplicates' && <WorkLine work={current} onCancel={work.cancel} />}
          {failure !== null && <ErrorMessage error={failure} />}
          {error !== null && <ErrorMessage error={error} onRetry={() => void refetch()} />}
          {!isSearched && <p className="secondary-text">{t('duplicates.hint')}</p>}
          {isSearched && (
            <div className="duplicate-kinds" role="group" aria-label={t('duplicates.kinds')}>
              {KINDS.map((name) => (
                <button
                  type="button"
                  key={name}
                  className="pill"
                  aria-pressed={name === kind}
                  onClick={() => show(name)}
                >
                  {t(`duplicates.kind.${name}`)} {(data?.totals[name] ?? 0).toLocaleString()}
                </button>
              ))}
            </div>
          )}
        </div>
        <ol ref={list} className="duplicate-groups">
          {groups.map((listed, at) => (
            <li key={listed.entries.map(({ uuid }) => uuid).join()}>
              <button
                type="button"
                className={`duplicate-group${listed === group ? ' chosen' : ''}`}
                aria-pressed={listed === group}
                {...(listed === group ? { 'data-pane-start': true } : {})}
                onClick={() => setPlace(at)}
              >
                <span lang={languageOfName(listed.term)}>{listed.term}</span>
                <span className="count">{listed.entries.length}</span>
              </button>
            </li>
          ))}
        </ol>
        {isSearched && groups.length === 0 && <p className="duplicates-none">{t('duplicates.none')}</p>}
        {data !== undefined && data.totals[kind] > PAGE && (
          <p className="buttons duplicate-pages">
            <button type="button" className="quiet" disabled={from === 0} onClick={() => setFrom(from - PAGE)}>
              {t('duplicates.before')}
            </button>
            <span>
              {(from + 1).toLocaleString()}–{Math.min(from + PAGE, data.totals[kind]).toLocaleString()}
            </span>
            <button
              type="button"
              className="quiet"
              disabled={from + PAGE >= data.totals[kind]}
              onClick={() => setFrom(from + PAGE)}
            >
              {t('duplicates.after')}
            </button>
          </p>
        )}
      </section>
      <section className="duplicates-pair" data-pane aria-label={t('duplicates.pair')}>
        {group !== undefined && (
          <DuplicatePair
            key={group.entries.map(({ uuid }) => uuid).join()}
            entries={group.entries}
            onDone={() => setDone((count) => count + 1)}
          />
        )}
      </section>
    </div>
  );
}

const ALL = { query: '' } as const;
