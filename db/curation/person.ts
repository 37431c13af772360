import { userInfo } from 'node:os';
import type { Connection } from '../open.ts';

const NAME = 'person';

/** The name under which a person works; null until it was asked. */
export function personName(connection: Connection): string | null {
  return connection.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME) ?? null;
}

export function setPersonName(connection: Connection, name: string): void {
  connection
    .prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(NAME, name);
}

/** Who works, for the history: the name that was asked, or what the system calls the person. */
export function responsible(connection: Connection): string {
  return personName(connection) ?? userInfo().username;
}
