import type { ReviewState } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { Key } from '../../ui/key.tsx';

const BUTTONS = [
  ['reviewed', 'review.markReviewed', 'R'],
  ['approved', 'review.markApproved', 'A'],
  ['proposed', 'review.markProposed', 'P'],
] as const;

/** What a reviser does with the current entry. */
export function ReviewButtons({ onReview }: { readonly onReview: (state: ReviewState) => void }) {
  const t = useText();
  return BUTTONS.map(([state, text, key]) => (
    <button type="button" key={state} className="pill" aria-keyshortcuts={key} onClick={() => onReview(state)}>
      {t(text)} <Key>{key}</Key>
    </button>
  ));
}
