import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../i18n/index.ts';
import type { RecognisedTerm } from '../../core/model/lookup.ts';
import type { OpenDocument } from './reading.ts';
import { SegmentLine } from './segment-line.tsx';
import { TermTip, useTermTip } from './term-tip.tsx';

interface SegmentListProps {
  readonly document: OpenDocument;
  readonly current: number;
  /** The current term of the current sentence. */
  readonly term: RecognisedTerm | null;
  readonly onGoTo: (row: number) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** A term was clicked. */
  readonly onTerm: (row: number, term: RecognisedTerm) => void;
  readonly onStepTerm: (by: 1 | -1) => void;
  /** Copy the equivalent of the current term. */
  readonly onCopy: () => void;
}

/** Height of a line before it is measured, in px. */
const ESTIMATE = 60;
/** Sentences that Page Up and Page Down move by. */
const PAGE = 10;

/** The sentences of a document. Only those in view are drawn, so that a document of any length scrolls smoothly. */
export function SegmentList({ document, current, term, onGoTo, onStep, onTerm, onStepTerm, onCopy }: SegmentListProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [tip, tipHandlers] = useTermTip();
  const virtualizer = useVirtualizer({
    count: document.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    overscan: 12,
  });

  useEffect(() => virtualizer.scrollToIndex(current, { align: 'auto' }), [current, virtualizer]);
  useEffect(() => scroller.current?.focus(), []);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = (by: 1 | -1) => {
      for (let step = 0; step < PAGE; step++) onStep(by);
    };
    const actions: Readonly<Record<string, () => void>> = {
      ArrowUp: () => onStep(-1),
      ArrowDown: () => onStep(1),
      ArrowLeft: () => onStepTerm(-1),
      ArrowRight: () => onStepTerm(1),
      PageUp: () => page(-1),
      PageDown: () => page(1),
      Home: () => onGoTo(document.rows.findIndex((row) => row.number !== null)),
      End: () => onGoTo(document.rows.findLastIndex((row) => row.number !== null)),
      Enter: onCopy,
    };
    const act = actions[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className="segments-pane">
      <div
        ref={scroller}
        className="segments"
        role="listbox"
        aria-label={t('document.label')}
        aria-activedescendant={`segment-${current}`}
        tabIndex={0}
        onKeyDown={press}
        {...tipHandlers}
      >
        <div role="presentation" className="segments-inner" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = document.rows[index];
            return (
              row !== undefined && (
                <SegmentLine
                  key={key}
                  ref={virtualizer.measureElement}
                  index={index}
                  offset={start}
                  row={row}
                  side={document.side}
                  total={document.segments}
                  isCurrent={index === current}
                  currentTerm={index === current ? term : null}
                  onGoTo={onGoTo}
                  onTerm={onTerm}
                />
              )
            );
          })}
        </div>
      </div>
      <TermTip tip={tip} />
    </div>
  );
}
