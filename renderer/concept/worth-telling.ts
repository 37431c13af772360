import type { Difference } from '../../core/model/difference.ts';

/**
 * The differences without what is said beside them anyway: who changed an entry when. All of them where nothing else
 * differs.
 */
export function worthTelling(differences: readonly Difference[]): readonly Difference[] {
  const told = differences.filter(({ path: { categories } }) => {
    const [type] = categories;
    return type !== 'transactionType' && !(type === 'reviewState' && categories.length > 1);
  });
  return told.length === 0 ? differences : told;
}
