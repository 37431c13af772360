import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { ConceptDetail } from '../../../core/contract.ts';
import { problemsOf } from '../../../core/model/check-concept.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { useText } from '../../i18n/index.ts';
import { Key } from '../../ui/key.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { ConceptView } from '../concept-view.tsx';
import { HistoryTimeline } from '../history/history-timeline.tsx';
import { EntryForm } from './entry-form.tsx';
import { forgetDraft, keptDraft } from './kept-drafts.ts';
import './edit.css';

interface Doings {
  /**
   * Save an entry on top of this revision, 0 for a new one. Rejected with `concept-changed` where somebody has saved it
   * in the meantime.
   */
  readonly onSave: (concept: Concept, revision: number) => Promise<void>;
  /** Open another entry, which has this term. */
  readonly onOpen: (uuid: string, term: string) => void;
  /** Open the entry that a cross reference points to. */
  readonly onOpenReference: (externalId: string) => void;
  /** Make an earlier state of the entry the present one; without it the history is not shown. */
  readonly onRestore?: ((concept: Concept) => void) | undefined;
  /** Remove the entry; without it that cannot be done here. */
  readonly onRemove?: (() => void) | undefined;
  /** Show the entry among the others of the termbase. */
  readonly onShowInTermbase?: (() => void) | undefined;
  /** Is there something to save? */
  readonly onChanged?: ((isChanged: boolean) => void) | undefined;
}

export interface ConceptEditorProps extends Doings {
  readonly detail: ConceptDetail;
  readonly mode: 'view' | 'edit';
  readonly onMode: (mode: 'view' | 'edit') => void;
}

/** An entry, viewed and edited in its place. Show each entry with a `key` of its own. */
export function ConceptEditor({ detail, mode, onMode, ...doings }: ConceptEditorProps) {
  const [wasEdited, setWasEdited] = useState(false);
  if (mode === 'view') {
    return <EntryView detail={detail} takesFocus={wasEdited} onEdit={() => onMode('edit')} {...doings} />;
  }
  const leave = () => {
    setWasEdited(true);
    onMode('view');
  };
  return <Editing base={keptDraft(detail.uuid)?.base ?? detail} onLeave={leave} {...doings} />;
}

interface NewConceptEditorProps extends Doings {
  readonly draft: Concept;
  /** Saved or given up. */
  readonly onLeave: () => void;
}

/** A new entry. */
export function NewConceptEditor({ draft, onLeave, onSave, onOpen, onChanged }: NewConceptEditorProps) {
  return (
    <EntryForm base={null} beginning={draft} onSave={onSave} onLeave={onLeave} onOpen={onOpen} onChanged={onChanged} />
  );
}

interface EditingProps extends Doings {
  readonly base: ConceptDetail;
  readonly onLeave: () => void;
}

/** The state that a draft began with stays, whatever is stored meanwhile. */
function Editing({ base, onLeave, onSave, onOpen, onChanged }: EditingProps) {
  const [began] = useState(base);
  return (
    <EntryForm
      base={began}
      beginning={began.concept}
      onSave={onSave}
      onLeave={onLeave}
      onOpen={onOpen}
      onChanged={onChanged}
    />
  );
}

interface EntryViewProps extends Doings {
  readonly detail: ConceptDetail;
  /** The focus was in the form that has gone. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
}

function EntryView(props: EntryViewProps) {
  const { detail, takesFocus, onEdit, onOpenReference, onRestore, onRemove, onShowInTermbase } = props;
  const t = useText();
  const problems = useMemo(() => problemsOf(detail.concept), [detail.concept]);
  const openReference = useStable(onOpenReference);
  const full = useMemo(() => ({ problems, onOpenReference: openReference }), [problems, openReference]);
  const [isKept, setKept] = useState(() => keptDraft(detail.uuid) !== null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);
  const [showsHistory, setShowsHistory] = useState(false);
  const begin = () => {
    if (!detail.isReadOnly) onEdit();
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isHere = event.target === event.currentTarget;
    if (event.key === 'Delete' && onRemove !== undefined) onRemove();
    else if (event.key.toLowerCase() === 'e' || (event.key === 'Enter' && isHere)) begin();
    else return;
    event.preventDefault();
  };
  const doubleClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button') === null) begin();
  };
  return (
    <div
      ref={root}
      className="entry-view"
      role="group"
      aria-label={t('concept.label')}
      tabIndex={0}
      onKeyDown={press}
      onDoubleClick={doubleClick}
    >
      <p className="entry-tools">
        {problems.length > 0 && <span className="badge check">{t('entry.problems', { count: problems.length })}</span>}
        <span className="spring" />
        {onShowInTermbase !== undefined && (
          <button
            type="button"
            className="pill"
            aria-keyshortcuts="Control+Shift+T"
            title="Ctrl+Shift+T"
            onClick={onShowInTermbase}
          >
            {t('entry.inTermbase')}
          </button>
        )}
        {onRestore !== undefined && (
          <button
            type="button"
            className="pill"
            aria-expanded={showsHistory}
            onClick={() => setShowsHistory((shows) => !shows)}
          >
            {t('timeline.title')}
          </button>
        )}
        {!detail.isReadOnly && onRemove !== undefined && (
          <button type="button" className="pill" aria-keyshortcuts="Delete" title="Delete" onClick={onRemove}>
            {t('entry.remove')}
          </button>
        )}
        {!detail.isReadOnly && (
          <button type="button" className="pill" aria-keyshortcuts="E" onClick={begin}>
            {t('entry.edit')} <Key>E</Key>
          </button>
        )}
      </p>
      {isKept && (
        <p className="kept">
          {t('edit.kept')}{' '}
          <button type="button" className="link" onClick={begin}>
            {t('edit.goOn')}
          </button>{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetDraft(detail.uuid);
              setKept(false);
            }}
          >
            {t('edit.discard')}
          </button>
        </p>
      )}
      <ConceptView detail={detail} full={full} />
      {showsHistory && <HistoryTimeline uuid={detail.uuid} onRestore={detail.isReadOnly ? undefined : onRestore} />}
    </div>
  );
}
