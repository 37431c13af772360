import type { MemoryWriter } from '../memory.ts';
import type { Connection } from '../open.ts';
import type { UnitRows, VariantRow } from '../unit-rows.ts';

type UnitHead = Omit<UnitRows, 'variants'> & { readonly collection: string; readonly readOnly: number };

/** Units that are read at once. */
const PAGE = 500;

/** Takes translation units out so that they can come back. */
export class RemovedUnits {
  readonly #writer: MemoryWriter;
  readonly #statements;

  constructor(connection: Connection, writer: MemoryWriter) {
    this.#writer = writer;
    this.#statements = {
      unit: connection.prepare<[number], UnitHead>(
        `SELECT collection.uuid AS collection, read_only AS readOnly, external_id AS externalId, fingerprint, attributes, categories
         FROM translation_unit JOIN collection ON collection.id = collection_id WHERE translation_unit.id = ?`,
      ),
      variants: connection.prepare<[number], VariantRow>(
        'SELECT language, text, content, attributes, categories FROM variant WHERE unit_id = ? ORDER BY position',
      ),
      remove: connection.prepare('DELETE FROM translation_unit WHERE id = ?'),
      keep: connection.prepare('INSERT INTO removed_unit (change_set_id, collection, unit) VALUES (?, ?, ?)'),
      kept: connection.prepare<[number, number], { id: number; collection: string; unit: string }>(
        `SELECT id, collection, unit FROM removed_unit WHERE change_set_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
      ),
    };
  }

  /** Take a unit out; a change set keeps it. @returns false where it is in a read-only collection, and stays */
  remove(id: number, changeSet: number): boolean {
    const head = this.#statements.unit.get(id);
    if (head === undefined) throw new RangeError(`no unit ${id}`);
    const { collection, readOnly, ...unit } = head;
    if (readOnly === 1) return false;
    const rows: UnitRows = { ...unit, variants: this.#statements.variants.all(id) };
    this.#statements.keep.run(changeSet, collection, JSON.stringify(rows));
    this.#statements.remove.run(id);
    return true;
  }

  /** The units that a change set took out, in their order. */
  *of(changeSet: number): Generator<{ readonly collection: string; readonly unit: UnitRows }> {
    for (let after = 0; ;) {
      const page = this.#statements.kept.all(changeSet, after);
      // Written by `remove`, in this shape.
      for (const { collection, unit } of page) yield { collection, unit: JSON.parse(unit) as UnitRows };
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  bringBack(collection: number, unit: UnitRows, changeSet: number): void {
    this.#writer.add({ id: collection }, unit, changeSet);
  }

  settle(): void {
    this.#writer.settle();
  }
}
