import { useText } from '../../i18n/index.ts';

interface EditBarProps {
  readonly title: string;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly errors: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What can be done with a draft, and why it cannot be saved. */
export function EditBar(props: EditBarProps) {
  const { title, isChanged, isSaving, errors, canUndo, canRedo, onSave, onCancel, onUndo, onRedo } = props;
  const t = useText();
  /** A new entry begins empty; that is no error yet. */
  const isWrong = errors > 0 && isChanged;
  const state = () => {
    if (isWrong) return t('edit.errors', { count: errors });
    if (isSaving) return t('edit.saving');
    return t(isChanged ? 'edit.changed' : 'edit.unchanged');
  };
  return (
    <div className="edit-bar">
      <h2>{title}</h2>
      <span className="spring" />
      <button type="button" className="quiet" disabled={!canUndo} onClick={onUndo}>
        {t('edit.undo')}
      </button>
      <button type="button" className="quiet" disabled={!canRedo} onClick={onRedo}>
        {t('edit.redo')}
      </button>
      <button type="button" className="quiet" onClick={onCancel}>
        {t('edit.cancel')}
      </button>
      <button
        type="button"
        className="primary"
        disabled={!isChanged || isSaving || errors > 0}
        aria-describedby="edit-state"
        onClick={onSave}
      >
        {t('edit.save')}
      </button>
      <p id="edit-state" className={isWrong ? 'wrong' : 'secondary-text'} role="status">
        {state()}
      </p>
      <p className="edit-keys">{t('edit.keys')}</p>
    </div>
  );
}
