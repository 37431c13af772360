import { useState } from 'react';
import type { PackConflict, PackDecision } from '../../../core/model/curation.ts';
import { CompareConcepts } from '../../concept/compare/compare-concepts.tsx';
import { EntryName } from '../../concept/entry-name.tsx';
import { useText } from '../../i18n/index.ts';
import { momentLabel } from '../../i18n/time.ts';
import type { OpenedPack, Packs } from './use-pack.ts';

interface OpenedPackProps {
  readonly opened: OpenedPack;
  readonly packs: Packs;
  readonly isBusy: boolean;
}

const OUTCOMES = ['new', 'apply', 'same', 'conflict', 'missing'] as const;

/** A colleague's changes against what is here; conflicts side by side, each to be decided. */
export function OpenedPackView({ opened, packs, isBusy }: OpenedPackProps) {
  const t = useText();
  const { file, preview, decisions, report } = opened;
  const { header, counts, conflicts, moreConflicts } = preview;
  const [shown, setShown] = useState<string | null>(null);
  const conflict = conflicts.find(({ uuid }) => uuid === shown);
  return (
    <div className="opened-pack">
      <p>
        <b>{file.name}</b> · {t('packs.from', { who: header.who, at: momentLabel(header.at) })}
      </p>
      <ul className="pack-counts">
        {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <li key={outcome}>
            <b>{counts[outcome].toLocaleString()}</b> {t(`packs.outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      {report !== null ? (
        <p role="status">
          {t('packs.done', { applied: report.applied.toLocaleString(), kept: report.kept.toLocaleString() })}
        </p>
      ) : (
        conflicts.length > 0 && (
          <>
            <p className="secondary-text">{t('packs.conflictHint')}</p>
            <ul className="pack-conflicts">
              {conflicts.map((one) => (
                <li key={one.uuid}>
                  <button
                    type="button"
                    className={`pack-conflict${one.uuid === shown ? ' chosen' : ''}`}
                    aria-expanded={one.uuid === shown}
                    onClick={() => setShown(one.uuid === shown ? null : one.uuid)}
                  >
                    <ConflictName conflict={one} />
                    <span className="badge plain">{t(decisionText(decisions.get(one.uuid)))}</span>
                  </button>
                </li>
              ))}
            </ul>
            {moreConflicts > 0 && <p>{t('packs.moreConflicts', { count: moreConflicts.toLocaleString() })}</p>}
            {conflict !== undefined && (
              <Conflict
                key={conflict.uuid}
                conflict={conflict}
                onDecide={(take) => {
                  packs.decide({ uuid: conflict.uuid, take });
                  setShown(null);
                }}
              />
            )}
          </>
        )
      )}
      <p className="buttons">
        {report === null && (
          <button type="button" className="primary" disabled={isBusy} onClick={() => void packs.apply()}>
            {t('packs.apply')}
          </button>
        )}
        <button type="button" className="quiet" onClick={packs.close}>
          {t(report === null ? 'edit.cancel' : 'document.close')}
        </button>
        {report === null && <span className="secondary-text">{t('bulk.undoHint')}</span>}
      </p>
    </div>
  );
}

interface ConflictProps {
  readonly conflict: PackConflict;
  readonly onDecide: (take: PackDecision['take']) => void;
}

/** Both states side by side; where one side has removed the entry there is nothing to put together. */
function Conflict({ conflict: { base, ours, theirs }, onDecide }: ConflictProps) {
  const t = useText();
  return (
    <div className="conflict">
      <p className="buttons">
        <button type="button" className="pill" onClick={() => onDecide('ours')}>
          {t(ours === null ? 'packs.stayRemoved' : 'packs.takeOurs')}
        </button>
        <button type="button" className="pill" onClick={() => onDecide('theirs')}>
          {t(theirs === null ? 'packs.removeToo' : 'packs.takeTheirs')}
        </button>
      </p>
      {ours !== null && theirs !== null && (
        <CompareConcepts
          left={ours}
          right={theirs}
          base={base}
          labels={{ left: t('packs.ours'), right: t('packs.theirs') }}
          onDecide={(concept) => onDecide({ concept })}
        />
      )}
    </div>
  );
}

function decisionText(decision: PackDecision | undefined) {
  if (decision === undefined) return 'packs.undecided';
  if (decision.take === 'ours') return 'packs.takeOurs';
  return decision.take === 'theirs' ? 'packs.takeTheirs' : 'packs.takeMerged';
}

function ConflictName({ conflict: { ours, theirs, base, uuid } }: { readonly conflict: PackConflict }) {
  const concept = ours ?? theirs ?? base;
  return <span>{concept === null ? uuid : <EntryName concept={concept} />}</span>;
}
