import { existsSync } from 'node:fs';

/**
 * The thread that reads large files: compiled, beside the program that asks or, where the build has put that into a part
 * of its own, above it; as source where nothing was built, as in tests.
 */
export function readingWorker(): URL {
  const built = ['./reading-worker.js', '../reading-worker.js'].map((place) => new URL(place, import.meta.url));
  return built.find((url) => existsSync(url)) ?? new URL('../../db/exchange/reading-worker.ts', import.meta.url);
}
