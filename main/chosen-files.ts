import { dialog, type BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ChosenFile } from '../core/contract.ts';
import { ShuyuError } from '../core/errors.ts';

/** The files that a person chose or opened: a page names them by an id, so that it can reach no others. */
export class ChosenFiles {
  readonly #paths = new Map<string, string>();
  /** Where the last file was saved. */
  #folder = '';

  /** Take a file that a person chose or opened. @throws ShuyuError `file-not-found` */
  async offer(path: string): Promise<ChosenFile> {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new ShuyuError('file-not-found', { path });
    const id = randomUUID();
    this.#paths.set(id, path);
    return { id, name: basename(path), size: found.size };
  }

  /** @throws ShuyuError `request-malformed` */
  pathOf(id: string): string {
    const path = this.#paths.get(id);
    if (path === undefined) throw new ShuyuError('request-malformed');
    return path;
  }

  /** Let a person choose where to save; null where none was chosen. */
  async chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
    const extension = extname(name).slice(1);
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      defaultPath: join(this.#folder, name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (canceled || filePath === '') return null;
    this.#folder = join(filePath, '..');
    return filePath;
  }
}
