import type { AlignedConcept, Pair } from '../../../core/model/align.ts';
import type { Conflict, PlaceKey } from '../../../core/model/combine.ts';
import { plainText, type DataCategory, type TermSection } from '../../../core/model/terminology.ts';

/** Two entries side by side as rows. */

export interface Cell {
  readonly text: string;
  /** What goes with it where only one side has it: the categories of a term. */
  readonly facts: readonly DataCategory[];
}

export interface ComparisonRow {
  readonly key: PlaceKey;
  readonly kind: 'language' | 'term' | 'category';
  /** The language code of the section; null for the entry itself. */
  readonly language: string | null;
  /** The name of a category; null for a term or a section. */
  readonly type: string | null;
  readonly left: Cell | null;
  readonly right: Cell | null;
  /** What is to be decided; null where both say the same. */
  readonly conflict: Conflict | null;
}

export function comparisonRows(aligned: AlignedConcept, conflicts: readonly Conflict[]): readonly ComparisonRow[] {
  const byKey = new Map(conflicts.map((conflict) => [conflict.key, conflict]));
  const row = (parts: Omit<ComparisonRow, 'conflict'>): ComparisonRow => ({
    ...parts,
    conflict: byKey.get(parts.key) ?? null,
  });
  const categories = (path: string, language: string | null, pairs: readonly Pair<DataCategory>[]) =>
    pairs.map(({ left, right }, at) => {
      const one = left ?? right;
      const type = one?.type ?? one?.element ?? null;
      return row({
        key: `${path}c${at}`,
        kind: 'category',
        language,
        type,
        left: left && categoryCell(left),
        right: right && categoryCell(right),
      });
    });
  return [
    ...categories('', null, aligned.categories.pairs),
    ...aligned.languages.pairs.flatMap((section, l): readonly ComparisonRow[] => {
      const { left, right } = section;
      const language = (left ?? right)?.language ?? '';
      const key = `l${l}`;
      const isOneSided = left === null || right === null;
      const terms = (one: typeof left) => one && { text: one.language, facts: [] };
      const head = row({ key, kind: 'language', language, type: null, left: terms(left), right: terms(right) });
      if (isOneSided) {
        const only = (left ?? right)?.terms.map(({ term }) => plainText(term)).join('、') ?? '';
        const cell = { text: only, facts: (left ?? right)?.categories ?? [] };
        return [{ ...head, left: left && cell, right: right && cell }];
      }
      return [
        head,
        ...categories(`${key}.`, language, section.categories.pairs),
        ...section.terms.pairs.flatMap((term, at) => [
          row({
            key: `${key}.t${at}`,
            kind: 'term',
            language,
            type: null,
            left: termCell(term.left, term.right === null),
            right: termCell(term.right, term.left === null),
          }),
          ...(term.left === null || term.right === null
            ? []
            : categories(`${key}.t${at}.`, language, term.categories.pairs)),
        ]),
      ];
    }),
  ];
}

function termCell(term: TermSection | null, isAlone: boolean): Cell | null {
  return term && { text: plainText(term.term), facts: isAlone ? term.categories : [] };
}

function categoryCell(category: DataCategory): Cell {
  const own = plainText(category.content).trim();
  return { text: own === '' ? (category.attributes['target'] ?? '') : own, facts: category.members };
}
