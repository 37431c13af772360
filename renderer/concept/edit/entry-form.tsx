import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { ConceptDetail } from '../../../core/contract.ts';
import { asShuyuError } from '../../../core/errors.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { isUnsigned } from '../../api/edits.ts';
import { ask } from '../../api/shuyu.ts';
import { usePerson } from '../../api/entry-queries.ts';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { EditBar } from './edit-bar.tsx';
import { EditFormContext, type EditForm } from './edit-context.ts';
import { EditFields } from './edit-form.tsx';
import { forgetDraft } from './kept-drafts.ts';
import { StalePanel } from './stale-panel.tsx';
import { useDraft } from './use-draft.ts';

interface EntryFormProps {
  /** The entry as the draft begins with it; null for a new one. */
  readonly base: ConceptDetail | null;
  readonly beginning: Concept;
  /** Save on top of this revision (0 for a new entry). Rejected with `concept-changed` where it is another by now. */
  readonly onSave: (concept: Concept, revision: number) => Promise<void>;
  readonly onLeave: () => void;
  readonly onOpen: (uuid: string, term: string) => void;
  readonly onChanged: ((isChanged: boolean) => void) | undefined;
}

/** An entry being edited: its fields, what can be done, what stands in the way. */
export function EntryForm({ base, beginning, onSave, onLeave, onOpen, onChanged }: EntryFormProps) {
  const t = useText();
  const notify = useNotice();
  const { data: person } = usePerson();
  const { draft, dispatch, isChanged, problems, errors, result } = useDraft(base, beginning);
  const [removed, setRemoved] = useState<string | null>(null);
  const [asksToLeave, setAsksToLeave] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [stored, setStored] = useState<ConceptDetail | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ readonly on: string }>({ on: '.edit-section .term-input' });

  useEffect(() => onChanged?.(isChanged), [isChanged, onChanged]);
  useEffect(() => {
    // A menu that closes gives the focus back to its button first.
    const timer = setTimeout(() => root.current?.querySelector<HTMLElement>(focus.on)?.focus(), 60);
    return () => clearTimeout(timer);
  }, [focus]);

  const form = useMemo(
    (): EditForm => ({
      concept: draft.present,
      uuid: base?.uuid ?? null,
      base: base?.concept ?? null,
      who: person?.name ?? '',
      problems,
      change: (concept, field) => {
        setRemoved(null);
        dispatch({ kind: 'change', concept, field: field ?? null });
      },
      remove: (concept, what) => {
        setRemoved(what);
        setFocus({ on: '.removed-notice button' });
        dispatch({ kind: 'change', concept, field: null });
      },
      add: (concept, field) => {
        setRemoved(null);
        setFocus({ on: `[data-field="${field}"]` });
        dispatch({ kind: 'change', concept, field: null });
      },
      openEntry: onOpen,
    }),
    [draft.present, base, person, problems, dispatch, onOpen],
  );

  const save = async (concept: Concept, revision: number) => {
    setSaving(true);
    setError(null);
    try {
      await onSave(concept, revision);
      forgetDraft(base?.uuid ?? null);
      notify(t('edit.saved'));
      onChanged?.(false);
      onLeave();
    } catch (thrown) {
      if (asShuyuError(thrown).code === 'concept-changed' && base !== null) {
        setStored(await ask('concept', { uuid: base.uuid }));
      } else if (!isUnsigned(thrown)) {
        setError(thrown);
      }
    } finally {
      setSaving(false);
    }
  };
  const canSave = isChanged && errors === 0 && !isSaving;
  const saveDraft = () => {
    if (canSave) save(result, base?.revision ?? 0).catch(setError);
  };
  const discard = () => {
    forgetDraft(base?.uuid ?? null);
    onChanged?.(false);
    onLeave();
  };
  const stepBack = () => {
    if (stored !== null) setStored(null);
    else if (asksToLeave) setAsksToLeave(false);
    else if (isChanged) setAsksToLeave(true);
    else discard();
  };
  const step = (kind: 'undo' | 'redo') => {
    setRemoved(null);
    dispatch({ kind });
  };

  /** Was the key for the form? */
  const take = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): boolean => {
    if (event.altKey) return false;
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key === 's') saveDraft();
    else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) step('redo');
    else if (isCommand && key === 'z') step('undo');
    else if (event.key === 'Escape') stepBack();
    else return false;
    return true;
  };
  const press = (event: ReactKeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.isDefaultPrevented()) return;
    if (take(event)) event.preventDefault();
  };
  /** Where the focused thing is gone the keys go on working; Ctrl+S works from anywhere. */
  const pressElsewhere = useEffectEvent((event: KeyboardEvent) => {
    const isInside = event.target instanceof Node && root.current?.contains(event.target) === true;
    if (event.isComposing || isInside) return;
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if ((event.target !== document.body && !isSave) || !take(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    window.addEventListener('keydown', pressElsewhere, true);
    return () => window.removeEventListener('keydown', pressElsewhere, true);
  }, []);

  return (
    <div ref={root} className="entry-form" role="form" aria-label={t('edit.label')} onKeyDown={press}>
      <div className="edit-top">
        <EditBar
          title={t(base === null ? 'edit.new' : 'edit.label')}
          isChanged={isChanged}
          isSaving={isSaving}
          errors={errors}
          canUndo={draft.past.length > 0}
          canRedo={draft.future.length > 0}
          onSave={saveDraft}
          onCancel={stepBack}
          onUndo={() => step('undo')}
          onRedo={() => step('redo')}
        />
        {asksToLeave && (
          <div className="discard" role="alertdialog" aria-label={t('edit.discardTitle')}>
            <p>{t('edit.discardTitle')}</p>
            <p className="buttons">
              <button type="button" className="primary" autoFocus onClick={() => setAsksToLeave(false)}>
                {t('edit.goOn')}
              </button>
              <button type="button" className="danger" onClick={discard}>
                {t('edit.discard')}
              </button>
            </p>
          </div>
        )}
        {removed !== null && (
          <p className="removed-notice" role="status">
            {t('edit.removed', { what: removed })}{' '}
            <button type="button" className="link" onClick={() => step('undo')}>
              {t('edit.undo')}
            </button>
          </p>
        )}
      </div>
      {error !== null && <ErrorMessage error={error} />}
      {stored !== null && base !== null && (
        <StalePanel
          mine={result}
          base={base.concept}
          stored={stored}
          onSave={(concept) => {
            setStored(null);
            save(concept, stored.revision).catch(setError);
          }}
          onTake={discard}
          onGoOn={() => setStored(null)}
        />
      )}
      <EditFormContext value={form}>
        <EditFields />
      </EditFormContext>
    </div>
  );
}
