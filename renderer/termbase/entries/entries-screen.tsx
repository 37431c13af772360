import type { KeyboardEvent } from 'react';
import { asShuyuError, sentence } from '../../../core/errors.ts';
import type { ReviewState } from '../../../core/model/curation.ts';
import { draftOf } from '../../../core/model/draft.ts';
import { ask } from '../../api/shuyu.ts';
import { useEdits } from '../../api/edits.ts';
import { queryClient } from '../../api/queries.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
import { EntryPane } from '../../lookup/entry-pane.tsx';
import { useEntry } from '../../lookup/use-entry.ts';
import { useNotice } from '../../ui/notice.tsx';
import type { WorkDesk } from '../../work/use-work.ts';
import type { Termbase } from '../use-termbase.ts';
import { EntriesPart } from './entries-part.tsx';
import { NewEntry } from './new-entry.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import type { EntryListActions, EntryListState } from './use-entry-list.ts';

interface EntriesScreenProps {
  readonly termbase: Termbase;
  readonly list: readonly [EntryListState, EntryListActions];
  readonly isReview: boolean;
  readonly work: WorkDesk;
}

/** The keys that put the current entry into a review state. */
const REVIEW_KEYS: Readonly<Record<string, ReviewState>> = { r: 'reviewed', a: 'approved', p: 'proposed' };

/** All entries, or those that wait for review, with the current one beside them. */
export function EntriesScreen({ termbase, list: [state, actions], isReview, work }: EntriesScreenProps) {
  const t = useText();
  const notify = useNotice();
  const edit = useEdits();
  const entry = useEntry(state.uuid, state.uuid ?? '');
  const { draft, onDraft } = termbase;

  const openReference = async (target: string) => {
    const { uuid } = await ask('referred', { target, collection: entry.detail?.collection ?? '' });
    if (uuid !== null) entry.open(uuid);
    else notify(t('entries.noReference', { id: target }));
  };

  const review = async (reviewed: ReviewState) => {
    const { detail } = entry;
    if (detail === undefined || detail.isReadOnly || entry.mode === 'edit') return;
    try {
      const done = await edit('reviewConcept', { uuid: detail.uuid, revision: detail.revision, state: reviewed });
      if (done === null) return;
      notify(t('review.set', { state: t(`review.${reviewed}`) }));
      // In the queue the entry may have left the list: the next one stands in its place.
      if (isReview) actions.goTo(state.place, null);
    } catch (error) {
      const { code, parameters } = asShuyuError(error);
      notify(sentence(code, parameters, interfaceLanguage()));
      await queryClient.invalidateQueries({ queryKey: ['concept'] });
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const reviewed = REVIEW_KEYS[key];
    if (key === 'e') entry.setMode('edit');
    else if (reviewed !== undefined) void review(reviewed);
    else return;
    event.preventDefault();
  };

  return (
    <EntriesPart
      state={state}
      actions={actions}
      whole={
        isReview
          ? { title: t('review.done'), hint: t('review.doneHint') }
          : { title: t('entries.empty'), hint: t('entries.emptyHint') }
      }
      toolbar={
        <>
          {isReview && <ReviewButtons onReview={(reviewed) => void review(reviewed)} />}
          {!isReview && (
            <button
              type="button"
              className="pill"
              onClick={() => onDraft(draftOf({ term: '', side: 'zh', context: null, source: null }))}
            >
              {t('entries.new')}
            </button>
          )}
        </>
      }
      work={work}
      keys={isReview ? t('review.keys') : t('entries.keys')}
      onKey={press}
      onOpen={() => document.querySelector<HTMLElement>('.entries-entry [tabindex="0"]')?.focus()}
    >
      {draft !== null && !isReview ? (
        <NewEntry
          draft={draft}
          onSaved={(uuid) => {
            onDraft(null);
            actions.narrow({ query: '' });
            actions.goTo(0, uuid);
          }}
          onOpen={(uuid) => {
            onDraft(null);
            actions.goTo(0, uuid);
          }}
          onLeave={() => onDraft(null)}
        />
      ) : state.uuid === null ? (
        <p className="entries-choose">{t('entries.choose')}</p>
      ) : (
        <EntryPane entry={entry} onOpenReference={(target) => void openReference(target)} />
      )}
    </EntriesPart>
  );
}
