import { useId, type ReactNode } from 'react';
import type { Choice } from '../../../core/model/combine.ts';
import { textDifference, type TextRun } from '../../../core/model/text-difference.ts';
import { nameOf, useText, valueName, type TextKey } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-name.ts';
import { htmlLanguage, languageOfName } from '../../ui/term-text.tsx';
import { Facts } from '../facts.tsx';
import type { Cell, ComparisonRow } from './rows.ts';

interface RowViewProps {
  readonly row: ComparisonRow;
  readonly labels: { readonly left: ReactNode; readonly right: ReactNode };
  readonly choice: Choice | undefined;
  /** Is it known what both began with, and so who changed what? */
  readonly isChangeKnown: boolean;
  readonly onChoose: (choice: Choice) => void;
}

const CHANGED: Readonly<Record<'left' | 'right' | 'both', TextKey>> = {
  left: 'compare.changedLeft',
  right: 'compare.changedRight',
  both: 'compare.changedBoth',
};

/** One place of two entries: what each says, and which is to be taken where they differ. */
export function RowView({ row, labels, choice, isChangeKnown, onChoose }: RowViewProps) {
  const t = useText();
  const group = useId();
  const { kind, language, type, left, right, conflict } = row;
  const name = nameOfRow();
  const lang = kind === 'term' || (kind === 'language' && conflict !== null) ? htmlLanguage(language ?? '') : undefined;
  if (kind === 'language' && conflict === null) {
    return (
      <div role="listitem" className="compare-language">
        <h4>{name}</h4>
      </div>
    );
  }
  const runs = left !== null && right !== null && conflict !== null ? textDifference(left.text, right.text) : null;
  const choices: readonly Choice[] =
    conflict?.canBeBoth === true && left !== null && right !== null ? ['left', 'right', 'both'] : ['left', 'right'];
  return (
    <div
      role="listitem"
      className={`compare-row ${conflict === null ? 'same' : 'differs'} ${conflict !== null && choice === undefined ? 'open' : ''}`}
    >
      <span className="compare-name">{name}</span>
      <Side cell={left} type={type} lang={lang} runs={runs} side="left" isTaken={isTaken('left')} label={labels.left} />
      <Side
        cell={right}
        type={type}
        lang={lang}
        runs={runs}
        side="right"
        isTaken={isTaken('right')}
        label={labels.right}
      />
      {conflict !== null && (
        <div
          className="compare-choice"
          role="radiogroup"
          aria-label={t('compare.choose', { name: `${name} ${left?.text ?? ''}` })}
        >
          {choices.map((one) => (
            <label key={one} className="check-label">
              <input type="radio" name={group} checked={choice === one} onChange={() => onChoose(one)} />
              {t(`compare.${one}`)}
            </label>
          ))}
          {isChangeKnown && <span className="secondary-text">{t(CHANGED[conflict.changed])}</span>}
        </div>
      )}
    </div>
  );

  function nameOfRow(): string {
    if (kind === 'category') return nameOf(t, 'category', type ?? '');
    return kind === 'term' ? t('difference.term') : languageLabel(language ?? '');
  }

  function isTaken(side: 'left' | 'right'): boolean {
    return conflict === null || choice === side || choice === 'both';
  }
}

interface SideProps {
  readonly cell: Cell | null;
  readonly type: string | null;
  readonly lang: string | undefined;
  /** Where the two texts differ; null where they are not to be compared. */
  readonly runs: readonly TextRun[] | null;
  readonly side: 'left' | 'right';
  readonly isTaken: boolean;
  readonly label: ReactNode;
}

function Side({ cell, type, lang, runs, side, isTaken, label }: SideProps) {
  const t = useText();
  const own = side === 'left' ? 'deleted' : 'inserted';
  const named = cell === null ? '' : valueName(t, type, cell.text);
  return (
    <div className={`compare-side ${isTaken ? 'taken' : ''}`}>
      <span className="visually-hidden">{label}: </span>
      {cell === null && <span className="secondary-text">{t('compare.missing')}</span>}
      {cell !== null && (
        <span lang={lang ?? languageOfName(named)}>
          {runs === null || named !== cell.text
            ? named
            : runs.map(({ kind, text }, at) => {
                if (kind === 'equal') return <span key={at}>{text}</span>;
                return kind === own ? <mark key={at}>{text}</mark> : null;
              })}
        </span>
      )}
      {cell !== null && <Facts categories={cell.facts} />}
    </div>
  );
}
