import type { Position } from '../../errors.ts';
import type { DataCategory, Level } from '../../model/terminology.ts';
import { isCarried } from './carried.ts';
import { isDay } from '../../text/day.ts';
import type { CategoryDefinition, Module } from '../../model/data-categories.ts';
import { DIALECT_MODULES } from './categories.ts';
import { CATEGORIES, CATEGORIES_V2, DEFAULT_V2 } from '../../model/data-categories.ts';
import { textOf } from '../xml/element.ts';
import type { ProblemLog } from '../problems.ts';

/** What a file says it keeps to, and so what its data categories are held against. */
export interface Vocabulary {
  /** The name a person reads: `TBX-Basic`, `TBX v2`. */
  readonly name: string;
  readonly definitions: ReadonlyMap<string, CategoryDefinition>;
  readonly modules: readonly Module[];
  /** TBX v2's default constraint set: many more categories, at any level, with lists of values of its own. */
  readonly open: boolean;
}

/** The vocabulary of a root element: `<tbx type="TBX-Basic">`, `<martif type="TBX">`, `<TBX dialect="TBX-Min">`. */
export function vocabularyOf(version: 2 | 3, dialect: string | undefined): Vocabulary {
  const named = Object.entries(DIALECT_MODULES).find(([name]) => name === dialect);
  const modules = named?.[1] ?? DIALECT_MODULES['TBX-Linguist'];
  if (version === 3) return { name: dialect ?? 'TBX', definitions: CATEGORIES, modules, open: false };
  const basic = dialect === 'TBX-Basic';
  return { name: dialect ?? 'TBX', definitions: CATEGORIES_V2, modules, open: !basic };
}

const TYPED: ReadonlySet<string> = new Set(
  'termNote descrip admin ref xref transac transacNote adminNote descripNote'.split(' '),
);

/** Report a data category that the vocabulary does not hold, or not so; members of its group too are to be checked. */
export function checkCategory(
  category: DataCategory,
  level: Level,
  vocabulary: Vocabulary,
  problems: ProblemLog,
  position: Position,
): void {
  const { element, type } = category;
  if (element === 'note') return;
  if (element === 'date') return checkDate(category, vocabulary, problems, position);
  if (type === null) {
    if (TYPED.has(element)) problems.count('tbx-category-untyped', { element }, position);
    else problems.count('tbx-category-unknown', { category: element, dialect: vocabulary.name }, position);
    return;
  }
  const definition = vocabulary.definitions.get(type);
  if (definition === undefined) {
    if (isCarried(type) || (vocabulary.open && DEFAULT_V2.has(type))) return;
    problems.count('tbx-category-unknown', { category: type, dialect: vocabulary.name }, position);
  } else if (definition.element !== element) {
    problems.count('tbx-category-element', { category: type, element, expected: definition.element }, position);
  } else if (vocabulary.open) {
    return;
  } else if (!vocabulary.modules.includes(definition.module)) {
    problems.count('tbx-category-unknown', { category: type, dialect: vocabulary.name }, position);
  } else {
    if (!definition.levels.includes(level)) problems.count('tbx-category-level', { category: type, level }, position);
    if (definition.values === null) return;
    const value = textOf(category.content).trim();
    if (!definition.values.includes(value)) problems.count('tbx-value-unlisted', { category: type, value }, position);
  }
}

/** Both versions want a day alone (`xs:date`); files of v2 with constraints of their own have times as well. */
function checkDate(category: DataCategory, { open }: Vocabulary, problems: ProblemLog, position: Position): void {
  const value = textOf(category.content);
  const [, day = '', time] = /^(.{10})(T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/u.exec(value.trim()) ?? [];
  if (!isDay(day) || (time !== undefined && !open)) problems.count('tbx-date-odd', { value }, position);
}
