import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile, DesktopAnswers, DesktopRequest, DesktopRequestName } from '../core/contract.ts';
import { ShuyuError } from '../core/errors.ts';
import { EXPORT_FORMATS } from '../core/model/tools.ts';
import type { DatabaseHost } from './database/host.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { follow } from './followed-work.ts';
import { termbaseChanged } from './page-events.ts';

const EXCHANGE_FILES: FileFilter[] = [
  {
    name: 'TBX, TMX, MultiTerm, Excel, CSV, OmegaT',
    extensions: ['tbx', 'martif', 'tmx', 'xml', 'mtf', 'xlsx', 'csv', 'tsv', 'tab', 'txt', 'utf8'],
  },
  { name: '所有文件 All files', extensions: ['*'] },
];

type Request<Name extends DesktopRequestName> = DesktopRequest<Name>;

/** Imports and exports of windows: the files that people chose, and the work done with them. */
export class ExchangeDesk {
  readonly #database: DatabaseHost;
  readonly #files: ChosenFiles;

  constructor(database: DatabaseHost, files: ChosenFiles) {
    this.#database = database;
    this.#files = files;
  }

  async chooseFiles(window: BrowserWindow): Promise<readonly ChosenFile[]> {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      filters: EXCHANGE_FILES,
    });
    return await Promise.all(filePaths.map((path) => this.#files.offer(path)));
  }

  async preview({ file, mapping }: Request<'previewImport'>): Promise<DesktopAnswers['previewImport']> {
    return await this.#database.work('preview', { path: this.#files.pathOf(file), mapping }, () => {});
  }

  async importFiles(
    { files, onDuplicate, dryRun }: Request<'importFiles'>,
    window: BrowserWindow,
  ): Promise<DesktopAnswers['importFiles']> {
    const named = files.map(({ file, into, mapping }) => ({ path: this.#files.pathOf(file), into, mapping }));
    const reports = await follow(this.#database, 'import', { files: named, onDuplicate, dryRun }, window);
    if (!dryRun) termbaseChanged();
    return reports;
  }

  async undoImport({ uuid }: Request<'undoImport'>, window: BrowserWindow): Promise<DesktopAnswers['undoImport']> {
    const report = await follow(this.#database, 'undo', { uuid }, window);
    termbaseChanged();
    return report;
  }

  async losses(request: Request<'losses'>, window: BrowserWindow): Promise<DesktopAnswers['losses']> {
    return await follow(this.#database, 'losses', request, window);
  }

  async exportFile({ options }: Request<'exportFile'>, window: BrowserWindow): Promise<DesktopAnswers['exportFile']> {
    const format = EXPORT_FORMATS.find(({ id }) => id === options.format);
    const path = await this.#files.chooseTarget(window, `shuyu.${format?.extension ?? 'tbx'}`);
    if (path === null) return null;
    const report = await follow(this.#database, 'export', { path, options }, window);
    return { file: basename(path), report };
  }

  async saveText({ name, text }: Request<'saveText'>, window: BrowserWindow): Promise<DesktopAnswers['saveText']> {
    const path = await this.#files.chooseTarget(window, basename(name));
    if (path === null) return null;
    try {
      await writeFile(path, text);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new ShuyuError('file-unwritable', { path, reason });
    }
    return { file: basename(path) };
  }
}
