import { memo, type Ref } from 'react';
import type { RecognisedTerm } from '../../core/model/lookup.ts';
import type { Side } from '../../core/text/language.ts';
import { useRecognition } from '../api/queries.ts';
import { MarkedText } from './marked-text.tsx';
import type { SegmentRow } from './rows.ts';

interface SegmentLineProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly index: number;
  /** Distance from the top of the list, in px. */
  readonly offset: number;
  readonly row: SegmentRow;
  readonly side: Side;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly currentTerm: RecognisedTerm | null;
  readonly onGoTo: (row: number) => void;
  readonly onTerm: (row: number, term: RecognisedTerm) => void;
}

/** A sentence with its number and its terms underlined. */
export const SegmentLine = memo(function SegmentLine({
  ref,
  index,
  offset,
  row,
  side,
  total,
  isCurrent,
  currentTerm,
  onGoTo,
  onTerm,
}: SegmentLineProps) {
  const { data } = useRecognition(row.number === null ? '' : row.text, side);
  const isSegment = row.number !== null;
  return (
    <div
      ref={ref}
      id={`segment-${index}`}
      data-index={index}
      className={`segment ${row.kind}${row.isFirstOfBlock ? ' first' : ''}${isCurrent ? ' current' : ''}`}
      style={{ transform: `translateY(${offset}px)` }}
      role={isSegment ? 'option' : 'presentation'}
      aria-selected={isSegment ? isCurrent : undefined}
      aria-posinset={row.number ?? undefined}
      aria-setsize={isSegment ? total : undefined}
      onClick={() => isSegment && onGoTo(index)}
    >
      <span className="segment-number">{row.number}</span>
      <p className="segment-text" lang={side === 'zh' ? 'zh-CN' : 'en'}>
        {row.blockNumber !== null && <span className="block-number">{row.blockNumber} </span>}
        <MarkedText
          text={row.text}
          terms={data?.terms ?? []}
          current={currentTerm}
          onTerm={(term) => onTerm(index, term)}
        />
      </p>
    </div>
  );
});
