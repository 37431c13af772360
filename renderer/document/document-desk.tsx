import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useText } from '../i18n/index.ts';
import type { RecognisedText, RecognisedTerm } from '../../core/model/lookup.ts';
import { useRecognition } from '../api/queries.ts';
import { isShowInTermbase, type OpenEntry } from '../termbase/open-entry.ts';
import { PaneHandle } from '../ui/pane-handle.tsx';
import { SegmentList } from './segment-list.tsx';
import { TermPanel } from './term-panel.tsx';
import type { OpenDocument } from './reading.ts';
import { useCopyTerm } from './use-copy-term.ts';
import type { DocumentActions } from './use-document.ts';

interface DocumentDeskProps {
  readonly document: OpenDocument;
  readonly current: number;
  readonly term: number;
  readonly actions: DocumentActions;
  readonly panelWidth: number;
  readonly onPanelWidth: (width: number) => void;
  readonly showsPanel: boolean;
  /** Esc, where the terms are a drawer over the text. */
  readonly onCloseDrawer: () => void;
  /** Show an entry among the others of the termbase. */
  readonly onOpenEntry: OpenEntry;
}

/** The sentences of the document, and beside them the terms of the current one. */
export function DocumentDesk({
  document,
  current,
  term,
  actions,
  panelWidth,
  onPanelWidth,
  showsPanel,
  onCloseDrawer,
  onOpenEntry,
}: DocumentDeskProps) {
  const t = useText();
  const copy = useCopyTerm();
  const { data } = useRecognition(document.rows[current]?.text ?? '', document.side);
  const terms = useMemo(() => distinctTerms(data), [data]);

  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (showsPanel) return;
    // The focus was in the panel, which is gone: it goes back to the text.
    const { activeElement, body } = globalThis.document;
    if (activeElement === body) desk.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }, [showsPanel]);

  const press = (event: KeyboardEvent) => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      actions.step(event.key === 'ArrowUp' ? -1 : 1);
    else if (isControl && /^[1-9]$/u.test(event.key)) copyAt(Number(event.key) - 1);
    else if (isShowInTermbase(event)) openEntry();
    else if (event.key === 'Escape') onCloseDrawer();
    else return;
    event.preventDefault();
  };

  const openEntry = () => {
    const found = terms[term]?.concepts[0];
    if (found !== undefined) onOpenEntry(found.concept, found.term);
  };

  const copyAt = (index: number) => {
    const chosen = terms[index];
    if (chosen === undefined) return;
    actions.chooseTerm(index);
    copy(chosen);
  };

  return (
    <div ref={desk} className="desk" onKeyDown={press}>
      <SegmentList
        document={document}
        current={current}
        term={terms[term] ?? null}
        onGoTo={actions.goTo}
        onStep={actions.step}
        onTerm={chooseIn}
        onStepTerm={(by) => actions.chooseTerm(Math.min(Math.max(term + by, 0), Math.max(terms.length - 1, 0)))}
        onCopy={() => copyAt(term)}
      />
      {showsPanel && (
        <>
          <PaneHandle label={t('terms.resize')} width={panelWidth} onWidth={onPanelWidth} />
          <TermPanel
            width={panelWidth}
            side={document.side}
            terms={terms}
            nested={data?.nested ?? []}
            chosen={term}
            onChoose={actions.chooseTerm}
            onCopy={copyAt}
            onOpenEntry={openEntry}
          />
        </>
      )}
    </div>
  );

  /** A term was clicked: its sentence becomes the current one, the term the current term, and its equivalent is copied. */
  function chooseIn(row: number, clicked: RecognisedTerm): void {
    if (row !== current) actions.goTo(row);
    const index = row === current ? terms.findIndex((known) => sameTerm(known, clicked)) : -1;
    if (index >= 0) actions.chooseTerm(index);
    copy(clicked);
  }
}

/** The terms of a sentence, each once, in the order in which they first stand there. */
function distinctTerms(recognised: RecognisedText | undefined): RecognisedTerm[] {
  const terms: RecognisedTerm[] = [];
  for (const term of recognised?.terms ?? []) if (!terms.some((known) => sameTerm(known, term))) terms.push(term);
  return terms;
}

function sameTerm(a: RecognisedTerm, b: RecognisedTerm): boolean {
  return a.concepts.map((concept) => concept.concept).join() === b.concepts.map((concept) => concept.concept).join();
}
