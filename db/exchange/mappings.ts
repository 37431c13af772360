import { ShuyuError } from '../../core/errors.ts';
import { tableMapping, type TableMapping } from '../../core/model/table.ts';
import type { Connection } from '../open.ts';

/** Mappings of columns that a person saved, by name. */

export function mappingNames(connection: Connection): string[] {
  return connection.prepare<[], string>('SELECT name FROM column_mapping ORDER BY name').pluck().all();
}

/** @throws ShuyuError `mapping-not-found` */
export function mappingNamed(connection: Connection, name: string): TableMapping {
  const json = connection
    .prepare<[string], string>('SELECT mapping FROM column_mapping WHERE name = ?')
    .pluck()
    .get(name);
  if (json === undefined) {
    throw new ShuyuError('mapping-not-found', { name, names: mappingNames(connection).join('、') });
  }
  return tableMapping.parse(JSON.parse(json));
}

/** Save a mapping under a name, in the place of the one that has it. */
export function saveMapping(connection: Connection, name: string, mapping: TableMapping): void {
  connection
    .prepare('INSERT INTO column_mapping VALUES (?, ?) ON CONFLICT DO UPDATE SET mapping = excluded.mapping')
    .run(name, JSON.stringify(mapping));
}

/** Forget a mapping; nothing happens where there is none of this name. */
export function removeMapping(connection: Connection, name: string): void {
  connection.prepare('DELETE FROM column_mapping WHERE name = ?').run(name);
}
