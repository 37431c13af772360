import { useText } from '../i18n/index.ts';
import { StepHeading } from '../ui/step-heading.tsx';
import type { CurrentWork } from './use-work.ts';

/** Work that is going on: how far, how fast, how long still, and the way to stop it. */
export function Working({ work, onCancel }: { readonly work: CurrentWork; readonly onCancel: () => void }) {
  const t = useText();
  const { title, progress } = work;
  const total = progress?.total ?? null;
  return (
    <section className="working">
      <StepHeading>{title}</StepHeading>
      <progress
        aria-label={title}
        {...(progress === null || total === null ? {} : { max: total, value: progress.done })}
      />
      <p className="secondary-text" role="status">
        {progress !== null && <ProgressText {...progress} />}
      </p>
      <button type="button" className="secondary" onClick={onCancel}>
        {t('exchange.cancel')}
      </button>
    </section>
  );
}

/** How far, how fast, how long still. */
export function ProgressText({ done, total, entries, rate, left }: NonNullable<CurrentWork['progress']>) {
  const t = useText();
  const parts = [
    total === null ? null : t('exchange.percent', { percent: Math.min(100, Math.floor((done * 100) / total)) }),
    t('exchange.progress', { entries: entries.toLocaleString(), rate: Math.round(rate).toLocaleString() }),
    left === null ? null : t('exchange.left', { seconds: Math.ceil(left / 1000).toLocaleString() }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
