import { useState } from 'react';
import type { EntryRow } from '../../../core/model/curation.ts';
import type { ConceptDetail } from '../../../core/contract.ts';
import type { Concept } from '../../../core/model/terminology.ts';
import { isUnsigned, useEdits } from '../../api/edits.ts';
import { useConcept } from '../../api/queries.ts';
import { CompareConcepts } from '../../concept/compare/compare-concepts.tsx';
import { useText } from '../../i18n/index.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { languageOfName } from '../../ui/term-text.tsx';

interface DuplicatePairProps {
  readonly entries: readonly EntryRow[];
  /** They were merged or kept apart. */
  readonly onDone: () => void;
}

/** Two entries of a group side by side: the first is kept, the other goes into it, or both stay as they are. */
export function DuplicatePair({ entries, onDone }: DuplicatePairProps) {
  const t = useText();
  const notify = useNotice();
  const edit = useEdits();
  const [leftAt, setLeft] = useState(0);
  const [rightAt, setRight] = useState(1);
  const [failure, setFailure] = useState<unknown>(null);
  const [leftRow, rightRow] = [entries[leftAt], entries[rightAt]];
  const left = useConcept(leftRow?.uuid ?? null);
  const right = useConcept(rightRow?.uuid ?? null);
  const isReady = left.data?.uuid === leftRow?.uuid && right.data?.uuid === rightRow?.uuid;

  const attempt = async (task: () => Promise<string | null>) => {
    setFailure(null);
    try {
      const done = await task();
      if (done === null) return;
      notify(done);
      onDone();
    } catch (error) {
      if (!isUnsigned(error)) setFailure(error);
    }
  };
  const merge = (concept: Concept) =>
    attempt(async () => {
      if (left.data === undefined || right.data === undefined) return null;
      const { uuid, revision } = left.data;
      const drop = [{ uuid: right.data.uuid, revision: right.data.revision }];
      await edit('mergeConcepts', { keep: { uuid, revision }, drop, concept });
      return t('duplicates.merged');
    });
  const keepApart = () =>
    attempt(async () => {
      await edit('keepApart', { uuids: entries.map(({ uuid }) => uuid) });
      return t('duplicates.keptApart');
    });

  const error = failure ?? left.error ?? right.error;
  return (
    <div className="duplicate-pair">
      <h3 className="visually-hidden">{t('duplicates.pair')}</h3>
      <p className="buttons">
        <button type="button" className="pill" onClick={() => void keepApart()}>
          {t('duplicates.keepApart')}
        </button>
        {entries.length > 2 && (
          <>
            <EntryChoice
              label={t('duplicates.left')}
              entries={entries}
              value={leftAt}
              other={rightAt}
              onChoose={setLeft}
            />
            <EntryChoice
              label={t('duplicates.right')}
              entries={entries}
              value={rightAt}
              other={leftAt}
              onChoose={setRight}
            />
          </>
        )}
        <span className="secondary-text">{t('duplicates.mergeHint')}</span>
      </p>
      {error !== null && <ErrorMessage error={error} />}
      {isReady && left.data !== undefined && right.data !== undefined && (
        <CompareConcepts
          key={`${left.data.uuid} ${left.data.revision} ${right.data.uuid} ${right.data.revision}`}
          left={left.data.concept}
          right={right.data.concept}
          labels={{
            left: <SideLabel text={t('duplicates.kept')} detail={left.data} />,
            right: <SideLabel text={t('duplicates.mergedIn')} detail={right.data} />,
          }}
          onDecide={(concept) => void merge(concept)}
        />
      )}
    </div>
  );
}

/** What becomes of an entry, and which it is. */
function SideLabel({ text, detail }: { readonly text: string; readonly detail: ConceptDetail }) {
  const { collection, concept } = detail;
  return (
    <>
      {text} · <span lang={languageOfName(collection)}>{collection}</span>
      {concept.externalId !== null && ` · ${concept.externalId}`}
    </>
  );
}

interface EntryChoiceProps {
  readonly label: string;
  readonly entries: readonly EntryRow[];
  readonly value: number;
  /** The one on the other side, which cannot be chosen here. */
  readonly other: number;
  readonly onChoose: (place: number) => void;
}

function EntryChoice({ label, entries, value, other, onChoose }: EntryChoiceProps) {
  return (
    <label className="field-label">
      {label}
      <select className="field" value={value} onChange={(event) => onChoose(Number(event.target.value))}>
        {entries.map((entry, at) => (
          <option key={entry.uuid} value={at} disabled={at === other} lang={languageOfName(entry.terms[0]?.text ?? '')}>
            {entry.terms
              .slice(0, 3)
              .map(({ text }) => text)
              .join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}
