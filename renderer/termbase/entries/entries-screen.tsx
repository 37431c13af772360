import { useEffect, useRef, type KeyboardEvent } from 'react';
import { asShuyuError, sentence } from '../../../core/errors.ts';
import type { ReviewState } from '../../../core/model/curation.ts';
import { draftOf } from '../../../core/model/draft.ts';
import { ask } from '../../api/shuyu.ts';
import { isUnsigned, useEdits } from '../../api/edits.ts';
import { queryClient } from '../../api/queries.ts';
import { firstTerm } from '../../concept/entry-name.tsx';
import { EntryPane } from '../../concept/entry-pane.tsx';
import { useEntry } from '../../concept/use-entry.ts';
import { interfaceLanguage, useText } from '../../i18n/index.ts';
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
  const entry = useEntry(state.uuid);
  const { draft, write, endDraft } = termbase;
  const { detail } = entry;
  const isWriting = draft !== null && draft.isShown && !isReview;

  /** The entry that takes the focus once it is shown: this one, or any but this one. */
  const awaited = useRef<{ readonly uuid: string; readonly isMeant: boolean } | null>(null);
  useEffect(() => {
    const { current } = awaited;
    if (current === null || detail === undefined || (detail.uuid === current.uuid) !== current.isMeant) return;
    document.querySelector<HTMLElement>('.entries-entry .entry-view')?.focus();
    awaited.current = null;
  }, [detail]);

  // An entry that was taken back or removed elsewhere: what stands in its place is shown, unless that has gone as well.
  const gone = useRef<string | null>(null);
  useEffect(() => {
    const isGone = entry.error !== null && asShuyuError(entry.error).code === 'concept-not-found';
    if (!isGone || state.uuid === null || gone.current === state.uuid) return;
    gone.current = state.uuid;
    actions.goTo(state.place, null);
  }, [entry.error, state.uuid, state.place, actions]);

  const openReference = async (target: string) => {
    const { uuid } = await ask('referred', { target, collection: detail?.collection ?? '' });
    if (uuid !== null) entry.open(uuid);
    else notify(t('entries.noReference', { id: target }));
  };

  /** Go on with the entry that stands `by` places further, where the focus may have been in the one that goes. */
  const goOn = (by: 0 | 1) => {
    const wasAtEntry = document.activeElement?.closest('.entries-entry') != null;
    if (wasAtEntry && detail !== undefined) awaited.current = { uuid: detail.uuid, isMeant: false };
    actions.goTo(state.place + by, null);
  };
  /** Can the current entry be changed? Says so where it cannot. */
  const canChange = (): boolean => {
    if (detail === undefined || entry.mode === 'edit' || isWriting) return false;
    if (detail.isReadOnly) notify(t('entry.isReadOnly', { name: detail.collection }));
    return !detail.isReadOnly;
  };

  const review = async (reviewed: ReviewState) => {
    if (!canChange() || detail === undefined) return;
    try {
      await edit('reviewConcept', { uuid: detail.uuid, revision: detail.revision, state: reviewed });
      notify(t('review.set', { state: t(`review.${reviewed}`) }));
      // In the queue an entry that has left it makes room for the next one.
      if (isReview) goOn(state.filter.reviews?.includes(reviewed) === true ? 1 : 0);
    } catch (error) {
      if (isUnsigned(error)) return;
      const { code, parameters } = asShuyuError(error);
      notify(sentence(code, parameters, interfaceLanguage()));
      await queryClient.invalidateQueries({ queryKey: ['concept'] });
    }
  };
  const remove = async () => {
    const isCurrent = detail?.uuid === state.uuid;
    if (!canChange() || !(await entry.remove())) return;
    notify(t('entry.removed'));
    if (isCurrent) goOn(0);
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const reviewed = REVIEW_KEYS[key];
    if (key === 'e') {
      if (canChange()) entry.setMode('edit');
    } else if (key === 'delete') void remove();
    else if (reviewed !== undefined) void review(reviewed);
    else return;
    event.preventDefault();
  };

  return (
    <EntriesPart
      state={state}
      actions={actions}
      empty={
        isReview
          ? { title: t('review.done'), hint: t('review.doneHint') }
          : { title: t('entries.empty'), hint: t('entries.emptyHint') }
      }
      toolbar={
        isReview ? (
          <ReviewButtons isDisabled={detail === undefined} onReview={(reviewed) => void review(reviewed)} />
        ) : (
          <button
            type="button"
            className="pill"
            onClick={() => write(draftOf({ term: '', side: 'zh', context: null, source: null }))}
          >
            {t(draft === null || isWriting ? 'entries.new' : 'entries.goOn')}
          </button>
        )
      }
      work={work}
      keys={isReview ? t('review.keys') : t('entries.keys')}
      onKey={press}
      onOpen={() => document.querySelector<HTMLElement>('.entries-entry [tabindex="0"], .entry-form textarea')?.focus()}
    >
      {isWriting ? (
        <NewEntry
          draft={draft.concept}
          onSaved={({ uuid, concept }) => {
            endDraft();
            actions.open(uuid, firstTerm(concept));
            awaited.current = { uuid, isMeant: true };
          }}
          onOpen={(uuid, term) => termbase.open(uuid, term)}
          onLeave={endDraft}
        />
      ) : state.uuid === null ? (
        <p className="entries-choose">{t('entries.choose')}</p>
      ) : (
        <EntryPane
          entry={entry}
          onOpenReference={(target) => void openReference(target)}
          onRemove={() => void remove()}
        />
      )}
    </EntriesPart>
  );
}
