import { dialog, type BrowserWindow } from 'electron';
import { basename } from 'node:path';
import type { DesktopAnswers, DesktopRequest, DesktopRequestName } from '../core/contract.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { DatabaseHost } from './database/host.ts';
import { follow } from './followed-work.ts';
import { termbaseChanged } from './page-events.ts';

type Request<Name extends DesktopRequestName> = DesktopRequest<Name>;

/** The ending of change packs. */
const PACK = 'shuyu';

/** The terminologist's desk, as far as it needs dialogs or is followed: steps of the history, bulk edits, change packs. */
export class CurationDesk {
  readonly #database: DatabaseHost;
  readonly #files: ChosenFiles;

  constructor(database: DatabaseHost, files: ChosenFiles) {
    this.#database = database;
    this.#files = files;
  }

  async step(request: Request<'step'>, window: BrowserWindow): Promise<DesktopAnswers['step']> {
    const report = await follow(this.#database, 'step', request, window);
    if (report !== null) termbaseChanged();
    return report;
  }

  async bulkPreview(request: Request<'bulkPreview'>, window: BrowserWindow): Promise<DesktopAnswers['bulkPreview']> {
    return await follow(this.#database, 'bulkPreview', request, window);
  }

  async bulkEdit(request: Request<'bulkEdit'>, window: BrowserWindow): Promise<DesktopAnswers['bulkEdit']> {
    const report = await follow(this.#database, 'bulkEdit', request, window);
    termbaseChanged();
    return report;
  }

  async findDuplicates(window: BrowserWindow): Promise<DesktopAnswers['findDuplicates']> {
    return await follow(this.#database, 'findDuplicates', {}, window);
  }

  async openPack(window: BrowserWindow): Promise<DesktopAnswers['openPack']> {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [
        { name: 'Shuyu', extensions: [PACK] },
        { name: '所有文件 All files', extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (path === undefined) return null;
    const file = await this.#files.offer(path);
    return { file, preview: await follow(this.#database, 'previewPack', { path }, window) };
  }

  async applyPack(
    { file, decisions }: Request<'applyPack'>,
    window: BrowserWindow,
  ): Promise<DesktopAnswers['applyPack']> {
    const path = this.#files.pathOf(file);
    const report = await follow(this.#database, 'applyPack', { path, decisions }, window);
    termbaseChanged();
    return report;
  }

  async savePack({ content }: Request<'savePack'>, window: BrowserWindow): Promise<DesktopAnswers['savePack']> {
    const day = new Date().toISOString().slice(0, 10);
    const path = await this.#files.chooseTarget(window, `changes-${day}.${PACK}`);
    if (path === null) return null;
    const { changes } = await follow(this.#database, 'savePack', { path, content }, window);
    return { file: basename(path), changes };
  }
}
