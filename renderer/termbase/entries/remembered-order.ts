import type { EntrySort } from '../../../core/model/curation.ts';

/** The orders of a list that is not searched for words. */
export const ORDERS = ['pinyin', 'strokes', 'english', 'changed'] as const satisfies readonly EntrySort[];

const KEY = 'order-of-';

/** The order in which a list was last shown. */
export function rememberedOrder(list: string): EntrySort {
  const stored = localStorage.getItem(KEY + list);
  return ORDERS.find((order) => order === stored) ?? 'pinyin';
}

export function rememberOrder(list: string, order: EntrySort): void {
  localStorage.setItem(KEY + list, order);
}
