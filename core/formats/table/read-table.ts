import { ShuyuError } from '../../errors.ts';
import type { TableMapping } from '../../model/table.ts';
import type { ReadEvent } from '../format.ts';
import type { ProblemLog } from '../problems.ts';
import type { RowLength } from './concept-builder.ts';
import { ConceptBuilder } from './concept-builder.ts';
import type { Row } from './row.ts';
import { isBlankRow, TABLE_LIMITS } from './row.ts';

/** Rows of data that the person is shown. */
const SHOWN = 10;

/** What a kind of table does in its own way. */
export interface TableKind {
  /** What the person is told of the file; asked for when the first rows have come. */
  readonly flavour: () => string;
  readonly guess: (rows: readonly (readonly string[])[]) => TableMapping;
  readonly rowLength: RowLength;
}

/**
 * The events of a table from its rows, which come in batches; nothing but the first rows and an unfinished concept is
 * kept.
 * @param given how to understand the columns; null where that is guessed
 * @param problems where the source of the rows reports what it finds while they are asked for
 * @throws ShuyuError `table-empty`, `table-no-term-column`
 */
export async function* readTable(
  batches: AsyncIterable<Iterable<Row>>,
  kind: TableKind,
  given: TableMapping | null,
  problems: ProblemLog,
): AsyncGenerator<readonly ReadEvent[]> {
  const reading = new TableReading(kind, given, problems);
  for await (const rows of batches) {
    for (const row of rows) reading.take(row);
    yield reading.drain();
    reading.check();
  }
  reading.end();
  yield reading.drain();
  reading.check();
}

class TableReading {
  readonly #kind: TableKind;
  readonly #given: TableMapping | null;
  readonly #problems: ProblemLog;
  #events: ReadEvent[] = [];
  /** The first rows that are not blank, until there are enough to guess by. */
  #sample: Row[] = [];
  #builder: ConceptBuilder | null = null;
  /** No column holds terms: the layout is told all the same, so that the person can say which does. */
  #hasTerms = true;

  constructor(kind: TableKind, given: TableMapping | null, problems: ProblemLog) {
    this.#kind = kind;
    this.#given = given;
    this.#problems = problems;
  }

  take(row: Row): void {
    if (!this.#hasTerms) return;
    if (this.#builder !== null) {
      this.#build(this.#builder, row);
    } else if (!isBlankRow(row)) {
      this.#sample.push(row);
      if (this.#sample.length === TABLE_LIMITS.sample) this.#begin();
    }
  }

  end(): void {
    const builder = this.#builder ?? this.#begin();
    this.#push(builder.end());
    for (const problem of this.#problems.finish()) this.#events.push({ kind: 'problem', problem });
  }

  /** @throws ShuyuError `table-no-term-column` */
  check(): void {
    if (!this.#hasTerms) throw new ShuyuError('table-no-term-column', {}, { line: 1, column: 1 });
  }

  drain(): readonly ReadEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  /** Say how the table is understood, and read the rows that were held back. */
  #begin(): ConceptBuilder {
    const rows = this.#sample.map((row) => row.cells.map((cell) => cell.text));
    const [first] = rows;
    if (first === undefined) throw new ShuyuError('table-empty', {}, { line: 1, column: 1 });
    const mapping = this.#given ?? this.#kind.guess(rows);
    this.#hasTerms = mapping.columns.some((role) => role.kind === 'term');
    const headers = mapping.hasHeader ? first : null;
    const shown = rows.slice(headers === null ? 0 : 1).slice(0, SHOWN);
    this.#events.push({ kind: 'header', flavour: this.#kind.flavour(), header: null });
    this.#events.push({ kind: 'table', layout: { headers, rows: shown, mapping } });
    const builder = new ConceptBuilder(mapping, this.#kind.rowLength, this.#problems);
    this.#builder = builder;
    const data = this.#sample.slice(headers === null ? 0 : 1);
    this.#sample = [];
    if (data.length === 0) this.#problems.report('table-no-rows', {}, { line: 1, column: 1 });
    if (this.#hasTerms) for (const row of data) this.#build(builder, row);
    return builder;
  }

  #build(builder: ConceptBuilder, row: Row): void {
    this.#push(builder.take(row));
  }

  #push(concept: ReadEvent | null): void {
    for (const problem of this.#problems.drain()) this.#events.push({ kind: 'problem', problem });
    if (concept !== null) this.#events.push(concept);
  }
}
