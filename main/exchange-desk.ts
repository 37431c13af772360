import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type {
  ChosenFile,
  DesktopAnswers,
  DesktopRequest,
  DesktopRequestName,
  FollowedWork,
  WorkAnswers,
  WorkRequest,
} from '../core/contract.ts';
import { ShuyuError } from '../core/errors.ts';
import { EXPORT_FORMATS } from '../core/model/tools.ts';
import type { DatabaseHost } from './database/host.ts';
import { tell } from './page-events.ts';

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
  /** A page names a file by an id, so that it can reach none but those that a person chose. */
  readonly #chosen = new Map<string, string>();
  /** Where the last file was saved. */
  #folder = '';

  constructor(database: DatabaseHost) {
    this.#database = database;
  }

  async chooseFiles(window: BrowserWindow): Promise<readonly ChosenFile[]> {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      filters: EXCHANGE_FILES,
    });
    return await Promise.all(filePaths.map((path) => this.offer(path)));
  }

  /** Take a file that a person chose or opened. @throws ShuyuError `file-not-found` */
  async offer(path: string): Promise<ChosenFile> {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new ShuyuError('file-not-found', { path });
    const id = randomUUID();
    this.#chosen.set(id, path);
    return { id, name: basename(path), size: found.size };
  }

  #pathOf(id: string): string {
    const path = this.#chosen.get(id);
    if (path === undefined) throw new ShuyuError('request-malformed');
    return path;
  }

  async preview({ file, mapping }: Request<'previewImport'>): Promise<DesktopAnswers['previewImport']> {
    return await this.#database.work('preview', { path: this.#pathOf(file), mapping }, () => {});
  }

  async importFiles(
    { files, onDuplicate, dryRun }: Request<'importFiles'>,
    window: BrowserWindow,
  ): Promise<DesktopAnswers['importFiles']> {
    const named = files.map(({ file, into, mapping }) => ({ path: this.#pathOf(file), into, mapping }));
    const reports = await this.#follow('import', { files: named, onDuplicate, dryRun }, window);
    if (!dryRun) termbaseChanged();
    return reports;
  }

  async undoImport({ uuid }: Request<'undoImport'>, window: BrowserWindow): Promise<DesktopAnswers['undoImport']> {
    const report = await this.#follow('undo', { uuid }, window);
    termbaseChanged();
    return report;
  }

  async losses(request: Request<'losses'>, window: BrowserWindow): Promise<DesktopAnswers['losses']> {
    return await this.#follow('losses', request, window);
  }

  async exportFile({ options }: Request<'exportFile'>, window: BrowserWindow): Promise<DesktopAnswers['exportFile']> {
    const format = EXPORT_FORMATS.find(({ id }) => id === options.format);
    const path = await this.#chooseTarget(window, `shuyu.${format?.extension ?? 'tbx'}`);
    if (path === null) return null;
    const report = await this.#follow('export', { path, options }, window);
    return { file: basename(path), report };
  }

  async saveText({ name, text }: Request<'saveText'>, window: BrowserWindow): Promise<DesktopAnswers['saveText']> {
    const path = await this.#chooseTarget(window, basename(name));
    if (path === null) return null;
    try {
      await writeFile(path, text);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new ShuyuError('file-unwritable', { path, reason });
    }
    return { file: basename(path) };
  }

  async #chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
    const extension = extname(name).slice(1);
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      defaultPath: join(this.#folder, name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (canceled || filePath === '') return null;
    this.#folder = join(filePath, '..');
    return filePath;
  }

  async #follow<Name extends FollowedWork>(
    work: Name,
    request: WorkRequest<Name>,
    window: BrowserWindow,
  ): Promise<WorkAnswers[Name]> {
    return await this.#database.work(work, request, (progress) => tell(window, { kind: 'progress', work, progress }));
  }
}

function termbaseChanged(): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, { kind: 'termbase-changed' });
}
