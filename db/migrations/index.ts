import { terminology } from './0001-terminology.ts';
import { curation } from './0004-curation.ts';
import { exchange } from './0002-exchange.ts';
import { search } from './0003-search.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. A new one goes to the end, in a file of its own, with a test that fills the old version. */
export const migrations: readonly Migration[] = [terminology, exchange, search, curation];
