import { useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface UndoButtonProps {
  readonly label: string;
  /** What is taken back. */
  readonly name: string;
  readonly added: number;
  readonly merged: number;
  readonly onUndo: () => void;
}

/** Take an import back, after asking once more in the same place; Esc or the other button keeps it. */
export function UndoButton({ label, name, added, merged, onUndo }: UndoButtonProps) {
  const t = useText();
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setAsks(false);
    // The button is there again when this is drawn.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!asks) {
    return (
      <button
        ref={button}
        type="button"
        className="secondary undo"
        aria-label={t('history.undoOf', { file: name })}
        onClick={() => setAsks(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <div
      className="confirm"
      role="group"
      aria-label={t('history.undoOf', { file: name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        keep();
      }}
    >
      <span>{t('history.confirmText', { added: added.toLocaleString(), merged: merged.toLocaleString() })}</span>
      <button type="button" className="danger" autoFocus onClick={onUndo}>
        {t('history.confirm')}
      </button>
      <button type="button" className="secondary" onClick={keep}>
        {t('history.keep')}
      </button>
    </div>
  );
}
