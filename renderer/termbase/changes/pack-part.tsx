import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { daysAgo } from '../../i18n/time.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { WorkDesk } from '../../long-work/use-work.ts';
import { WorkLine } from '../../long-work/work-line.tsx';
import { OpenedPackView } from './opened-pack.tsx';
import { usePacks } from './use-pack.ts';

/** Days that are offered first. */
const WEEK = 7;

/** Changes for colleagues, and from them. */
export function PackPart({ work }: { readonly work: WorkDesk }) {
  const t = useText();
  const packs = usePacks(work);
  const [since, setSince] = useState(() => daysAgo(WEEK));
  const { opened, saved, error } = packs;
  const { current } = work;
  const own = current?.kind === 'savePack' || current?.kind === 'previewPack' || current?.kind === 'applyPack';
  return (
    <section className="packs" data-pane aria-labelledby="packs-title">
      <h3 id="packs-title">{t('packs.title')}</h3>
      {own && current.progress !== null && <WorkLine work={current} onCancel={work.cancel} />}
      {error !== null && <ErrorMessage error={error} />}
      {opened === null ? (
        <>
          <p className="secondary-text">{t('packs.hint')}</p>
          <div className="pack-form">
            <label className="field-label">
              {t('packs.since')}
              <DayField value={since} onDay={setSince} />
            </label>
            <button
              type="button"
              className="secondary"
              disabled={since === '' || current !== null}
              onClick={() => void packs.save(new Date(`${since}T00:00:00`).toISOString())}
            >
              {t('packs.save')}
            </button>
          </div>
          {saved !== null && <p role="status">{t('packs.saved', { file: saved.file, count: saved.changes })}</p>}
          <p className="buttons">
            <button type="button" className="secondary" disabled={current !== null} onClick={() => void packs.open()}>
              {t('packs.open')}
            </button>
          </p>
        </>
      ) : (
        <OpenedPackView opened={opened} packs={packs} isBusy={current !== null} />
      )}
    </section>
  );
}
