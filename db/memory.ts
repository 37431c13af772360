import { segmentText, type TranslationUnit, type Variant } from '../core/model/memory.ts';
import { fingerprint } from '../core/text/fingerprint.ts';
import type { Connection } from './open.ts';
import {
  attributesFrom,
  categoriesFrom,
  contentFrom,
  storedAttributes,
  storedCategories,
  storedContent,
} from './stored.ts';
import type { Collection } from './termbase.ts';

/** Writes translation units. Everything it does belongs to the transaction of its caller. */
export class MemoryWriter {
  readonly #statements;

  constructor(connection: Connection) {
    this.#statements = {
      unit: connection.prepare(
        'INSERT INTO translation_unit (collection_id, external_id, fingerprint, attributes, categories, change_set_id) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      variant: connection.prepare(
        'INSERT INTO variant (unit_id, position, language, text, content, attributes, categories) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      equal: connection
        .prepare<[number, number, number], number>(
          'SELECT id FROM translation_unit WHERE collection_id = ? AND fingerprint = ? AND change_set_id <> ?',
        )
        .pluck(),
      remove: connection.prepare('DELETE FROM translation_unit WHERE id = ?'),
    };
  }

  /** Store a unit with everything in it. */
  add(collection: Collection, unit: TranslationUnit, changeSet: number): void {
    const { lastInsertRowid } = this.#statements.unit.run(
      collection.id,
      unit.externalId,
      fingerprintOf(unit),
      storedAttributes(unit.attributes),
      storedCategories(unit.categories),
      changeSet,
    );
    unit.variants.forEach((variant, position) => this.#addVariant(Number(lastInsertRowid), position, variant));
  }

  #addVariant(unit: number, position: number, { language, segment, attributes, categories }: Variant): void {
    this.#statements.variant.run(
      unit,
      position,
      language,
      segmentText(segment),
      storedContent(segment),
      storedAttributes(attributes),
      storedCategories(categories),
    );
  }

  /** The row of a unit of the collection with the same segments in the same languages, from another change; null where there is none. */
  equalTo(collection: Collection, unit: TranslationUnit, changeSet: number): number | null {
    return this.#statements.equal.get(collection.id, fingerprintOf(unit), changeSet) ?? null;
  }

  remove(id: number): void {
    this.#statements.remove.run(id);
  }
}

function fingerprintOf(unit: TranslationUnit): number {
  const parts = unit.variants.map(({ language, segment }) => `${language}\t${JSON.stringify(segment)}`);
  return fingerprint(parts.toSorted().join('\n'));
}

interface UnitRow {
  id: number;
  external_id: string | null;
  attributes: string | null;
  categories: string | null;
}

interface VariantRow {
  language: string;
  text: string;
  content: string | null;
  attributes: string | null;
  categories: string | null;
}

/** The units of these collections (of all where there are none) in the order in which they were stored, one at a time. */
export function* units(connection: Connection, collections: readonly number[] = []): Generator<TranslationUnit> {
  const variants = connection.prepare<[number], VariantRow>(
    'SELECT language, text, content, attributes, categories FROM variant WHERE unit_id = ? ORDER BY position',
  );
  const rows = connection
    .prepare<[{ collections: string }], UnitRow>(
      `SELECT id, external_id, attributes, categories FROM translation_unit
       WHERE json_array_length(@collections) = 0 OR collection_id IN (SELECT value FROM json_each(@collections)) ORDER BY id`,
    )
    .iterate({ collections: JSON.stringify(collections) });
  for (const row of rows) {
    yield {
      externalId: row.external_id,
      attributes: attributesFrom(row.attributes),
      categories: categoriesFrom(row.categories),
      variants: variants.all(row.id).map(variantFrom),
    };
  }
}

function variantFrom({ language, text, content, attributes, categories }: VariantRow): Variant {
  return {
    language,
    attributes: attributesFrom(attributes),
    categories: categoriesFrom(categories),
    segment: contentFrom(content, text),
  };
}
