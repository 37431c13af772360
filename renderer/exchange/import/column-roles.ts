import type { ColumnRole, TableMapping } from '../../../core/model/table.ts';
import type { Level } from '../../../core/model/terminology.ts';

/** The roles that a column may be given by hand, and what changes with them. */

type CategoryRole = Extract<ColumnRole, { kind: 'category' }>;

interface Category {
  readonly element: string;
  readonly type: string | null;
  /** Where it may stand, the usual place first. */
  readonly levels: readonly Level[];
}

const EVERYWHERE: readonly Level[] = ['termSec', 'conceptEntry', 'langSec'];

/** Data categories that people have columns for; others stay where a file brings them. */
const CATEGORIES: readonly Category[] = [
  { element: 'descrip', type: 'subjectField', levels: ['conceptEntry'] },
  { element: 'descrip', type: 'definition', levels: ['conceptEntry', 'langSec'] },
  { element: 'termNote', type: 'administrativeStatus', levels: ['termSec'] },
  { element: 'termNote', type: 'partOfSpeech', levels: ['termSec'] },
  { element: 'termNote', type: 'termType', levels: ['termSec'] },
  { element: 'descrip', type: 'context', levels: ['termSec'] },
  { element: 'admin', type: 'source', levels: EVERYWHERE },
  { element: 'note', type: null, levels: EVERYWHERE },
  { element: 'descrip', type: 'reliability', levels: ['termSec'] },
  { element: 'termNote', type: 'geographicalUsage', levels: ['termSec'] },
  { element: 'termNote', type: 'grammaticalGender', levels: ['termSec'] },
  { element: 'admin', type: 'customerSubset', levels: ['conceptEntry', 'termSec'] },
  { element: 'admin', type: 'projectSubset', levels: ['conceptEntry', 'termSec'] },
];

/** The name by which a data category is chosen: its type, or its element where it has none. */
export function categoryName({ type, element }: Pick<CategoryRole, 'type' | 'element'>): string {
  return type ?? element;
}

/** The names of the data categories to choose from; that of the column is among them. */
export function categoryNames(role: ColumnRole): readonly string[] {
  const names = CATEGORIES.map(categoryName);
  const own = role.kind === 'category' ? categoryName(role) : null;
  return own === null || names.includes(own) ? names : [...names, own];
}

/** The levels at which the data category of a column may stand. */
export function levelsOf(role: CategoryRole): readonly Level[] {
  const known = CATEGORIES.find((category) => categoryName(category) === categoryName(role))?.levels ?? EVERYWHERE;
  return known.includes(role.level) ? known : [...known, role.level];
}

/** What the select of roles says of a column: `ignored`, `id`, `term`, or `category:definition`. */
export function roleChoice(role: ColumnRole): string {
  return role.kind === 'category' ? `category:${categoryName(role)}` : role.kind;
}

/** The role that was chosen for a column, in the language that it had or else in this one. */
export function withRole(role: ColumnRole, choice: string, language: string): ColumnRole {
  const own = languageOf(role) ?? language;
  if (choice === 'ignored' || choice === 'id') return { kind: choice };
  if (choice === 'term') return { kind: 'term', language: own };
  const name = choice.slice('category:'.length);
  const category = CATEGORIES.find((known) => categoryName(known) === name);
  if (category === undefined) return role;
  const { element, type, levels } = category;
  const level = levels[0] ?? 'conceptEntry';
  return { kind: 'category', element, type, level, language: level === 'conceptEntry' ? null : own };
}

/** The data category at another level. */
export function withLevel(role: CategoryRole, level: Level, language: string): ColumnRole {
  return { ...role, level, language: level === 'conceptEntry' ? null : (role.language ?? language) };
}

/** The language of a column; null where it has none. */
export function languageOf(role: ColumnRole): string | null {
  return role.kind === 'term' || role.kind === 'category' ? role.language : null;
}

/** The language that a column without one is likely to be in: that of the nearest term to its left, or of the first. */
export function likelyLanguage(columns: readonly ColumnRole[], at: number): string {
  const terms = columns.map((role) => (role.kind === 'term' ? role.language : null));
  return (
    terms.slice(0, at).findLast((language) => language !== null) ??
    terms.find((language) => language !== null) ??
    'zh-CN'
  );
}

/** A mapping for a table of this many columns: columns beyond it are ignored, columns that it has not are left out. */
export function fitted(mapping: TableMapping, width: number): TableMapping {
  const columns = Array.from({ length: width }, (_, at): ColumnRole => mapping.columns[at] ?? { kind: 'ignored' });
  return { ...mapping, columns };
}

/** What commonly stands between several terms in a cell. */
export const SEPARATORS: readonly string[] = [';', '；', '|', '/', '\n'];

/** The one of `SEPARATORS` that a separator is but for spaces around it; the separator itself where it is none. */
export function commonSeparator(separator: string): string {
  return SEPARATORS.find((common) => common === separator.replaceAll(' ', '')) ?? separator;
}
