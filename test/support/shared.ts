import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder `shared` beside the project, with reference texts and public sample files that never lie in the project
 * itself. Where it is missing, as on a colleague's machine, the tests that need it are skipped.
 */
const SHARED = path.resolve(import.meta.dirname, '../../../shared');
export const HAVE_SHARED = existsSync(path.join(SHARED, 'eval')) && existsSync(path.join(SHARED, 'standards/samples'));

/** A block of a document as a careful reader put it together again. */
export interface GoldBlock {
  readonly kind: string;
  readonly number: string | null;
  readonly text: string;
  readonly sentences: readonly string[];
}

export interface GoldDocument {
  readonly name: string;
  readonly page: string;
  readonly blocks: readonly GoldBlock[];
}

/** The documents with gold blocks; none without the shared folder. */
export function goldDocuments(): GoldDocument[] {
  if (!HAVE_SHARED) return [];
  return readdirSync(path.join(SHARED, 'eval/gold_segments')).map((file) => {
    const name = path.basename(file, '.json');
    return {
      name,
      page: readFileSync(path.join(SHARED, 'seeds', `${name}.txt`), 'utf8'),
      blocks: JSON.parse(readFileSync(path.join(SHARED, 'eval/gold_segments', file), 'utf8')) as GoldBlock[],
    };
  });
}

/** A place where naive matching goes wrong: the string, and stretches of text that hold it. */
export interface Trap {
  readonly kind: string;
  readonly term: string;
  readonly contexts: readonly string[];
}

export function traps(): Trap[] {
  if (!HAVE_SHARED) return [];
  const [, ...rows] = readFileSync(path.join(SHARED, 'eval/traps.tsv'), 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [kind = '', term = '', , examples = ''] = row.split('\t');
    return { kind, term, contexts: examples.split(' / ').map((example) => example.replace(/^\d+-\d+:/u, '')) };
  });
}

/** The public sample files of a format (`tbx-v2`, `tbx-v3`, `broken`), by extension. */
export function samples(folder: string, extension: string): string[] {
  if (!HAVE_SHARED) return [];
  const place = path.join(SHARED, 'standards/samples', folder);
  return readdirSync(place)
    .filter((file) => file.endsWith(extension))
    .map((file) => path.join(place, file));
}

/** Holds files of several formats against the standards' own schemas; needs `xmllint`. */
export const VALIDATOR = path.join(SHARED, 'standards/validate');
