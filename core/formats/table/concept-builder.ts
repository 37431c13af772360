import type { ReadEvent } from '../format.ts';
import type { TableMapping } from '../../model/table.ts';
import type { Concept, DataCategory, LanguageSection, TermSection } from '../../model/terminology.ts';
import { dataCategory } from '../../model/terminology.ts';
import type { ProblemLog } from '../problems.ts';
import { valueOf, valuesOf } from './cell.ts';
import type { CategoryColumn, SectionPlan, TablePlan, TermColumn } from './plan.ts';
import { planOf } from './plan.ts';
import type { Cell, Row } from './row.ts';
import { isBlankRow, TABLE_LIMITS } from './row.ts';
import { standardValue } from './values.ts';

/** How strictly rows are held to the number of columns. */
export type RowLength = 'fixed' | 'may-be-short';

/** A concept that may go on in the next row. */
interface OpenConcept {
  readonly first: Row;
  concept: Concept;
  rows: number;
}

/** Makes concepts of rows: rows in a row with the same id are one concept. */
export class ConceptBuilder {
  readonly #plan: TablePlan;
  readonly #mapping: TableMapping;
  readonly #width: number;
  readonly #rowLength: RowLength;
  readonly #problems: ProblemLog;
  #open: OpenConcept | null = null;

  constructor(mapping: TableMapping, rowLength: RowLength, problems: ProblemLog) {
    this.#plan = planOf(mapping.columns);
    this.#mapping = mapping;
    this.#width = mapping.columns.length;
    this.#rowLength = rowLength;
    this.#problems = problems;
  }

  /** The concept that is complete now that this row has come; null where none is. */
  take(row: Row): ReadEvent | null {
    if (isBlankRow(row)) return null;
    this.#checkLength(row);
    const concept = this.#conceptOf(row);
    const open = this.#open;
    if (open !== null && concept.externalId !== null && concept.externalId === open.concept.externalId) {
      if (open.rows < TABLE_LIMITS.rowsOfConcept) {
        open.concept = joined(open.concept, concept);
        open.rows++;
        return null;
      }
      const parameters = { id: concept.externalId, limit: TABLE_LIMITS.rowsOfConcept };
      this.#problems.report('table-concept-too-large', parameters, { line: row.line, column: 1 });
    }
    const event = this.end();
    this.#open = { first: row, concept, rows: 1 };
    return event;
  }

  /** The concept that is still open; null where none is. */
  end(): ReadEvent | null {
    const open = this.#open;
    this.#open = null;
    if (open === null) return null;
    return { kind: 'concept', concept: open.concept, position: { line: open.first.line, column: 1 } };
  }

  #checkLength(row: Row): void {
    const expected = this.#width;
    const extra = row.cells[expected];
    if (row.cells.length < expected && this.#rowLength === 'fixed') {
      this.#problems.count('table-row-short', { expected }, row.cells.at(-1) ?? { line: row.line, column: 1 });
    } else if (extra !== undefined && row.cells.slice(expected).some((cell) => cell.text.trim() !== '')) {
      this.#problems.count('table-row-long', { expected }, extra);
    }
  }

  #conceptOf(row: Row): Concept {
    const id = this.#plan.id === null ? '' : valueOf(row.cells[this.#plan.id]?.text ?? '');
    const categories = singleValues(row, this.#plan.categories);
    for (const extra of row.cells.slice(this.#width)) {
      const text = valueOf(extra.text);
      if (text !== '') categories.push(dataCategory('note', null, text));
    }
    const languages = this.#plan.sections.flatMap((section) => this.#languageSection(row, section) ?? []);
    if (languages.every((section) => section.terms.length === 0)) {
      this.#problems.count('table-row-no-term', {}, { line: row.line, column: 1 });
    }
    return { externalId: id === '' ? null : id, attributes: {}, categories, languages };
  }

  /** The section of one language; null where the row says nothing in it. */
  #languageSection(row: Row, { language, categories, terms }: SectionPlan): LanguageSection | null {
    const own = singleValues(row, categories);
    const sections = terms.flatMap((term) => this.#termSections(row, term, own));
    if (own.length === 0 && sections.length === 0) return null;
    return { language, attributes: {}, categories: own, terms: sections };
  }

  /** The terms of one cell. What is said of a term that is not there goes to the language section. */
  #termSections(row: Row, { column, categories }: TermColumn, orphans: DataCategory[]): readonly TermSection[] {
    const terms = this.#values(row.cells[column]);
    if (terms.every((term) => term === '')) {
      orphans.push(...singleValues(row, categories));
      return [];
    }
    const lists = categories.map((category) => ({
      category,
      values: this.#parallel(row.cells[category.column], category, terms.length),
    }));
    return terms.flatMap((term, at): TermSection[] => {
      const own = lists.flatMap(({ category, values }) => categoryOf(category, values[at] ?? ''));
      if (term === '' && own.length > 0) orphans.push(...own);
      return term === '' ? [] : [{ attributes: {}, term: [term], termAttributes: {}, categories: own }];
    });
  }

  /** What a cell says of each of so many terms: one value for all, or as many values as terms. */
  #parallel(cell: Cell | undefined, { role }: CategoryColumn, terms: number): readonly string[] {
    if (cell === undefined) return [];
    if (terms === 1 && this.#mapping.separator === null) return [valueOf(cell.text)];
    const values = this.#values(cell);
    if (values.length === terms) return values;
    if (values.length === 1) return Array.from({ length: terms }, () => values[0] ?? '');
    // A separator inside the text of the one term's note or context parts nothing.
    if (terms > 1) this.#problems.count('table-values-uneven', { category: role.type ?? role.element }, cell);
    return [valueOf(cell.text)];
  }

  #values(cell: Cell | undefined): readonly string[] {
    if (cell === undefined) return [''];
    const { separator } = this.#mapping;
    return separator === null ? [valueOf(cell.text)] : valuesOf(cell.text, separator);
  }
}

function singleValues(row: Row, columns: readonly CategoryColumn[]): DataCategory[] {
  return columns.flatMap((column) => categoryOf(column, valueOf(row.cells[column.column]?.text ?? '')));
}

function categoryOf({ role }: CategoryColumn, value: string): readonly DataCategory[] {
  return value === '' ? [] : [dataCategory(role.element, role.type, standardValue(role.type, value))];
}

/** One concept of two rows with the same id; what both say is said once. */
function joined(concept: Concept, next: Concept): Concept {
  const languages = [...concept.languages];
  for (const section of next.languages) {
    const at = languages.findIndex((known) => known.language === section.language);
    const known = languages[at];
    if (known === undefined) languages.push(section);
    else {
      languages[at] = {
        ...known,
        categories: united(known.categories, section.categories),
        terms: united(known.terms, section.terms),
      };
    }
  }
  return { ...concept, categories: united(concept.categories, next.categories), languages };
}

function united<Value>(known: readonly Value[], more: readonly Value[]): readonly Value[] {
  const written = new Set(known.map((value) => JSON.stringify(value)));
  return [...known, ...more.filter((value) => !written.has(JSON.stringify(value)))];
}
