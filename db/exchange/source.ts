import type { TableMapping } from '../../core/model/table.ts';
import { openFile, type OpenFile } from '../files.ts';
import type { ImportSource } from './import.ts';
import { prepared, type PreparedEvent } from './prepared.ts';
import { fileEvents } from './reading.ts';
import { ReadingThread } from './reading-thread.ts';

/** Files that are smaller, in bytes, are read before a thread would have started. */
const LARGE = 2_000_000;

interface FileToRead {
  readonly path: string;
  readonly into: string;
  readonly mapping?: TableMapping | null;
}

/** A file as a source of an import. @throws ShuyuError `file-not-found`, `file-is-folder` */
export async function sourceOf(
  { path, into, mapping = null }: FileToRead,
  worker: string | URL | null,
): Promise<ImportSource> {
  const file = await openFile(path);
  const common = { description: path, into, totalBytes: file.size };
  if (worker === null || file.size < LARGE) {
    return { ...common, events: preparedEvents(file, path, mapping), bytesRead: file.bytesRead };
  }
  const thread = new ReadingThread(worker, { path, mapping });
  return { ...common, events: thread.events(), bytesRead: () => thread.bytesRead };
}

async function* preparedEvents(
  file: OpenFile,
  path: string,
  mapping: TableMapping | null,
): AsyncGenerator<readonly PreparedEvent[]> {
  for await (const batch of fileEvents(file, path, { mapping })) yield batch.map(prepared);
}
