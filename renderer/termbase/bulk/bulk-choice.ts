import type { BulkAction, ReviewState } from '../../../core/model/curation.ts';
import { REVIEW_STATES } from '../../../core/model/curation.ts';
import type { AdministrativeStatus } from '../../../core/model/terminology.ts';

export type BulkKind = BulkAction['kind'];

export const BULK_KINDS: readonly BulkKind[] = ['status', 'subject', 'review', 'replace', 'collection', 'remove'];

export const STATUSES: readonly AdministrativeStatus[] = ['preferred', 'admitted', 'deprecated', 'superseded'];

/** What a form for a change to many entries holds, whatever kind it is for. */
export interface BulkChoice {
  readonly kind: BulkKind;
  readonly side: 'zh' | 'en' | null;
  readonly status: AdministrativeStatus | null;
  readonly subject: string;
  readonly collection: string;
  readonly review: ReviewState | null;
  readonly find: string;
  readonly replacement: string;
  readonly in: 'terms' | 'texts' | 'everywhere';
  readonly isCaseSensitive: boolean;
}

export function firstChoice(kind: BulkKind): BulkChoice {
  return {
    kind,
    side: null,
    status: 'preferred',
    subject: '',
    collection: '',
    review: REVIEW_STATES[1] ?? null,
    find: '',
    replacement: '',
    in: 'terms',
    isCaseSensitive: true,
  };
}

/** The change that a form stands for; null where something is still to be filled in. */
export function actionOf(choice: BulkChoice): BulkAction | null {
  const { side } = choice;
  switch (choice.kind) {
    case 'status':
      return { kind: 'status', side, status: choice.status };
    case 'subject':
      return { kind: 'subject', subject: choice.subject.trim() === '' ? null : choice.subject.trim() };
    case 'review':
      return { kind: 'review', state: choice.review };
    case 'collection':
      return choice.collection.trim() === '' ? null : { kind: 'collection', collection: choice.collection.trim() };
    case 'remove':
      return { kind: 'remove' };
    case 'replace': {
      const { find, replacement, isCaseSensitive } = choice;
      return find === '' ? null : { kind: 'replace', find, replacement, in: choice.in, side, isCaseSensitive };
    }
  }
}
