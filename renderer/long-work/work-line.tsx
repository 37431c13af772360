import { useText } from '../i18n/index.ts';
import { ProgressText } from './working.tsx';
import type { CurrentWork } from './use-work.ts';

/** Work that goes on beside something else: how far, and the way to stop it. */
export function WorkLine({ work, onCancel }: { readonly work: CurrentWork; readonly onCancel: () => void }) {
  const t = useText();
  const { title, progress } = work;
  const total = progress?.total ?? null;
  return (
    <p className="work-line" role="status">
      <span>{title}</span>
      <progress
        aria-label={title}
        {...(progress === null || total === null ? {} : { max: total, value: progress.done })}
      />
      <span className="secondary-text">{progress !== null && <ProgressText {...progress} />}</span>
      <button type="button" className="quiet" onClick={onCancel}>
        {t('exchange.cancel')}
      </button>
    </p>
  );
}
