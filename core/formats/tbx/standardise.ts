import type { DataCategory } from '../../model/terminology.ts';
import { plainText } from '../../model/terminology.ts';

/**
 * The same said in the words of the published rules: the samples of 2025 write `usageStatus` and `creation`, TBX v2
 * has `normativeAuthorization`. What has no exact counterpart stays as it is.
 */
export function standardised(category: DataCategory): DataCategory {
  const rule = RULES.get(category.type ?? '');
  if (rule === undefined || rule.element !== category.element) return category;
  const value = rule.values.get(plainText(category.content).trim());
  if (value === undefined) return category;
  return { ...category, type: rule.type, content: [value] };
}

interface Rule {
  readonly element: string;
  readonly type: string;
  readonly values: ReadonlyMap<string, string>;
}

const STATUS: ReadonlyMap<string, string> = new Map(
  ['preferred', 'admitted', 'deprecated', 'superseded'].flatMap((status): [string, string][] => [
    [status, `${status}Term-admn-sts`],
    [`${status}Term`, `${status}Term-admn-sts`],
  ]),
);

const RULES: ReadonlyMap<string, Rule> = new Map([
  ['usageStatus', { element: 'termNote', type: 'administrativeStatus', values: STATUS }],
  ['normativeAuthorization', { element: 'termNote', type: 'administrativeStatus', values: STATUS }],
  ['administrativeStatus', { element: 'termNote', type: 'administrativeStatus', values: STATUS }],
  ['transactionType', { element: 'transac', type: 'transactionType', values: new Map([['creation', 'origination']]) }],
]);
