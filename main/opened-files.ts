import { app, type BrowserWindow } from 'electron';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerOf } from './answers.ts';
import type { Desktop } from './desktop.ts';
import { tell } from './page-events.ts';

/** Hands files on that were opened from outside: by the desktop, on the command line, or in a second start. */
export interface OpenedFiles {
  /** From now on files go to this window. */
  listen(window: BrowserWindow, desktop: Desktop): void;
}

/** Begin to gather files. Must run before the application is ready, for macOS names them early. */
export function openedFiles(): OpenedFiles {
  const waiting = filesAmong(process.argv.slice(1), process.cwd());
  let open = (path: string) => void waiting.push(path);
  let focus = () => {};
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, args, folder) => {
    focus();
    for (const path of filesAmong(args.slice(1), folder)) open(path);
  });
  return {
    listen(window, desktop) {
      let last = Promise.resolve();
      // One after the other, in the order in which they were named.
      open = (path) => void (last = last.then(() => openIn(path, window, desktop)));
      focus = () => {
        if (window.isDestroyed()) return;
        if (window.isMinimized()) window.restore();
        window.show();
      };
      window.webContents.once('did-finish-load', () => {
        for (const path of waiting.splice(0)) open(path);
      });
    },
  };
}

/**
 * The arguments that name files, as full paths; the application's own folder is none. A file that is not there any
 * more is kept: opening it says so.
 */
function filesAmong(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-'))
    .map((arg) => resolve(folder, arg))
    .filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory());
}

async function openIn(path: string, window: BrowserWindow, desktop: Desktop): Promise<void> {
  if (/\.(?:tbx|martif|tmx|mtf|xlsx|csv|tsv)$/iu.test(path)) {
    tell(window, { kind: 'import-offered', answer: await answerOf(() => desktop.files.offer(path)) });
  } else {
    tell(window, { kind: 'document-opened', answer: await answerOf(() => desktop.readDocument(path)) });
  }
}
