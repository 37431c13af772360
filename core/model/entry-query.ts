import { REVIEW_STATES, type EntryFilter } from './curation.ts';

/**
 * Filters typed among the words of a search: `status:deprecated subject:peacekeeping`, in Chinese as well
 * (`状态:弃用 领域:"rule of law"`). A word that is no filter, or whose value no filter has, is searched for as it is.
 */

type Typed = Partial<Omit<EntryFilter, 'query'>>;

const KEYS: Readonly<Record<string, string>> = {
  status: 'status',
  状态: 'status',
  subject: 'subject',
  领域: 'subject',
  collection: 'collection',
  术语库: 'collection',
  review: 'review',
  审核: 'review',
  missing: 'missing',
  缺: 'missing',
  by: 'by',
  修改人: 'by',
  since: 'since',
  自: 'since',
  has: 'has',
  有: 'has',
};

const VALUES: Readonly<Record<string, string>> = {
  首选: 'preferred',
  许用: 'admitted',
  弃用: 'deprecated',
  被取代: 'superseded',
  无: 'none',
  待审: 'proposed',
  已审: 'reviewed',
  已批准: 'approved',
  中文: 'zh',
  chinese: 'zh',
  英文: 'en',
  english: 'en',
  重复: 'duplicate',
  问题: 'problem',
};

const STATUSES = ['preferred', 'admitted', 'deprecated', 'superseded', 'none'] as const;
const REVIEWS = [...REVIEW_STATES, 'none'] as const;
const SIDES = ['zh', 'en'] as const;

/** `key:value`, the value perhaps in quotes; the colon may be full-width. */
const FILTER = /(?<=^|\s)([\p{L}]+)[:：](?:"([^"]*)"|“([^”]*)”|(\S+))(?=\s|$)/gu;

/** The words that are searched for, and the filter with what was typed in the place of what was chosen. */
export function parsedFilter(filter: EntryFilter): EntryFilter {
  let typed: Typed = {};
  const words = filter.query.replace(FILTER, (whole, key: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find((one) => one !== undefined) ?? '';
    const narrowed = withTyped(typed, KEYS[key.toLowerCase()], value);
    if (narrowed === null) return whole;
    typed = narrowed;
    return '';
  });
  return { ...filter, ...typed, query: words.replace(/\s+/gu, ' ').trim() };
}

function withTyped(typed: Typed, key: string | undefined, text: string): Typed | null {
  const value = VALUES[text.toLowerCase()] ?? text;
  switch (key) {
    case 'status':
      return listed(STATUSES, value, (status) => ({ ...typed, statuses: [...(typed.statuses ?? []), status] }));
    case 'review':
      return listed(REVIEWS, value, (review) => ({ ...typed, reviews: [...(typed.reviews ?? []), review] }));
    case 'missing':
      return listed(SIDES, value, (side) => ({ ...typed, missing: [...(typed.missing ?? []), side] }));
    case 'subject':
      return { ...typed, subjects: [...(typed.subjects ?? []), value === 'none' ? '' : text] };
    case 'collection':
      return { ...typed, collections: [...(typed.collections ?? []), text] };
    case 'by':
      return { ...typed, changedBy: [...(typed.changedBy ?? []), text] };
    case 'since':
      return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))
        ? { ...typed, changedSince: text }
        : null;
    case 'has':
      if (value === 'duplicate') return { ...typed, hasDuplicate: true };
      return value === 'problem' ? { ...typed, hasProblem: true } : null;
    default:
      return null;
  }
}

function listed<Value extends string>(
  values: readonly Value[],
  value: string,
  narrow: (known: Value) => Typed,
): Typed | null {
  const known = values.find((one) => one === value);
  return known === undefined ? null : narrow(known);
}
