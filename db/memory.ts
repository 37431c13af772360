import type { TranslationUnit, Variant } from '../core/model/memory.ts';
import { BatchInsert, nextId } from './batch-insert.ts';
import { momentOf } from './moment.ts';
import type { Connection } from './open.ts';
import { gathered } from './gathered.ts';
import { attributesFrom, categoriesFrom, contentFrom } from './stored.ts';
import type { Collection } from './termbase.ts';
import type { UnitRows } from './unit-rows.ts';

/**
 * Writes translation units, many rows in one statement. Everything it does belongs to the transaction of its caller, who
 * calls `settle` before the commit.
 */
export class MemoryWriter {
  readonly #units: BatchInsert;
  readonly #variants: BatchInsert;
  readonly #equal;
  #unitId: number;

  constructor(connection: Connection) {
    this.#units = new BatchInsert(
      connection,
      'translation_unit (id, collection_id, external_id, fingerprint, attributes, categories, change_set_id)',
    );
    this.#variants = new BatchInsert(
      connection,
      'variant (unit_id, position, language, text, content, attributes, categories)',
    );
    this.#equal = connection
      .prepare<[number, number, number], number>(
        'SELECT id FROM translation_unit WHERE collection_id = ? AND fingerprint = ? AND change_set_id <> ?',
      )
      .pluck();
    this.#unitId = nextId(connection, 'translation_unit');
  }

  /** A new unit with everything in it. */
  add(collection: Pick<Collection, 'id'>, unit: UnitRows, changeSet: number): void {
    const id = this.#unitId++;
    const { externalId, fingerprint, attributes, categories } = unit;
    this.#units.add(id, collection.id, externalId, fingerprint, attributes, categories, changeSet);
    unit.variants.forEach(({ language, text, content, ...variant }, position) =>
      this.#variants.add(id, position, language, text, content, variant.attributes, variant.categories),
    );
    if (this.#variants.isFull) this.settle();
  }

  /** Does the collection hold a unit with the same segments in the same languages, from another change? */
  holds(collection: Collection, unit: UnitRows, changeSet: number): boolean {
    return this.#equal.get(collection.id, unit.fingerprint, changeSet) !== undefined;
  }

  /** Put everything into the database. */
  settle(): void {
    this.#units.flush();
    this.#variants.flush();
  }
}

type UnitRow = [id: number, externalId: string | null, attributes: string | null, categories: string | null];

type StoredVariant = [
  unit: number,
  language: string,
  text: string,
  content: string | null,
  attributes: string | null,
  categories: string | null,
];

export interface UnitFilter {
  /** Only these collections; all of them where there are none. */
  readonly collections?: readonly number[] | undefined;
  /** Only variants for whose language this is true; units left without one are left out. */
  readonly language?: ((code: string) => boolean) | undefined;
  /** Only what was added at this moment or later (ISO 8601). */
  readonly changedSince?: string | undefined;
}

/** Units that are read at once. */
const PAGE = 512;

/** The units that pass a filter in the order in which they were stored, read a page at a time: see `concepts`. */
export function* units(connection: Connection, filter: UnitFilter = {}): Generator<TranslationUnit> {
  const page = connection
    .prepare<[{ after: number; collections: string; since: string | null }], UnitRow>(
      `SELECT translation_unit.id, external_id, attributes, categories
       FROM translation_unit JOIN change_set ON change_set.id = change_set_id
       WHERE translation_unit.id > @after
         AND (json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections)))
         AND (@since IS NULL OR at >= @since)
       ORDER BY translation_unit.id LIMIT ${PAGE}`,
    )
    .raw();
  const variants = connection
    .prepare<[string], StoredVariant>(
      `SELECT unit_id, language, text, content, attributes, categories FROM variant
       WHERE unit_id IN (SELECT value FROM json_each(?)) ORDER BY unit_id, position`,
    )
    .raw();
  const chosen = {
    collections: JSON.stringify(filter.collections ?? []),
    since: filter.changedSince === undefined ? null : momentOf(filter.changedSince),
  };
  for (let after = 0; ;) {
    const rows = page.all({ after, ...chosen });
    const kept = variants
      .all(JSON.stringify(rows.map(([id]) => id)))
      .filter(([, language]) => filter.language?.(language) ?? true);
    const byUnit = gathered(kept, ([unit]) => unit, variantFrom);
    for (const [id, externalId, attributes, categories] of rows) {
      const own = byUnit.get(id) ?? [];
      if (own.length === 0 && filter.language !== undefined) continue;
      yield {
        externalId,
        attributes: attributesFrom(attributes),
        categories: categoriesFrom(categories),
        variants: own,
      };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    [after] = last;
  }
}

function variantFrom([, language, text, content, attributes, categories]: StoredVariant): Variant {
  return {
    language,
    attributes: attributesFrom(attributes),
    categories: categoriesFrom(categories),
    segment: contentFrom(content, text),
  };
}
