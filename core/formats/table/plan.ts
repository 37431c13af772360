import type { ColumnRole } from '../../model/table.ts';

/** What the columns of a table are to a concept: the same for reading and for writing. */

export type CategoryRole = Extract<ColumnRole, { kind: 'category' }>;

export interface CategoryColumn {
  readonly column: number;
  readonly role: CategoryRole;
}

/** A column of terms with the columns of their data categories. */
export interface TermColumn {
  readonly column: number;
  readonly categories: CategoryColumn[];
}

export interface SectionPlan {
  readonly language: string;
  readonly categories: CategoryColumn[];
  readonly terms: TermColumn[];
}

export interface TablePlan {
  /** The column of the id; null where there is none. */
  readonly id: number | null;
  readonly categories: readonly CategoryColumn[];
  /** In the order in which the languages appear in the columns. */
  readonly sections: readonly SectionPlan[];
}

/** Put the columns in order. A category of terms whose language has no term column is one of the language section. */
export function planOf(columns: readonly ColumnRole[]): TablePlan {
  const categories: CategoryColumn[] = [];
  const sections = new Map<string, SectionPlan>();
  const sectionOf = (language: string): SectionPlan => {
    const section = sections.get(language) ?? { language, categories: [], terms: [] };
    sections.set(language, section);
    return section;
  };
  columns.forEach((role, column) => {
    if (role.kind === 'term') sectionOf(role.language).terms.push({ column, categories: [] });
    else if (role.kind === 'category' && role.language !== null) sectionOf(role.language);
  });
  columns.forEach((role, column) => {
    if (role.kind !== 'category') return;
    const place = role.language === null ? categories : columnsBeside(sectionOf(role.language), role, column);
    place.push({ column, role });
  });
  const id = columns.findIndex((role) => role.kind === 'id');
  return { id: id === -1 ? null : id, categories, sections: [...sections.values()] };
}

function columnsBeside(section: SectionPlan, role: CategoryRole, column: number): CategoryColumn[] {
  if (role.level !== 'termSec') return section.categories;
  const term = section.terms.findLast((candidate) => candidate.column < column) ?? section.terms[0];
  return term?.categories ?? section.categories;
}
