import { memo, type MouseEvent } from 'react';
import type { EntryRow } from '../../../core/model/curation.ts';
import { termsOfSide } from '../../../core/model/sides.ts';
import { nameOf, useText } from '../../i18n/index.ts';
import { languageOfName, TermText } from '../../ui/term-text.tsx';

interface EntryLineProps {
  readonly row: EntryRow | undefined;
  readonly place: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTicked: boolean;
  readonly onChoose: (held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey'>) => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

/** Terms of one language that a line shows. */
const SHOWN = 3;

/** An entry in the list: its terms in both languages, and what there is to know of it at a glance. */
export function EntryLine({ row, place, total, isCurrent, isTicked, onChoose, onTick, onOpen }: EntryLineProps) {
  const place1 = { 'aria-posinset': place + 1, 'aria-setsize': total };
  if (row === undefined) {
    return <div className="entry-line loading" role="option" aria-selected={false} aria-busy="true" {...place1} />;
  }
  return (
    <div
      id={`entry-${row.uuid}`}
      className={`entry-line${isCurrent ? ' current' : ''}`}
      role="option"
      aria-selected={isTicked}
      {...(isCurrent ? { 'aria-current': 'true' } : {})}
      {...place1}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span
        className={`entry-tick${isTicked ? ' ticked' : ''}`}
        aria-hidden="true"
        onDoubleClick={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          if (event.shiftKey) onChoose(event);
          else onTick();
        }}
      />
      <EntryContent row={row} />
    </div>
  );
}

/** Drawn anew only for another entry, not for each key that is typed. */
const EntryContent = memo(function EntryContent({ row }: { readonly row: EntryRow }) {
  const t = useText();
  const chinese = termsOfSide(row.terms, 'zh').slice(0, SHOWN);
  const english = termsOfSide(row.terms, 'en').slice(0, SHOWN);
  const subject = row.subject === null ? '' : nameOf(t, 'subject', row.subject);
  return (
    <>
      <span className="entry-terms">
        <span className="entry-zh">
          {chinese.length === 0 ? (
            <span className="entry-missing">{t('entries.noZh')}</span>
          ) : (
            chinese.map((term, index) => <TermText key={index} term={term} />)
          )}
        </span>
        <span className="entry-en">
          {english.length === 0 ? (
            <span className="entry-missing">{t('entries.noEn')}</span>
          ) : (
            english.map((term, index) => <TermText key={index} term={term} />)
          )}
        </span>
      </span>
      <span className="entry-facts">
        <span className="entry-marks">
          {row.problems > 0 && (
            <span className="badge check" title={t('entries.problems', { count: row.problems })}>
              ! {row.problems}
            </span>
          )}
          {row.hasDuplicate && <span className="badge check">{t('entries.duplicate')}</span>}
          {row.review !== null && <span className={`badge review-${row.review}`}>{t(`review.${row.review}`)}</span>}
        </span>
        {subject !== '' && (
          <span className="entry-subject" lang={languageOfName(subject)} title={subject}>
            {subject}
          </span>
        )}
      </span>
    </>
  );
});
