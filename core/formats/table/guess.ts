import type { ColumnRole, TableMapping } from '../../model/table.ts';
import type { CategoryRole } from './plan.ts';
import { CATEGORIES } from '../../model/data-categories.ts';
import { SEPARATOR, categoryRole, headerOf, levelInLanguage, roleOfOwnHeader } from './columns.ts';
import { chineseOf, languageOf, separatorOf } from './content.ts';
import type { HeaderMeaning } from './header.ts';
import { meaningOf } from './header.ts';
import { TABLE_LIMITS } from './row.ts';
import { SOURCE_TERM_WORDS, TARGET_TERM_WORDS } from './header-words.ts';

/**
 * Understand the columns of a table by the names above them and by what stands in them. There is always a column of
 * terms, and nothing is lost: a column that nobody understands is a data category of the concept with its name.
 * @param rows the first rows, not empty; the first may be the names of the columns
 */
export function guessMapping(rows: readonly (readonly string[])[]): TableMapping {
  const [first = []] = rows;
  const width = Math.max(...rows.slice(0, 1).map((row) => row.length), usualWidth(rows));
  const own = first.map(roleOfOwnHeader);
  // A table of Shuyu's own making names the language of a category, which nobody else does in these words.
  const ours = own.some((role) => role?.kind === 'category' && role.language !== null);
  if (ours && own.some((role) => role?.kind === 'term') && !own.includes(null)) {
    return { hasHeader: true, columns: own.flatMap((role) => role ?? []), separator: SEPARATOR };
  }
  const hasHeader = isHeader(rows);
  const data = hasHeader ? rows.slice(1) : rows;
  const columns = Array.from({ length: width }, (_, at) => new Column(at, hasHeader ? (first[at] ?? '') : '', data));
  const roles = rolesOf(columns, hasHeader, rows.length < TABLE_LIMITS.sample);
  const cells = columns.filter((column) => roles[column.at]?.kind === 'term').flatMap((column) => column.cells);
  return { hasHeader, columns: roles, separator: separatorOf(cells) };
}

class Column {
  readonly at: number;
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** The cells that are not blank. */
  readonly cells: readonly string[];
  readonly language: string | null;

  constructor(at: number, header: string, rows: readonly (readonly string[])[]) {
    this.at = at;
    this.header = header.trim();
    this.meaning = meaningOf(header);
    this.cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    this.language = languageOf(this.cells);
  }
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/**
 * Is the first row the names of the columns? It is where half of its cells or more are names that mean different
 * things (`主题` beside `subject` is an entry of a glossary, not a header), where all are names for terms, or where a
 * column is all in one script and its first cell is not.
 */
export function isHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...data] = rows;
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.length === 0 || (new Set(names).size === 1 && names.length > 1) || names.some((name) => name.length > 60))
    return false;
  const meanings = names.flatMap((name) => meaningOf(name) ?? []);
  const different = new Set(meanings.map((meaning) => JSON.stringify({ ...meaning, language: mainLanguage(meaning) })));
  if (meanings.length * 2 >= names.length && different.size >= 2) return true;
  if (meanings.length === names.length && areTermNames(meanings, data)) return true;
  if (data.length < 3) return false;
  return first.some((name, at) => {
    const cells = data.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    const chinese = cells.filter((cell) => /\p{Script=Han}/u.test(cell)).length;
    if (cells.length < 3 || !/\p{L}/u.test(name)) return false;
    return /\p{Script=Han}/u.test(name)
      ? chinese === 0 && meanings.length > 0
      : chinese === cells.length && (meanings.length > 0 || data.every((row) => (row[at] ?? '').length > 0));
  });
}

/**
 * Do all of these name a column of terms? Not where they name one language twice (`英文` beside `English`), nor where
 * another row is made of names too.
 */
function areTermNames(meanings: readonly HeaderMeaning[], data: readonly (readonly string[])[]): boolean {
  const languages = meanings.map((meaning) => (meaning.kind === 'term' ? meaning.language : undefined));
  const [first] = languages;
  if (languages.includes(undefined) || (first !== null && languages.every((language) => language === first))) {
    return false;
  }
  return !data.some((row) => row.every((cell) => meaningOf(cell) !== null));
}

function mainLanguage(meaning: HeaderMeaning): string | null {
  return meaning.kind === 'id' ? null : (meaning.language?.slice(0, 2).toLowerCase() ?? null);
}

/** @param whole are these all the rows? Else a column that is empty so far may not stay so. */
function rolesOf(columns: readonly Column[], hasHeader: boolean, whole: boolean): ColumnRole[] {
  const terms = termColumns(columns, hasHeader);
  const id =
    columns.find((column) => column.meaning?.kind === 'id' && !terms.has(column.at)) ?? numbers(columns, hasHeader);
  return columns.map((column): ColumnRole => {
    const language = terms.get(column.at);
    if (language !== undefined) return { kind: 'term', language };
    if (column === id) return { kind: 'id' };
    if (column.meaning?.kind === 'category') return namedCategory(column, column.meaning, columns, terms);
    if (column.cells.length === 0 && whole) return { kind: 'ignored' };
    if (column.header === '') return categoryRole('note', 'conceptEntry', null);
    return {
      kind: 'category',
      level: 'conceptEntry',
      language: null,
      element: 'descrip',
      type: column.header.slice(0, 200),
    };
  });
}

/** The columns of terms and their languages, by the number of the column. */
function termColumns(columns: readonly Column[], hasHeader: boolean): ReadonlyMap<number, string> {
  const named = columns.filter((column) => column.meaning?.kind === 'term' || isSourceOfPair(column, columns));
  const candidates = named.length > 0 ? named : unnamedTerms(columns, hasHeader);
  const terms = new Map<number, string>();
  for (const column of candidates) {
    const stated = column.meaning?.kind === 'term' ? column.meaning.language : null;
    terms.set(column.at, stated === null ? freeLanguage(column, terms, hasHeader) : specific(stated, column));
  }
  return terms;
}

/** `Source` beside `Target` is a language; by itself it says where something is from. */
function isSourceOfPair(column: Column, columns: readonly Column[]): boolean {
  const names = columns.map(({ header }) => header.toLowerCase());
  return column.header.toLowerCase() === 'source' && names.some((name) => TARGET_TERM_WORDS.has(name));
}

/** Columns of terms where no name tells: the first in each of two languages. */
function unnamedTerms(columns: readonly Column[], hasHeader: boolean): readonly Column[] {
  const free = columns.filter(
    (column) => column.meaning === null && column.cells.length > 0 && column.language !== null,
  );
  const first = free[0] ?? columns.find((column) => column.meaning === null) ?? columns[0];
  if (first === undefined) return [];
  const second =
    free.find((column) => column !== first && column.language?.slice(0, 2) !== first.language?.slice(0, 2)) ??
    (hasHeader ? undefined : columns[first.at + 1]);
  return second === undefined ? [first] : [first, second];
}

/** The language of a column whose name tells none; `und` where another column has taken the one that it seems to be. */
function freeLanguage(column: Column, taken: ReadonlyMap<number, string>, hasHeader: boolean): string {
  const language = column.language ?? 'und';
  const again = [...taken.values()].includes(language);
  const pair = SOURCE_TERM_WORDS.has(column.header.toLowerCase()) || TARGET_TERM_WORDS.has(column.header.toLowerCase());
  return again && (!hasHeader || pair) ? 'und' : language;
}

/** 中文 is Traditional or Simplified where the cells are clearly the one or the other; a code stays. */
function specific(stated: string, column: Column): string {
  return stated === 'zh' && !/zh/iu.test(column.header) ? chineseOf(column.cells) : stated;
}

/** A first column without a name that holds nothing but numbers, each once. */
function numbers(columns: readonly Column[], hasHeader: boolean): Column | undefined {
  const [first] = columns;
  if (first === undefined || hasHeader || first.cells.length < 2 || new Set(first.cells).size < first.cells.length)
    return undefined;
  return first.cells.every((cell) => /^\d+$/u.test(cell)) ? first : undefined;
}

/** A category whose name tells no language is of the concept, unless it cannot be or there are several of its kind. */
function namedCategory(
  column: Column,
  { name, language }: Extract<HeaderMeaning, { kind: 'category' }>,
  columns: readonly Column[],
  terms: ReadonlyMap<number, string>,
): CategoryRole {
  if (language !== null) return categoryRole(name, levelInLanguage(name), languageNear(language, terms));
  const several = columns.filter(
    ({ meaning }) => meaning?.kind === 'category' && meaning.name === name && meaning.language === null,
  );
  const ofConcept = CATEGORIES.get(name)?.levels.includes('conceptEntry') ?? name === 'note';
  if (ofConcept && several.length < 2) return categoryRole(name, 'conceptEntry', null);
  const left = [...terms].findLast(([at]) => at < column.at) ?? [...terms][0];
  return left === undefined
    ? categoryRole(name, 'conceptEntry', null)
    : categoryRole(name, levelInLanguage(name), left[1]);
}

/** The code that the terms of this language go by: 英文定义 belongs to `en-US` where the terms are that. */
function languageNear(language: string, terms: ReadonlyMap<number, string>): string {
  const codes = [...terms.values()];
  return (
    codes.find((code) => code === language) ??
    codes.find((code) => code.slice(0, 2) === language.slice(0, 2).toLowerCase()) ??
    language
  );
}

/** The names of the columns of a mapping, as a table that Shuyu writes has them. */
export function headersOf(mapping: TableMapping): readonly string[] {
  return mapping.columns.map(headerOf);
}
