import type { PastImport } from '../../../core/model/exchange.ts';

/** The name of a file without the folders it is in, however they are parted. */
export function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** The uuids of the latest imports that were of these files, one each, the last one first. */
export function importsMade(past: readonly PastImport[], names: readonly string[]): string[] {
  const open = [...names];
  return past
    .filter(({ file }) => {
      const at = open.indexOf(baseName(file));
      if (at !== -1) open.splice(at, 1);
      return at !== -1;
    })
    .map(({ uuid }) => uuid);
}
