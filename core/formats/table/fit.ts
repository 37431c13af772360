import type { LeftOut } from '../../model/exchange.ts';
import type { TableMapping } from '../../model/table.ts';
import type {
  Attributes,
  Concept,
  DataCategory,
  Inline,
  LanguageSection,
  Level,
  TermSection,
} from '../../model/terminology.ts';
import { isMark, plainText } from '../../model/terminology.ts';
import { usualCase } from '../../text/language.ts';
import type { WriteOptions } from '../format.ts';
import { cellOf, joinedCell } from './cell.ts';
import type { CategoryColumn, SectionPlan, TablePlan } from './plan.ts';
import { planOf } from './plan.ts';

/** What a table can hold: its columns, and what its kind of file asks of them. */
export interface TableShape {
  readonly mapping: TableMapping;
  readonly plan: TablePlan;
  /** Characters that a cell may hold; null where there is no limit. */
  readonly longest: number | null;
  /** Can this be an id? */
  readonly idFits: (id: string) => boolean;
}

export type Leave = (level: Level, what: LeftOut['what'], name: string) => void;

export function shapeOf(
  mapping: TableMapping,
  { longest = null, idFits = () => true }: Partial<Pick<TableShape, 'longest' | 'idFits'>> = {},
): TableShape {
  return { mapping, plan: planOf(mapping.columns), longest, idFits };
}

/** The shape for these options, made once for all the concepts that are written with them. */
export function shapeOnce(make: (options: WriteOptions) => TableShape): (options: WriteOptions) => TableShape {
  const made = new WeakMap<WriteOptions, TableShape>();
  return (options) => {
    const shape = made.get(options) ?? make(options);
    made.set(options, shape);
    return shape;
  };
}

/** The cells of a concept, one row; null where it has no term in the languages of the table. */
export function fitRow(
  concept: Concept,
  shape: TableShape,
  options: Pick<WriteOptions, 'languages' | 'languageCode'>,
  leave: Leave,
): string[] | null {
  const fitting = new RowFitting(shape, leave);
  const sections = new Map<string, LanguageSection>();
  for (const section of concept.languages) {
    const plan = fitting.planFor(options.languageCode(section.language));
    if (plan === undefined || section.terms.every((term) => plainText(term.term).trim() === '')) {
      leave('langSec', 'language', section.language);
      continue;
    }
    if (usualCase(plan.language) !== plan.language) leave('langSec', 'code', section.language);
    const known = sections.get(plan.language);
    sections.set(plan.language, known === undefined ? section : together(known, section));
  }
  if (sections.size === 0) {
    leave('conceptEntry', 'concept', concept.externalId ?? '');
    return null;
  }
  fitting.id(concept.externalId);
  fitting.attributes('conceptEntry', concept.attributes);
  fitting.categories('conceptEntry', concept.categories, shape.plan.categories);
  for (const [language, section] of sections) {
    const plan = fitting.planFor(language);
    if (plan !== undefined) fitting.section(section, plan);
  }
  return fitting.cells;
}

/** Everything of a concept that a table of this shape cannot hold. */
export function leftOutOf(
  concept: Concept,
  shape: TableShape,
  options: Pick<WriteOptions, 'languages' | 'languageCode'>,
): readonly LeftOut[] {
  const left: LeftOut[] = [];
  fitRow(concept, shape, options, (level, what, name) => void left.push({ level, what, name }));
  return left;
}

function together(section: LanguageSection, more: LanguageSection): LanguageSection {
  return {
    ...section,
    attributes: { ...section.attributes, ...more.attributes },
    categories: [...section.categories, ...more.categories],
    terms: [...section.terms, ...more.terms],
  };
}

class RowFitting {
  readonly cells: string[];
  readonly #shape: TableShape;
  readonly #leave: Leave;

  constructor(shape: TableShape, leave: Leave) {
    this.#shape = shape;
    this.#leave = leave;
    this.cells = Array.from({ length: shape.mapping.columns.length }, () => '');
  }

  planFor(language: string): SectionPlan | undefined {
    return this.#shape.plan.sections.find((section) => section.language === language && section.terms.length > 0);
  }

  id(id: string | null): void {
    if (id === null) return;
    const column = this.#shape.plan.id;
    if (column === null || !this.#shape.idFits(id) || !this.#put(column, cellOf(id))) {
      this.#leave('conceptEntry', 'id', id);
    }
  }

  section(section: LanguageSection, plan: SectionPlan): void {
    this.attributes('langSec', section.attributes);
    this.categories('langSec', section.categories, plan.categories);
    const terms = section.terms.filter((term) => {
      const empty = plainText(term.term).trim() === '';
      if (empty) this.#leave('termSec', 'term', '');
      return !empty;
    });
    const { separator } = this.#shape.mapping;
    plan.terms.forEach((column, at) => {
      const last = at === plan.terms.length - 1;
      const here = last && separator !== null ? terms.slice(at) : terms.slice(at, at + 1);
      if (here.length > 0) this.#terms(here, column.column, column.categories);
    });
    if (separator === null) {
      for (const beyond of terms.slice(plan.terms.length)) this.#leave('termSec', 'term', plainText(beyond.term));
    }
  }

  /** The values of one level in the columns for them: the first of a kind in the first column of its kind. */
  categories(level: Level, categories: readonly DataCategory[], columns: readonly CategoryColumn[]): void {
    for (const [column, value] of this.#assigned(level, categories, columns)) {
      if (!this.#put(column.column, cellOf(value))) this.#leave(level, 'category', nameOf(column.role));
    }
  }

  attributes(level: Level, attributes: Attributes): void {
    for (const name of Object.keys(attributes)) if (!isMark(name)) this.#leave(level, 'attribute', name);
  }

  #terms(terms: readonly TermSection[], column: number, columns: readonly CategoryColumn[]): void {
    const texts = terms.map((term) => {
      this.attributes('termSec', term.attributes);
      this.attributes('termSec', term.termAttributes);
      return this.#text('termSec', term.term);
    });
    if (!this.#put(column, this.#list(texts))) {
      for (const text of texts) this.#leave('termSec', 'term', text);
      return;
    }
    const values = terms.map((term) => this.#assigned('termSec', term.categories, columns));
    for (const category of columns) {
      const list = values.map((assigned) => assigned.get(category) ?? '');
      if (list.some((value) => value !== '') && !this.#put(category.column, this.#list(list))) {
        this.#leave('termSec', 'category', nameOf(category.role));
      }
    }
  }

  #list(values: readonly string[]): string {
    const { separator } = this.#shape.mapping;
    return separator === null ? cellOf(values[0] ?? '') : joinedCell(values, separator);
  }

  #assigned(
    level: Level,
    categories: readonly DataCategory[],
    columns: readonly CategoryColumn[],
  ): ReadonlyMap<CategoryColumn, string> {
    const assigned = new Map<CategoryColumn, string>();
    for (const category of categories) {
      const column = columns.find(
        (candidate) =>
          !assigned.has(candidate) &&
          candidate.role.element === category.element &&
          candidate.role.type === category.type &&
          candidate.role.level === level,
      );
      const text = plainText(category.content);
      if (column === undefined || text === '') {
        this.#leave(level, 'category', nameOf(category));
        continue;
      }
      assigned.set(column, this.#text(level, category.content));
      this.attributes(level, category.attributes);
      this.attributes(level, category.group ?? {});
      for (const member of category.members) this.#leave(level, 'category', nameOf(member));
    }
    return assigned;
  }

  #text(level: Level, content: readonly Inline[]): string {
    for (const part of content) if (typeof part !== 'string') this.#leave(level, 'markup', part.element);
    return plainText(content);
  }

  #put(column: number, cell: string): boolean {
    const { longest } = this.#shape;
    if (longest !== null && cell.length > longest) return false;
    this.cells[column] = cell;
    return true;
  }
}

function nameOf({ type, element }: Pick<DataCategory, 'type' | 'element'>): string {
  return type ?? element;
}
