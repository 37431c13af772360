import { useState } from 'react';
import type { ConceptDetail } from '../../../core/contract.ts';
import { differences } from '../../../core/model/difference.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { useText } from '../../i18n/index.ts';
import { momentLabel } from '../../i18n/time.ts';
import { CompareConcepts } from '../compare/compare-concepts.tsx';
import { DifferenceList } from '../difference-list.tsx';
import { worthTelling } from '../worth-telling.ts';

interface StalePanelProps {
  readonly mine: Concept;
  /** The state that both began with. */
  readonly base: Concept;
  readonly stored: ConceptDetail;
  /** Save this on top of the stored state. */
  readonly onSave: (concept: Concept) => void;
  readonly onTake: () => void;
  readonly onGoOn: () => void;
}

/** Somebody saved the entry in the meantime: how the two differ, and what may be done. Nothing is lost. */
export function StalePanel({ mine, base, stored, onSave, onTake, onGoOn }: StalePanelProps) {
  const t = useText();
  const [compares, setCompares] = useState(false);
  const who = { who: stored.changedBy, when: momentLabel(stored.changedAt) };
  return (
    <section className="stale" role="alertdialog" aria-label={t('stale.title', who)}>
      <h3>{t('stale.title', who)}</h3>
      <p className="secondary-text">{t('stale.hint')}</p>
      {compares ? (
        <CompareConcepts
          left={mine}
          right={stored.concept}
          base={base}
          labels={{ left: t('stale.mineLabel'), right: t('stale.theirsLabel') }}
          onDecide={onSave}
        />
      ) : (
        <DifferenceList differences={worthTelling(differences(stored.concept, mine))} />
      )}
      <p className="buttons">
        <button type="button" className="primary" autoFocus onClick={onGoOn}>
          {t('stale.goOn')}
        </button>
        <button type="button" className="secondary" onClick={() => onSave(mine)}>
          {t('stale.mine')}
        </button>
        <button type="button" className="secondary" onClick={onTake}>
          {t('stale.theirs')}
        </button>
        {!compares && (
          <button type="button" className="secondary" onClick={() => setCompares(true)}>
            {t('stale.compare')}
          </button>
        )}
      </p>
    </section>
  );
}
