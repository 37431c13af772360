import { useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { Parts } from '../ui/parts.tsx';
import type { WorkDesk } from '../long-work/use-work.ts';
import type { EntryFilter } from '../../core/model/curation.ts';
import { ChangesPart } from './changes/changes-part.tsx';
import { DuplicatesPart } from './duplicates/duplicates-part.tsx';
import { OverviewPart } from './overview/overview-part.tsx';
import type { Direction } from './use-steps.ts';
import { EntriesScreen } from './entries/entries-screen.tsx';
import { usePaneKeys } from './use-pane-keys.ts';
import { PARTS, type Termbase } from './use-termbase.ts';
import './termbase.css';

interface TermbaseScreenProps {
  readonly termbase: Termbase;
  readonly work: WorkDesk;
  readonly onStep: (direction: Direction) => Promise<void>;
}

/** All entries: to be found, read, curated, compared. */
export function TermbaseScreen({ termbase, work, onStep }: TermbaseScreenProps) {
  const t = useText();
  const { part, onPart } = termbase;
  const screen = useRef<HTMLDivElement>(null);
  usePaneKeys(screen);
  const show = (filter: Partial<EntryFilter>) => {
    termbase.entries[1].showOnly(filter);
    onPart('entries');
  };
  return (
    <div ref={screen} className="termbase">
      <h2 className="visually-hidden">{t('rail.termbase')}</h2>
      <Parts
        label={t('termbase.parts')}
        parts={PARTS}
        current={part}
        nameOf={(name) => t(`termbase.part.${name}`)}
        onPart={onPart}
      />
      <div className="termbase-part">
        {part === 'entries' && (
          <EntriesScreen key="entries" termbase={termbase} list={termbase.entries} isReview={false} work={work} />
        )}
        {part === 'review' && (
          <EntriesScreen key="review" termbase={termbase} list={termbase.review} isReview work={work} />
        )}
        {part === 'duplicates' && <DuplicatesPart work={work} />}
        {part === 'changes' && <ChangesPart work={work} onStep={onStep} />}
        {part === 'overview' && <OverviewPart onShow={show} />}
      </div>
    </div>
  );
}
