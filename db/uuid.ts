import { randomUUID } from 'node:crypto';

/**
 * A new UUID of version 7 (RFC 9562): the time in ms, then chance. Those made one after another sort so, and go to the
 * end of an index instead of all over it.
 */
export function newUuid(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
