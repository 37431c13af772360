import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { Undoing } from './use-undo.ts';

/** What the last undo came to. */
export function UndoOutcome({ undoing: { outcome, error } }: { readonly undoing: Undoing }) {
  const t = useText();
  return (
    <>
      <div role="status" className="outcome">
        {outcome !== null && (
          <p>
            {t('history.undone', {
              file: outcome.name,
              removed: outcome.report.removed.toLocaleString(),
              restored: outcome.report.restored.toLocaleString(),
            })}
            {outcome.report.kept > 0 && ` ${t('history.kept', { kept: outcome.report.kept.toLocaleString() })}`}
          </p>
        )}
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </>
  );
}
