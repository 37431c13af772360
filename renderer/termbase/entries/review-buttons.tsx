import type { ReviewState } from '../../../core/model/curation.ts';
import { useText } from '../../i18n/index.ts';
import { Key } from '../../ui/key.tsx';

const BUTTONS = [
  ['reviewed', 'review.markReviewed', 'R'],
  ['approved', 'review.markApproved', 'A'],
  ['proposed', 'review.markProposed', 'P'],
] as const;

interface ReviewButtonsProps {
  readonly isDisabled: boolean;
  readonly onReview: (state: ReviewState) => void;
}

/** What a reviser does with the current entry. */
export function ReviewButtons({ isDisabled, onReview }: ReviewButtonsProps) {
  const t = useText();
  return BUTTONS.map(([state, text, key]) => (
    <button
      type="button"
      key={state}
      className="pill"
      aria-keyshortcuts={key}
      disabled={isDisabled}
      onClick={() => onReview(state)}
    >
      {t(text)} <Key>{key}</Key>
    </button>
  ));
}
