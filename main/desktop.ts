import { BrowserWindow, clipboard, dialog, ipcMain, nativeTheme, type FileFilter } from 'electron';
import { CHANNELS } from '../core/channels.ts';
import {
  desktopRequests,
  type DesktopAnswers,
  type DesktopRequest,
  type DesktopRequestName,
  type OpenedFile,
} from '../core/contract.ts';
import { ShuyuError } from '../core/errors.ts';
import { answerOf, parseRequest } from './answers.ts';
import { ChosenFiles } from './chosen-files.ts';
import { CurationDesk } from './curation-desk.ts';
import type { DatabaseHost } from './database/host.ts';
import { ExchangeDesk } from './exchange-desk.ts';
import type { PreferenceFile } from './preferences.ts';
import { isFromPage } from './security.ts';

type Handlers = {
  [Name in DesktopRequestName]: (request: DesktopRequest<Name>, window: BrowserWindow) => Promise<DesktopAnswers[Name]>;
};

const TEXT_FILES: FileFilter[] = [
  { name: '文本 Text', extensions: ['txt', 'text', 'md'] },
  { name: '所有文件 All files', extensions: ['*'] },
];

/** What a page may have done outside it: dialogs, files that a person chose, the clipboard, what is remembered. */
export class Desktop {
  readonly #database: DatabaseHost;
  readonly #preferences: PreferenceFile;
  readonly files = new ChosenFiles();
  readonly #exchange: ExchangeDesk;
  readonly #curation: CurationDesk;
  readonly #openWindow: () => void;

  constructor(database: DatabaseHost, preferences: PreferenceFile, openWindow: () => void) {
    this.#database = database;
    this.#preferences = preferences;
    this.#exchange = new ExchangeDesk(database, this.files);
    this.#curation = new CurationDesk(database, this.files);
    this.#openWindow = openWindow;
    nativeTheme.themeSource = preferences.preferences.theme;
  }

  /** Open the doors. Every sender is checked and every request parsed. */
  listen(): void {
    ipcMain.handle(CHANNELS.desktop, (event, name: unknown, request: unknown) =>
      answerOf(async () => {
        const window = BrowserWindow.fromWebContents(event.sender);
        if (!isFromPage(event) || window === null || !isRequestName(name)) throw new ShuyuError('request-malformed');
        return await this.#handle(name, request, window);
      }),
    );
    ipcMain.on(CHANNELS.ready, (event) => {
      if (isFromPage(event)) this.#database.addWindow(event.sender);
    });
  }

  async #handle<Name extends DesktopRequestName>(name: Name, request: unknown, window: BrowserWindow) {
    // The schema of a name parses to the request of that name, which TypeScript cannot follow through the generic.
    const parsed = parseRequest(desktopRequests[name], request) as DesktopRequest<Name>;
    return await this.#handlers[name](parsed, window);
  }

  readonly #handlers: Handlers = {
    openDocument: async (_, window) => {
      const path = await chooseFile(window, TEXT_FILES);
      return path === null ? null : await this.readDocument(path);
    },
    copyText: async ({ text }) => {
      void clipboard.writeText(text);
      return null;
    },
    chooseFilesToImport: async (_, window) => await this.#exchange.chooseFiles(window),
    previewImport: async (request) => await this.#exchange.preview(request),
    importFiles: async (request, window) => await this.#exchange.importFiles(request, window),
    undoImport: async (request, window) => await this.#exchange.undoImport(request, window),
    losses: async (request, window) => await this.#exchange.losses(request, window),
    exportFile: async (request, window) => await this.#exchange.exportFile(request, window),
    saveText: async (request, window) => await this.#exchange.saveText(request, window),
    saveMapping: async (request) => await this.#database.work('saveMapping', request, () => {}),
    removeMapping: async (request) => await this.#database.work('removeMapping', request, () => {}),
    step: async (request, window) => await this.#curation.step(request, window),
    bulkPreview: async (request, window) => await this.#curation.bulkPreview(request, window),
    bulkEdit: async (request, window) => await this.#curation.bulkEdit(request, window),
    findDuplicates: async (_, window) => await this.#curation.findDuplicates(window),
    openPack: async (_, window) => await this.#curation.openPack(window),
    applyPack: async (request, window) => await this.#curation.applyPack(request, window),
    savePack: async (request, window) => await this.#curation.savePack(request, window),
    openWindow: async () => {
      this.#openWindow();
      return null;
    },
    cancelWork: async () => {
      this.#database.cancel();
      return null;
    },
    preferences: async () => this.#preferences.preferences,
    setPreferences: async ({ language, theme, panelWidth }) => {
      await this.#preferences.set({
        ...(language === undefined ? {} : { language }),
        ...(theme === undefined ? {} : { theme }),
        ...(panelWidth === undefined ? {} : { panelWidth }),
      });
      nativeTheme.themeSource = this.#preferences.preferences.theme;
      return this.#preferences.preferences;
    },
  };

  /** Read a text file that a person chose. @throws ShuyuError `file-*` */
  async readDocument(path: string): Promise<OpenedFile> {
    return await this.#database.work('read', { path }, () => {});
  }
}

async function chooseFile(window: BrowserWindow, filters: FileFilter[]): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
  return filePaths[0] ?? null;
}

function isRequestName(name: unknown): name is DesktopRequestName {
  return typeof name === 'string' && Object.hasOwn(desktopRequests, name);
}
