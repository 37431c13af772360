import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ConceptDetail } from '../../../core/contract.ts';
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
import type { WorkDesk } from '../../long-work/use-work.ts';
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

  // An entry that was taken back or removed, here or elsewhere.
  const isGone = entry.error !== null && asShuyuError(entry.error).code === 'concept-not-found';

  const openReference = async (target: string) => {
    const { uuid } = await ask('referred', { target, collection: detail?.collection ?? '' });
    if (uuid !== null) entry.open(uuid);
    else notify(t('entries.noReference', { id: target }));
  };

  /** Where the focus is in the entry that goes, it is to be in the one that comes. */
  const awaitNext = () => {
    const isAtEntry = document.activeElement?.closest('.entries-entry') != null;
    awaited.current = isAtEntry && state.uuid !== null ? { uuid: state.uuid, isMeant: false } : null;
  };
  /** The current entry, which may still be on its way; null, and said, where it cannot be changed. */
  const changeable = async (): Promise<ConceptDetail | null> => {
    const meant = entry.mode === 'edit' || isWriting ? null : await entry.whole();
    if (meant?.isReadOnly !== true) return meant;
    notify(t('entry.isReadOnly', { name: meant.collection }));
    return null;
  };
  const fail = async (error: unknown) => {
    if (isUnsigned(error)) return;
    const { code, parameters } = asShuyuError(error);
    notify(sentence(code, parameters, interfaceLanguage()));
    await queryClient.invalidateQueries({ queryKey: ['concept'] });
  };

  const review = async (reviewed: ReviewState) => {
    const meant = await changeable();
    if (meant === null) return;
    awaitNext();
    await edit('reviewConcept', { uuid: meant.uuid, revision: meant.revision, state: reviewed });
    notify(t('review.set', { state: t(`review.${reviewed}`) }));
    // In the queue an entry that has left it makes room for the next one.
    if (isReview) actions.goTo(state.place + (state.filter.reviews?.includes(reviewed) === true ? 1 : 0), null);
  };
  const remove = async () => {
    const meant = await changeable();
    if (meant === null) return;
    // The list goes on to what stands in its place.
    awaitNext();
    if (await entry.remove()) notify(t('entry.removed'));
  };
  const beginEditing = async () => {
    if ((await changeable()) !== null) entry.setMode('edit');
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const reviewed = REVIEW_KEYS[key];
    if (key === 'e') beginEditing().catch(fail);
    else if (key === 'delete') remove().catch(fail);
    else if (reviewed !== undefined) review(reviewed).catch(fail);
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
          <ReviewButtons isDisabled={detail === undefined} onReview={(reviewed) => void review(reviewed).catch(fail)} />
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
      gone={isGone ? state.uuid : null}
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
          onRemove={() => void remove().catch(fail)}
        />
      )}
    </EntriesPart>
  );
}
