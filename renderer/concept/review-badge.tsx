import type { ReviewState } from '../../core/model/curation.ts';
import { useText } from '../i18n/index.ts';

/** How far an entry has come, in a word, a mark and a colour. */
export function ReviewBadge({ state }: { readonly state: ReviewState }) {
  const t = useText();
  const marks: Readonly<Record<ReviewState, string>> = { proposed: '○', reviewed: '◐', approved: '●' };
  return (
    <span className={`badge review-${state}`}>
      <span aria-hidden="true">{marks[state]} </span>
      {t(`review.${state}`)}
    </span>
  );
}
